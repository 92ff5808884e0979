import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import type { PhaseList, PhaseReference } from '../../domain/status/model';

interface Props {
  phases: readonly PhaseList[];
  value?: PhaseReference;
  reason?: string;
  error?: string;
  onChange(phase: PhaseReference): void;
}

/** The phase, out of the current generation. */
export function PhaseField({ phases, value, reason, error, onChange }: Props) {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  const options = (current?.phases ?? []).map((label, value) => ({ label, value }));
  const selected = value !== undefined && value.generation === current?.generation ? value.order : null;
  return (
    <Field
      label={t('draft.phase.label', 'Phase')}
      description={reason}
      htmlFor="phase"
      invalid={error !== undefined}
      error={error}
    >
      <Combobox
        id="phase"
        options={options}
        value={selected}
        placeholder={t('draft.phase.placeholder', 'Choose a phase')}
        onChange={(option) => current && onChange({ generation: current.generation, order: option.value })}
      />
    </Field>
  );
}
