import React, { type ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'form'>, 'onSubmit' | 'onKeyDown'> {
  onSend(): void;
}

/** A form that is sent by its button, or by Ctrl (Cmd) and Enter from any of its fields, also from one of several lines. */
export function SendForm({ onSend, ...others }: Props) {
  return (
    <form
      {...others}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSend();
        }
      }}
    />
  );
}
