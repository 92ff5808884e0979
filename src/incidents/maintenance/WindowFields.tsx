import React from 'react';
import { t } from '@grafana/i18n';
import { Field, Input, RadioButtonGroup } from '@grafana/ui';
import { fromZonedInput, toZonedInput } from '../../domain/maintenance/zonedInput';
import { inUtc } from '../form/localTime';

const CHIPS = [30, 60, 120, 240];
const MINUTE_MS = 60_000;

interface Props {
  /** RFC 3339, or empty. */
  begin: string;
  /** RFC 3339, or empty. */
  end: string;
  /** IANA name of the zone in which times are written. */
  timeZone: string;
  errors: { begin?: string; end?: string };
  onChange(window: { begin: string; end: string }): void;
}

const chipLabel = (minutes: number) => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`);

/** When: begin, and how long or until when, on the reader's clock with UTC beside it. */
export function WindowFields({ begin, end, timeZone, errors, onChange }: Props) {
  const minutes = (Date.parse(end) - Date.parse(begin)) / MINUTE_MS;
  const chosen = CHIPS.includes(minutes) ? minutes : 0;
  const endAfter = (from: string, length: number) => new Date(Date.parse(from) + length * MINUTE_MS).toISOString();

  /** A window that is moved stays as long as it is. */
  const moveTo = (next: string) =>
    onChange({ begin: next, end: next !== '' && Number.isFinite(minutes) ? endAfter(next, minutes) : end });

  const zone = timeZone === 'UTC' ? '' : timeZone;
  return (
    <div role="group" aria-label={t('maintenance.window.group', 'When')}>
      <Field
        label={t('maintenance.window.begin', 'Begin')}
        description={[zone, inUtc(begin)].filter(Boolean).join(' · ')}
        htmlFor="maintenance-begin"
        invalid={errors.begin !== undefined}
        error={errors.begin}
      >
        <Input
          id="maintenance-begin"
          type="datetime-local"
          value={toZonedInput(begin, timeZone)}
          onChange={(event) => moveTo(fromZonedInput(event.currentTarget.value, timeZone))}
        />
      </Field>
      <Field label={t('maintenance.window.duration', 'Duration')}>
        <RadioButtonGroup
          aria-label={t('maintenance.window.duration', 'Duration')}
          options={[
            ...CHIPS.map((value) => ({ value, label: chipLabel(value) })),
            { value: 0, label: t('maintenance.window.other', 'Other') },
          ]}
          value={chosen}
          onChange={(length) => {
            if (length > 0 && begin !== '') {
              onChange({ begin, end: endAfter(begin, length) });
            } else {
              document.getElementById('maintenance-end')?.focus();
            }
          }}
        />
      </Field>
      <Field
        label={t('maintenance.window.end', 'End')}
        description={[zone, inUtc(end)].filter(Boolean).join(' · ')}
        htmlFor="maintenance-end"
        invalid={errors.end !== undefined}
        error={errors.end}
      >
        <Input
          id="maintenance-end"
          type="datetime-local"
          value={toZonedInput(end, timeZone)}
          onChange={(event) => onChange({ begin, end: fromZonedInput(event.currentTarget.value, timeZone) })}
        />
      </Field>
    </div>
  );
}
