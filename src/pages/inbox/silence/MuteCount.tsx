import React from 'react';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { Alert } from '../../../domain/alerts/model';
import { asIs } from '../../../words/asIs';

const MOST = 5;

/** How many alerts that fire now a silence would mute, counted while one types, and what they are called. */
export function MuteCount({ muted }: { muted: readonly Alert[] }) {
  const names = muted.slice(0, MOST).map(({ name, annotations }) => annotations.summary ?? name);
  const more = muted.length - names.length;
  return (
    <div role="status">
      <Text weight="medium">
        {muted.length === 1
          ? t('inbox.silencing.would-mute-one', 'Would mute 1 firing alert')
          : t('inbox.silencing.would-mute', 'Would mute {{number}} firing alerts', { number: muted.length })}
      </Text>
      {names.length > 0 && (
        <ul style={{ margin: '4px 0 0 20px' }}>
          {names.map((name, index) => (
            <li key={index}>{name}</li>
          ))}
          {more > 0 && <li>{t('inbox.silencing.more', 'and {{more}} more', { more, ...asIs })}</li>}
        </ul>
      )}
    </div>
  );
}
