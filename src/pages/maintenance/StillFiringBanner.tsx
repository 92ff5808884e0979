import React, { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, Stack } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import { stillFiring } from '../../domain/maintenance/stillFiring';
import { maintenanceOfSilence } from '../../domain/maintenance/silenceMarker';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident } from '../../domain/status/model';
import { useCan } from '../../incidents/access/useCan';
import { browserDraftStorage } from '../../incidents/drafts/draftStorage';
import { incidentFromMaintenance } from '../../incidents/maintenance/incidentFromMaintenance';
import { failedChange } from '../../incidents/maintenance/maintenanceWords';
import { useMaintenanceActions, type Said } from '../../incidents/maintenance/useMaintenanceActions';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { findPublished } from '../../incidents/usecases/findPublished';
import { draftUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { useSilences } from '../../silences/useSilences';
import type { StatusView } from '../../status/readStatus';

const NO_RULES: MappingDocument = { version: 1, rules: [] };
const NAMES_SHOWN = 5;

interface Props {
  incident: Incident;
  view: StatusView;
  now: number;
  onSaid(said: Said): void;
}

/** At the end of a maintenance: what of it still fires becomes an incident, or it lasts longer. */
export function StillFiringBanner({ incident, view, now, onSaid }: Props) {
  const settings = useSettings();
  const { alerts } = useAlerts();
  const { silences } = useSilences();
  const publish = useCan('publish');
  const draftCan = useCan('draft');
  const actions = useMaintenanceActions();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const document = view.mapping ?? settings.mapping ?? NO_RULES;
  const own = silences.filter((silence) => maintenanceOfSilence(silence) === incident.id);
  const firing = stillFiring(
    incident,
    alerts,
    { document, components: view.snapshot.components, silences: own },
    now
  ).filter((alert) => findPublished(alert, view, settings.ignoredLabels) === undefined);
  const [first] = firing;
  if (first === undefined) {
    return null;
  }
  const names = [...new Set(firing.map(({ name }) => name))];

  const makeIncident = () => {
    const draft = incidentFromMaintenance(incident, firing, document, view.snapshot);
    const storage = browserDraftStorage(String(config.bootData.user.id));
    // What somebody has typed about this alert already is worth more than a proposal.
    if (storage.load(draft.id) === undefined) {
      storage.save(draft);
    }
    void navigate(locationUtil.assureBaseUrl(draftUrl(first.key)));
  };
  const extend = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      onSaid(await actions.extend(incident, 60));
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Alert
      severity="warning"
      title={t('maintenance.firing.title', 'Still firing: {{number}}', { number: firing.length })}
      data-testid="leitstand maintenance still firing"
    >
      <Stack direction="column" gap={1}>
        <div>
          {names.slice(0, NAMES_SHOWN).join(', ')}
          {names.length > NAMES_SHOWN ? ' …' : ''}
        </div>
        {error !== undefined && <ErrorNotice title={failedChange(error)} error={error} />}
        <Stack gap={1} wrap="wrap">
          <Button size="sm" icon="exclamation-triangle" disabled={!draftCan.may} onClick={makeIncident}>
            {t('maintenance.firing.incident', 'Make it an incident')}
          </Button>
          <Button
            size="sm"
            variant="secondary"
            icon="clock-nine"
            disabled={isBusy || !publish.may}
            onClick={() => void extend()}
          >
            {t('maintenance.action.extend', 'Extend 1 h')}
          </Button>
        </Stack>
        {!publish.may && <div>{publish.because}</div>}
      </Stack>
    </Alert>
  );
}
