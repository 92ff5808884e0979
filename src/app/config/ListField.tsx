import React, { useState } from 'react';
import { Field, Input } from '@grafana/ui';

interface ListFieldProps {
  id: string;
  label: string;
  description: string;
  error?: string;
  disabled: boolean;
  initial: string;
  onChange(text: string): void;
}

/** A list as one line, with commas between its entries. */
export function ListField({ id, label, description, error, disabled, initial, onChange }: ListFieldProps) {
  const [text, setText] = useState(initial);
  return (
    <Field label={label} description={description} htmlFor={id} invalid={error !== undefined} error={error}>
      <Input
        id={id}
        disabled={disabled}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
