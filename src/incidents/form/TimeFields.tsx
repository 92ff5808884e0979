import React, { useState } from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button, Field, InlineField, InlineSwitch, Input, LinkButton, useStyles2 } from '@grafana/ui';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { MAINTENANCE_URL } from '../../routes';
import { testIds } from '../../testIds';
import { fromLocalInput, inUtc, toLocalInput } from './localTime';

const MINUTE_MS = 60_000;

interface Props {
  /** RFC 3339, or empty. */
  beganAt: string;
  /** RFC 3339; empty while somebody chooses; undefined while it goes on. */
  endedAt?: string;
  reason?: string;
  errors: { beganAt?: string; endedAt?: string };
  onChange(change: { beganAt?: string; endedAt?: string }): void;
}

const shift = (time: string, minutes: number): string => {
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? time : new Date(moment + minutes * MINUTE_MS).toISOString();
};

/** When the incident began and, if it is over already, when it ended: in the reader's zone, with UTC beside it. */
export function TimeFields({ beganAt, endedAt, reason, errors, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const [now, setNow] = useState(() => Date.now());
  const isFuture = Date.parse(beganAt) > now + MINUTE_MS;
  const choose = (times: { beganAt?: string; endedAt?: string }) => {
    setNow(Date.now());
    onChange(times);
  };
  const isOver = endedAt !== undefined;
  return (
    <>
      <Field
        label={t('draft.began-at.label', 'Began at')}
        description={[reason, inUtc(beganAt)].filter(Boolean).join(' · ')}
        htmlFor="began-at"
        invalid={errors.beganAt !== undefined}
        error={errors.beganAt}
      >
        <Input
          id="began-at"
          type="datetime-local"
          width={26}
          data-testid={testIds.draft.beganAt}
          value={toLocalInput(beganAt)}
          onChange={(event) => choose({ beganAt: fromLocalInput(event.currentTarget.value) })}
        />
      </Field>
      <div className={styles.presets}>
        <Button
          type="button"
          size="sm"
          variant="secondary"
          disabled={beganAt === ''}
          onClick={() => choose({ beganAt: shift(beganAt, -5) })}
        >
          {t('draft.began-at.earlier', '5 min earlier')}
        </Button>
        <Button
          type="button"
          size="sm"
          variant="secondary"
          disabled={beganAt === ''}
          onClick={() => choose({ beganAt: shift(beganAt, -30) })}
        >
          {t('draft.began-at.half-hour', '30 min earlier')}
        </Button>
        <Button
          type="button"
          size="sm"
          variant="secondary"
          onClick={() => choose({ beganAt: new Date().toISOString() })}
        >
          {t('draft.began-at.now', 'Now')}
        </Button>
      </div>
      {isFuture && (
        <p role="status">
          {t('draft.began-at.is-maintenance', 'What begins later is a maintenance, not an incident.')}{' '}
          <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(MAINTENANCE_URL)}>
            {t('draft.began-at.plan', 'Plan a maintenance')}
          </LinkButton>
        </p>
      )}
      <InlineField
        label={t('draft.over.label', 'It is over already')}
        tooltip={t('draft.over.help', 'For what customers should be able to read up on: it is published as ended.')}
        htmlFor="is-over"
      >
        <InlineSwitch
          id="is-over"
          value={isOver}
          onChange={(event) => choose({ endedAt: event.currentTarget.checked ? new Date().toISOString() : undefined })}
        />
      </InlineField>
      {isOver && (
        <>
          <Field
            label={t('draft.ended-at.label', 'Ended at')}
            description={inUtc(endedAt)}
            htmlFor="ended-at"
            invalid={errors.endedAt !== undefined}
            error={errors.endedAt}
          >
            <Input
              id="ended-at"
              type="datetime-local"
              width={26}
              value={toLocalInput(endedAt)}
              onChange={(event) => choose({ endedAt: fromLocalInput(event.currentTarget.value) })}
            />
          </Field>
          <div className={styles.presets}>
            <Button
              type="button"
              size="sm"
              variant="secondary"
              disabled={endedAt === ''}
              onClick={() => choose({ endedAt: shift(endedAt, -5) })}
            >
              {t('draft.began-at.earlier', '5 min earlier')}
            </Button>
            <Button
              type="button"
              size="sm"
              variant="secondary"
              onClick={() => choose({ endedAt: new Date().toISOString() })}
            >
              {t('draft.began-at.now', 'Now')}
            </Button>
          </div>
        </>
      )}
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
