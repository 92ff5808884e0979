import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Field, TextArea } from '@grafana/ui';

export interface StructuredFieldProps {
  id: string;
  label: string;
  description: string;
  /** What is wrong with the value, once it is JSON. */
  error?: string;
  disabled: boolean;
  initial: unknown;
  onChange(value: unknown): void;
}

/** A setting that is a list or an object, as JSON. What is no JSON is said at once and never handed on. */
export function StructuredField({ id, label, description, error, disabled, initial, onChange }: StructuredFieldProps) {
  const [text, setText] = useState(() => (isEmpty(initial) ? '' : JSON.stringify(initial, null, 2)));
  const [isBroken, setBroken] = useState(false);
  const message = isBroken ? t('settings.no-json', 'This is not JSON yet.') : error;
  return (
    <Field label={label} description={description} htmlFor={id} invalid={message !== undefined} error={message}>
      <TextArea
        id={id}
        rows={text === '' ? 2 : Math.min(12, text.split('\n').length + 1)}
        disabled={disabled}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const value = parse(next);
          setBroken(value === undefined);
          if (value !== undefined) {
            onChange(value.json);
          }
        }}
      />
    </Field>
  );
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

function parse(text: string): { json: unknown } | undefined {
  try {
    return { json: text.trim() === '' ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}
