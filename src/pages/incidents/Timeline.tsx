import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import type { Incident, IncidentUpdate } from '../../domain/status/model';

interface Props {
  incident: Incident;
  updates: readonly IncidentUpdate[];
}

/** What customers have been told, newest first, down to the first words. */
export function Timeline({ incident, updates }: Props) {
  const styles = useStyles2(getStyles);
  const newestFirst = [...updates].sort((a, b) => b.order - a.order);
  return (
    <section aria-label={t('timeline.title', 'What customers have been told')}>
      <Text element="h3" variant="h5">
        {t('timeline.title', 'What customers have been told')}
      </Text>
      <ol className={styles.list}>
        {newestFirst.map((update) => (
          <li key={update.order} className={styles.entry}>
            <Text color="secondary" variant="bodySmall">
              {dateTimeFormat(update.createdAt)}
            </Text>
            {update.displayName !== '' && (
              <div>
                <Text weight="medium">{update.displayName}</Text>
              </div>
            )}
            <div className={styles.words}>{update.description}</div>
          </li>
        ))}
        <li className={styles.entry}>
          <Text color="secondary" variant="bodySmall">
            {incident.beganAt === null ? '' : dateTimeFormat(incident.beganAt)}
          </Text>
          <div className={styles.words}>{incident.description}</div>
        </li>
      </ol>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', marginTop: theme.spacing(1) }),
  entry: css({
    borderLeft: `2px solid ${theme.colors.border.medium}`,
    padding: theme.spacing(0.5, 0, 1.5, 2),
  }),
  words: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
});
