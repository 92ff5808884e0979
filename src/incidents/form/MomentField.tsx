import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, Input, useStyles2 } from '@grafana/ui';
import { fromLocalInput, inUtc, toLocalInput } from './localTime';

const MINUTE_MS = 60_000;

interface Props {
  id: string;
  label: string;
  /** Why it says what it says. */
  reason?: string;
  error?: string;
  /** RFC 3339, or empty. */
  value: string;
  /** Minutes by which one click makes it earlier, with the words for it. */
  steps: ReadonlyArray<{ minutes: number; label: string }>;
  testId?: string;
  onChange(value: string): void;
}

const shift = (time: string, minutes: number): string => {
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? time : new Date(moment + minutes * MINUTE_MS).toISOString();
};

/** A moment in the reader's zone, with UTC beside it, and clicks that make it earlier. */
export function MomentField({ id, label, reason, error, value, steps, testId, onChange }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <>
      <Field
        label={label}
        description={[reason, inUtc(value)].filter(Boolean).join(' · ')}
        htmlFor={id}
        invalid={error !== undefined}
        error={error}
      >
        <Input
          id={id}
          type="datetime-local"
          width={26}
          data-testid={testId}
          value={toLocalInput(value)}
          onChange={(event) => onChange(fromLocalInput(event.currentTarget.value))}
        />
      </Field>
      <div className={styles.presets}>
        {steps.map((step) => (
          <Button
            key={step.minutes}
            type="button"
            size="sm"
            variant="secondary"
            disabled={value === ''}
            onClick={() => onChange(shift(value, -step.minutes))}
          >
            {step.label}
          </Button>
        ))}
        <Button type="button" size="sm" variant="secondary" onClick={() => onChange(new Date().toISOString())}>
          {t('draft.began-at.now', 'Now')}
        </Button>
      </div>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  presets: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(-1, 0, 2),
  }),
});
