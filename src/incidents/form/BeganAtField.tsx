import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Field, Input } from '@grafana/ui';
import { testIds } from '../../testIds';
import { fromLocalInput, inUtc, toLocalInput } from './localTime';

const FIVE_MINUTES_MS = 5 * 60_000;

interface Props {
  /** RFC 3339, or empty. */
  value: string;
  reason?: string;
  error?: string;
  onChange(value: string): void;
}

/** When the incident began, in the reader's zone, with UTC beside it. */
export function BeganAtField({ value, reason, error, onChange }: Props) {
  const earlier = () => onChange(new Date(Date.parse(value) - FIVE_MINUTES_MS).toISOString());
  return (
    <Field
      label={t('draft.began-at.label', 'Began at')}
      description={[reason, inUtc(value)].filter(Boolean).join(' · ')}
      htmlFor="began-at"
      invalid={error !== undefined}
      error={error}
    >
      <Input
        id="began-at"
        type="datetime-local"
        width={42}
        data-testid={testIds.draft.beganAt}
        value={toLocalInput(value)}
        onChange={(event) => onChange(fromLocalInput(event.currentTarget.value))}
        addonAfter={
          <Button variant="secondary" disabled={value === ''} onClick={earlier}>
            {t('draft.began-at.earlier', '5 min earlier')}
          </Button>
        }
      />
    </Field>
  );
}
