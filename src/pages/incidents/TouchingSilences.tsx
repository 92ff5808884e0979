import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Text, useStyles2 } from '@grafana/ui';
import { matchesSilence } from '../../domain/silences/matchesSilence';
import type { AlertLink } from '../../domain/status/access';
import { describeSilenceError } from '../../silences/describeSilenceError';
import { useSilences } from '../../silences/useSilences';
import { asIs } from '../../words/asIs';

/** Silences in force or planned that mute alerts of the incident. */
export function TouchingSilences({ links }: { links: readonly AlertLink[] }) {
  const styles = useStyles2(getStyles);
  const { state, silences, error } = useSilences();
  const touching = silences
    .filter((silence) => silence.state !== 'expired')
    .filter((silence) => links.some(({ labels }) => matchesSilence(labels, silence)));
  return (
    <section aria-label={t('context.silences', 'Silences')}>
      <Text element="h3" variant="h5">
        {t('context.silences', 'Silences')}
      </Text>
      {error !== undefined && <p className={styles.note}>{describeSilenceError(error).sentence}</p>}
      {state === 'loading' && <p className={styles.note}>{t('context.silences-loading', 'Reading the silences…')}</p>}
      {state === 'ready' && touching.length === 0 && (
        <p className={styles.note}>{t('context.silences-none', 'No silence mutes an alert of this incident.')}</p>
      )}
      <ul className={styles.list}>
        {touching.map((silence) => (
          <li key={`${silence.source.uid}/${silence.id}`} className={styles.row}>
            <Badge
              icon="bell-slash"
              color={silence.state === 'active' ? 'blue' : 'darkgrey'}
              text={
                silence.state === 'active'
                  ? t('context.silence-active', 'until {{time}}', { time: dateTimeFormat(silence.endsAt), ...asIs })
                  : t('context.silence-pending', 'from {{time}}', { time: dateTimeFormat(silence.startsAt), ...asIs })
              }
            />
            <span>{silence.comment}</span> <span className={styles.note}>{silence.createdBy}</span>
            <div className={styles.note}>
              {silence.matchers.map(({ label, op, value }) => `${label}${op}"${value}"`).join(', ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0 }),
  row: css({ padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
