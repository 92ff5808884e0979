import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Field, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import { fromLocalInput, inUtc, toLocalInput } from '../../../incidents/form/localTime';
import { DURATIONS, type SilenceInput } from './silenceInput';

interface Props {
  input: Pick<SilenceInput, 'duration' | 'until'>;
  isWrong: boolean;
  onChange(fields: Pick<SilenceInput, 'duration'> | Pick<SilenceInput, 'until'>): void;
}

/** How long: a usual length, or until a moment. */
export function DurationFields({ input, isWrong, onChange }: Props) {
  const id = useId();
  const label = t('inbox.silencing.duration', 'For how long');
  const options = [
    ...DURATIONS.map((value) => ({ value, label: t('inbox.silencing.hours', '{{hours}} h', { hours: value }) })),
    { value: 'custom' as const, label: t('inbox.silencing.custom', 'Until …') },
  ];
  return (
    <Stack direction="column" gap={1}>
      <Field noMargin label={label}>
        <RadioButtonGroup
          id={`${id}-duration`}
          aria-label={label}
          options={options}
          value={input.duration}
          onChange={(duration) => onChange({ duration })}
        />
      </Field>
      {input.duration === 'custom' && (
        <Field
          noMargin
          htmlFor={id}
          label={t('inbox.silencing.until', 'Until')}
          description={inUtc(input.until)}
          invalid={isWrong}
          error={t('inbox.silencing.no-until', 'Choose a moment in the future.')}
        >
          <Input
            id={id}
            type="datetime-local"
            value={toLocalInput(input.until)}
            onChange={({ currentTarget }) => onChange({ until: fromLocalInput(currentTarget.value) })}
          />
        </Field>
      )}
    </Stack>
  );
}
