import React, { useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton, Stack, Text } from '@grafana/ui';
import type { MaintenanceState } from '../../domain/maintenance/maintenanceState';
import type { Incident } from '../../domain/status/model';
import { useCan } from '../../incidents/access/useCan';
import { failedChange } from '../../incidents/maintenance/maintenanceWords';
import { useMaintenanceActions, type Said } from '../../incidents/maintenance/useMaintenanceActions';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { DUPLICATE_PARAM, NEW_MAINTENANCE_URL, editMaintenanceUrl } from '../../routes';
import { CancelForm } from './CancelForm';

interface Props {
  incident: Incident;
  state: MaintenanceState;
  onSaid(said: Said): void;
}

/** What can be done with a maintenance now; what is final asks once more, in place. */
export function CardActions({ incident, state, onSaid }: Props) {
  const publish = useCan('publish');
  const actions = useMaintenanceActions();
  const [asked, setAsked] = useState<'finish' | 'cancel'>();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const run = async (action: () => Promise<Said>) => {
    setIsBusy(true);
    setError(undefined);
    try {
      onSaid(await action());
      setAsked(undefined);
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  };

  const isOpen = state === 'planned' || state === 'running';
  const isDisabled = isBusy || !publish.may;
  const link = (path: string) => locationUtil.assureBaseUrl(path);
  const copy = `${NEW_MAINTENANCE_URL}?${DUPLICATE_PARAM}=${encodeURIComponent(incident.id)}`;
  return (
    <>
      {error !== undefined && <ErrorNotice title={failedChange(error)} error={error} />}
      <Stack gap={1} wrap="wrap" alignItems="center">
        {isOpen && (
          <LinkButton
            size="sm"
            variant="secondary"
            icon="edit"
            disabled={!publish.may}
            href={link(editMaintenanceUrl(incident.id))}
          >
            {t('maintenance.action.edit', 'Edit')}
          </LinkButton>
        )}
        {isOpen && (
          <Button
            size="sm"
            variant="secondary"
            icon="clock-nine"
            disabled={isDisabled}
            onClick={() => void run(() => actions.extend(incident, 60))}
          >
            {t('maintenance.action.extend', 'Extend 1 h')}
          </Button>
        )}
        {state === 'running' && (
          <Button
            size="sm"
            variant="secondary"
            icon="check"
            disabled={isDisabled}
            aria-expanded={asked === 'finish'}
            onClick={() => setAsked(asked === 'finish' ? undefined : 'finish')}
          >
            {t('maintenance.action.finish', 'Finish early')}
          </Button>
        )}
        {state !== 'retracted' && (
          <LinkButton size="sm" variant="secondary" icon="copy" disabled={!publish.may} href={link(copy)}>
            {t('maintenance.action.duplicate', 'Duplicate')}
          </LinkButton>
        )}
        {isOpen && (
          <Button
            size="sm"
            variant="secondary"
            fill="text"
            icon="trash-alt"
            disabled={isDisabled}
            aria-expanded={asked === 'cancel'}
            onClick={() => setAsked(asked === 'cancel' ? undefined : 'cancel')}
          >
            {t('maintenance.action.cancel', 'Call off')}
          </Button>
        )}
      </Stack>
      {!publish.may && isOpen && (
        <Text variant="bodySmall" color="secondary">
          {publish.because}
        </Text>
      )}
      {asked === 'finish' && (
        <Alert
          severity="info"
          title={t('maintenance.finish.ask', 'End it now? Customers will see that it is over, and its silence ends.')}
        >
          <Stack gap={1}>
            <Button size="sm" disabled={isBusy} onClick={() => void run(() => actions.finish(incident))}>
              {t('maintenance.finish.yes', 'Finish now')}
            </Button>
            <Button size="sm" variant="secondary" fill="text" onClick={() => setAsked(undefined)}>
              {t('maintenance.keep', 'Leave it as it is')}
            </Button>
          </Stack>
        </Alert>
      )}
      {asked === 'cancel' && (
        <CancelForm
          isPlanned={state === 'planned'}
          isBusy={isBusy}
          error={error}
          onRemove={() => void run(() => actions.remove(incident))}
          onRetract={(reason, isAnyway) => void run(() => actions.retract(incident, reason, isAnyway))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
