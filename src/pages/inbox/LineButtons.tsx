import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, LinkButton, useStyles2 } from '@grafana/ui';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { draftUrl } from '../../routes';
import { maySilence } from '../../silences/maySilence';
import { getInboxStyles } from './getInboxStyles';
import type { LineActions } from './InboxList';
import type { InboxRow } from './inboxRows';

interface Props extends Pick<LineActions, 'onAcknowledge' | 'onSilence'> {
  row: InboxRow;
  access: WriteAccess;
  isBusy: boolean;
}

/** Why an alert cannot be acknowledged; undefined if it can. */
const whyNotAcknowledged = ({ alert }: InboxRow): string | undefined => {
  const kinds = new Set((alert.sightings ?? []).map(({ source }) => source.kind));
  const keepers = [...kinds].filter((kind) => kind !== 'prometheus');
  if (keepers.length === 0) {
    return t('inbox.ack-unknown', 'No Alertmanager has been told of this alert yet: there is nothing to acknowledge.');
  }
  return keepers.some((kind) => maySilence({ kind: kind === 'grafana' ? 'grafana' : 'alertmanager' }))
    ? undefined
    : silenceRefusal();
};

const silenceRefusal = (): string =>
  t('inbox.silence-refused', 'Your role in Grafana does not include silencing alerts.');

/** What can be done about an alert, one click each. What somebody may not do says why. */
export function LineButtons({ row, access, isBusy, onAcknowledge, onSilence }: Props) {
  const styles = useStyles2(getInboxStyles);
  const { alert, incident } = row;
  const refusal = whyNotAcknowledged(row);
  const maySilenceAny = maySilence({ kind: 'alertmanager' }) || maySilence({ kind: 'grafana' });
  return (
    <div className={styles.actions}>
      {incident === undefined && access.may && (
        <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(draftUrl(alert.key))}>
          {t('inbox.draft', 'Draft incident')}
        </LinkButton>
      )}
      {incident === undefined && !access.may && (
        <Button size="sm" variant="secondary" disabled tooltip={describeRefusal(access.because)}>
          {t('inbox.draft', 'Draft incident')}
        </Button>
      )}
      {!alert.silenced && (
        <Button
          size="sm"
          variant="secondary"
          fill="outline"
          icon={isBusy ? 'spinner' : undefined}
          disabled={isBusy || refusal !== undefined}
          tooltip={refusal ?? t('inbox.ack-hint', 'I am on it: notifies nobody for 30 minutes')}
          onClick={() => onAcknowledge(row)}
        >
          {t('inbox.acknowledge', 'Acknowledge')}
        </Button>
      )}
      <Button
        size="sm"
        variant="secondary"
        fill="outline"
        disabled={!maySilenceAny}
        tooltip={maySilenceAny ? undefined : silenceRefusal()}
        onClick={() => onSilence(row)}
      >
        {t('inbox.silence', 'Silence')}
      </Button>
    </div>
  );
}
