import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2 } from '@grafana/ui';
import type { Silence } from '../../domain/silences/model';
import { maySilence } from '../../silences/maySilence';
import { asIs } from '../../words/asIs';
import { getInboxStyles } from './getInboxStyles';
import type { InboxRow } from './inboxRows';
import { bothZones, sourceName } from './inboxWords';

interface Props {
  id: string;
  row: InboxRow;
  onEndSilence(silence: Silence, row: InboxRow): void;
}

/** Everything else an alert says: its description, labels, sources and the silences on it. */
export function LineDetails({ id, row, onEndSilence }: Props) {
  const styles = useStyles2(getInboxStyles);
  const { alert, silences } = row;
  const sources = [...new Set(alert.sources.map(({ uid }) => sourceName(uid)))].join(', ');
  return (
    <div id={id} className={styles.details}>
      {alert.annotations.description !== undefined && <div>{alert.annotations.description}</div>}
      <Text color="secondary" variant="bodySmall">
        {t('inbox.details-since', 'Since {{time}}. Known to {{sources}}.', {
          time: bothZones(alert.startsAt),
          sources,
          ...asIs,
        })}
      </Text>
      {silences.map((silence) => (
        <Stack key={`${silence.source.uid}-${silence.id}`} gap={1} alignItems="center" wrap="wrap">
          <span>
            {t('inbox.details-silence', 'Silenced by {{who}} until {{time}}: {{comment}}', {
              who: silence.createdBy,
              time: bothZones(silence.endsAt),
              comment: silence.comment,
              ...asIs,
            })}
          </span>
          <Button
            size="sm"
            variant="secondary"
            disabled={!maySilence(silence.source)}
            tooltip={
              maySilence(silence.source)
                ? t('inbox.end-silence-hint', 'For all alerts that it mutes')
                : t('inbox.silence-refused', 'Your role in Grafana does not include silencing alerts.')
            }
            onClick={() => onEndSilence(silence, row)}
          >
            {t('inbox.end-silence', 'End silence')}
          </Button>
        </Stack>
      ))}
      <dl className={styles.labels}>
        {Object.entries(alert.labels).map(([label, value]) => (
          <React.Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
    </div>
  );
}
