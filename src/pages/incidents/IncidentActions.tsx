import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { locationUtil } from '@grafana/data';
import { Button, ConfirmModal, Dropdown, LinkButton, Menu, Stack, Text } from '@grafana/ui';
import type { Capabilities } from '../../domain/status/access';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { CorrectIncident, Retract } from '../../incidents/update/AmendDialog';
import type { RunningIncident } from '../../incidents/update/facts';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { followUpUrl } from './followUpUrl';
import { serverCannot, whyNot } from './serverCannot';
import type { IncidentWrites } from './useIncidentWrites';

interface Props {
  running: RunningIncident;
  isRetracted: boolean;
  access: WriteAccess;
  capabilities: Capabilities | undefined;
  /** Whether a next update is promised. */
  hasPromise: boolean;
  writes: IncidentWrites;
}

const PROMISES = [15, 30, 60, 120];

/** What can be done with an incident besides saying more: correct, retract, reopen or follow up, promise the next update. */
export function IncidentActions({ running, isRetracted, access, capabilities, hasPromise, writes }: Props) {
  const { incident } = running;
  const [dialog, setDialog] = useState<'correct' | 'retract' | 'reopen'>();
  const [error, setError] = useState<unknown>();
  const [openedAt] = useState(() => Date.now());
  const isOver = incident.endedAt !== null && Date.parse(incident.endedAt) <= openedAt;
  const refusal = whyNot(access, capabilities);
  const retracted = isRetracted
    ? t('incident.is-retracted', 'This incident was retracted: there is nothing more to say about it.')
    : undefined;
  const retractRefusal = retracted ?? whyNot(access, capabilities, 'corrections');
  const promiseRefusal = whyNot(access, capabilities, 'nextUpdate');
  const cannotReopen = retracted ?? serverCannot(capabilities, 'clearDates');

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
        <Button
          size="sm"
          variant="secondary"
          icon="pen"
          disabled={(refusal ?? retracted) !== undefined}
          tooltip={refusal ?? retracted}
          onClick={() => setDialog('correct')}
        >
          {t('incident.correct', 'Correct')}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          icon="times-circle"
          disabled={retractRefusal !== undefined}
          tooltip={retractRefusal}
          onClick={() => setDialog('retract')}
        >
          {t('incident.retract', 'Retract')}
        </Button>
        {isOver && cannotReopen === undefined && (
          <Button
            size="sm"
            variant="secondary"
            icon="history"
            disabled={refusal !== undefined}
            tooltip={refusal}
            onClick={() => setDialog('reopen')}
          >
            {t('incident.reopen', 'Reopen')}
          </Button>
        )}
        {isOver && cannotReopen !== undefined && (
          <>
            <LinkButton
              size="sm"
              variant="secondary"
              icon="plus"
              disabled={refusal !== undefined}
              tooltip={refusal}
              href={locationUtil.assureBaseUrl(followUpUrl(incident.id))}
            >
              {t('incident.follow-up', 'Follow up')}
            </LinkButton>
            <Text color="secondary">{cannotReopen}</Text>
          </>
        )}
      </Stack>
      {error !== undefined && <ErrorNotice title={t('amend.error', 'Nothing was changed')} error={error} />}
      {dialog === 'correct' && (
        <CorrectIncident
          incident={incident}
          keepsTrace={capabilities?.features.corrections ?? false}
          onSave={writes.correct}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'retract' && (
        <Retract
          of="incident"
          words={incident.displayName}
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
