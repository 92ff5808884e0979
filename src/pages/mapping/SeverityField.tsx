import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import type { Severity } from '../../domain/status/model';
import { BandScale } from '../../incidents/rules/BandScale';

interface Props {
  value: number;
  severities: readonly Severity[];
  disabled: boolean;
  error?: string;
  onChange(value: number): void;
}

/** How badly, as a number from 1 to 100, and in which band of the status page that lies. */
export function SeverityField({ value, severities, disabled, error, onChange }: Props) {
  const id = useId();
  return (
    <>
      <Field
        noMargin
        label={t('mapping.severity.label', 'Severity')}
        description={t('mapping.severity.description', 'From 1 to 100; customers see the band')}
        htmlFor={id}
        invalid={error !== undefined}
        error={error}
      >
        <Input
          id={id}
          type="number"
          min={1}
          max={100}
          width={12}
          disabled={disabled}
          value={value === 0 ? '' : value}
          onChange={(event) => {
            const number = Number(event.currentTarget.value);
            onChange(Number.isFinite(number) ? number : 0);
          }}
        />
      </Field>
      <BandScale severities={severities} value={value} />
    </>
  );
}
