import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, ConfirmModal, Dropdown, Menu, Stack, Text } from '@grafana/ui';
import { RefusableButton } from '../../incidents/access/RefusableButton';
import { useRefusal } from '../../incidents/update/useRefusal';
import { CorrectIncident, Retract } from '../../incidents/update/AmendDialog';
import type { StatusSnapshot } from '../../domain/status/model';
import type { RunningIncident } from '../../incidents/update/facts';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { followUp } from './followUp';
import type { IncidentWrites } from './useIncidentWrites';

interface Props {
  running: RunningIncident;
  isRetracted: boolean;
  snapshot: StatusSnapshot;
  /** Whether a next update is promised. */
  hasPromise: boolean;
  writes: IncidentWrites;
}

const PROMISES = [15, 30, 60, 120];

/** What can be done with an incident besides saying more: correct, retract, reopen or follow up, promise the next update. */
export function IncidentActions({ running, isRetracted, snapshot, hasPromise, writes }: Props) {
  const { incident } = running;
  const [dialog, setDialog] = useState<'correct' | 'retract' | 'reopen'>();
  const [error, setError] = useState<unknown>();
  const [openedAt] = useState(() => Date.now());
  const isOver = incident.endedAt !== null && Date.parse(incident.endedAt) <= openedAt;
  const refusal = useRefusal('publish');
  const traceRefusal = useRefusal('corrections');
  const promiseRefusal = useRefusal('nextUpdate');
  const reopenRefusal = useRefusal('reopen');
  const retracted = isRetracted
    ? t('incident.is-retracted', 'This incident was retracted: there is nothing more to say about it.')
    : undefined;
  const retractRefusal = retracted ?? traceRefusal;
  const cannotReopen = retracted ?? reopenRefusal;

  const attempt = (work: () => Promise<void>) => {
    setError(undefined);
    work().catch(setError);
  };
  const promises = (
    <Menu>
      {PROMISES.map((minutes) => (
        <Menu.Item
          key={minutes}
          label={t('incident.promise.in', 'in {{minutes}} min', { minutes })}
          onClick={() => attempt(() => writes.promise(new Date(Date.now() + minutes * 60_000).toISOString()))}
        />
      ))}
      {hasPromise && (
        <Menu.Item
          label={t('incident.promise.none', 'Do not remind any more')}
          onClick={() => attempt(() => writes.promise(null))}
        />
      )}
    </Menu>
  );

  return (
    <Stack direction="column" gap={1}>
      <Stack gap={1} wrap="wrap" alignItems="center">
        {!isOver && (
          <Dropdown overlay={promises} placement="bottom-start">
            <Button
              size="sm"
              variant="secondary"
              icon="clock-nine"
              disabled={promiseRefusal !== undefined}
              tooltip={promiseRefusal}
            >
              {t('incident.promise.button', 'Remind of the next update')}
            </Button>
          </Dropdown>
        )}
        <RefusableButton icon="pen" refusal={refusal ?? retracted} onClick={() => setDialog('correct')}>
          {t('incident.correct', 'Correct')}
        </RefusableButton>
        <RefusableButton icon="times-circle" refusal={retractRefusal} onClick={() => setDialog('retract')}>
          {t('incident.retract', 'Retract')}
        </RefusableButton>
        {isOver && cannotReopen === undefined && (
          <RefusableButton icon="history" refusal={refusal} onClick={() => setDialog('reopen')}>
            {t('incident.reopen', 'Reopen')}
          </RefusableButton>
        )}
        {isOver && cannotReopen !== undefined && (
          <>
            <RefusableButton icon="plus" refusal={refusal} onClick={() => followUp(incident, snapshot)}>
              {t('incident.follow-up', 'Follow up')}
            </RefusableButton>
            <Text color="secondary">{cannotReopen}</Text>
          </>
        )}
      </Stack>
      {error !== undefined && <ErrorNotice title={t('amend.error', 'Nothing was changed')} error={error} />}
      {dialog === 'correct' && (
        <CorrectIncident
          incident={incident}
          keepsTrace={traceRefusal === undefined}
          onSave={writes.correct}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'retract' && (
        <Retract
          of="incident"
          words={titleForUser(incident)}
          onRetract={writes.retract}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'reopen' && (
        <ConfirmModal
          isOpen
          title={t('incident.reopen-title', 'Reopen this incident')}
          body={t(
            'incident.reopen-body',
            'Customers see it as ongoing again, from its first begin on. What was said stays; say next why it is not over.'
          )}
          confirmText={t('incident.reopen', 'Reopen')}
          confirmVariant="primary"
          onConfirm={() => {
            setDialog(undefined);
            attempt(writes.reopen);
          }}
          onDismiss={() => setDialog(undefined)}
        />
      )}
    </Stack>
  );
}
