import React, { useId, useState } from 'react';
import { Badge, Icon, Text, useStyles2 } from '@grafana/ui';
import { Trans } from '@grafana/i18n';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { testIds } from '../../testIds';
import { ROW_BUTTON, ROW_KEY } from './focusRow';
import { getInboxStyles } from './getInboxStyles';
import type { LineActions } from './InboxList';
import type { InboxRow } from './inboxRows';
import { bothZones, sinceWords } from './inboxWords';
import { LineButtons } from './LineButtons';
import { LineDetails } from './LineDetails';
import { LineFacts } from './LineFacts';
import { severityLook } from './severityLook';

interface Props extends LineActions {
  row: InboxRow;
  /** Now, in milliseconds since 1970. */
  at: number;
  access: WriteAccess;
  isBusy: boolean;
  /** Whether its details are open at first. */
  isExpanded: boolean;
}

/** One alert: how bad, what, where, since when, what has been done, what can be done. */
export function InboxLine({ row, at, access, isBusy, isExpanded, ...actions }: Props) {
  const { alert, component } = row;
  const styles = useStyles2(getInboxStyles);
  const [isOpen, setIsOpen] = useState(isExpanded);
  const id = useId();
  const look = severityLook(alert.severity);
  return (
    <li className={styles.row} data-testid={testIds.inbox.row} {...{ [ROW_KEY]: alert.key }}>
      <div className={styles.severity}>
        <Badge icon={look.icon} color={look.color} text={alert.severity} />
      </div>
      <button
        type="button"
        className={styles.title}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        {...{ [ROW_BUTTON]: '' }}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'angle-down' : 'angle-right'} />
        <span>{alert.annotations.summary ?? alert.name}</span>
      </button>
      <LineFacts row={row} at={at} />
      <div className={styles.component}>
        {component ?? (
          <Text color="secondary">
            <Trans i18nKey="inbox.no-component">No component</Trans>
          </Text>
        )}
      </div>
      <time className={styles.since} dateTime={alert.startsAt} title={bothZones(alert.startsAt)}>
        {sinceWords(alert.startsAt, at)}
      </time>
      <LineButtons
        row={row}
        access={access}
        isBusy={isBusy}
        onAcknowledge={actions.onAcknowledge}
        onSilence={actions.onSilence}
      />
      {isOpen && <LineDetails id={id} row={row} onEndSilence={actions.onEndSilence} />}
    </li>
  );
}
