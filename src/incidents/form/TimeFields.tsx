import React, { useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { InlineField, InlineSwitch, LinkButton } from '@grafana/ui';
import { MAINTENANCE_URL } from '../../routes';
import { testIds } from '../../testIds';
import { MomentField } from './MomentField';

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

/** When the incident began and, if it is over already, when it ended. */
export function TimeFields({ beganAt, endedAt, reason, errors, onChange }: Props) {
  const [now, setNow] = useState(() => Date.now());
  const isFuture = Date.parse(beganAt) > now + MINUTE_MS;
  const choose = (times: { beganAt?: string; endedAt?: string }) => {
    setNow(Date.now());
    onChange(times);
  };
  const fiveMinutes = { minutes: 5, label: t('draft.began-at.earlier', '5 min earlier') };
  return (
    <>
      <MomentField
        id="began-at"
        label={t('draft.began-at.label', 'Began at')}
        reason={reason}
        error={errors.beganAt}
        value={beganAt}
        steps={[fiveMinutes, { minutes: 30, label: t('draft.began-at.half-hour', '30 min earlier') }]}
        testId={testIds.draft.beganAt}
        onChange={(time) => choose({ beganAt: time })}
      />
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
          value={endedAt !== undefined}
          onChange={(event) => choose({ endedAt: event.currentTarget.checked ? new Date().toISOString() : undefined })}
        />
      </InlineField>
      {endedAt !== undefined && (
        <MomentField
          id="ended-at"
          label={t('draft.ended-at.label', 'Ended at')}
          error={errors.endedAt}
          value={endedAt}
          steps={[fiveMinutes]}
          onChange={(time) => choose({ endedAt: time })}
        />
      )}
    </>
  );
}
