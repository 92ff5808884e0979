import React, { useMemo, useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, LinkButton, Stack } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import { linkedSilences } from '../../domain/maintenance/linkedSilences';
import { maintenanceOfSilence } from '../../domain/maintenance/silenceMarker';
import { matchersText } from '../../domain/maintenance/parseMatchers';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident } from '../../domain/status/model';
import { MAINTENANCE_URL, maintenanceUrl, publicIncidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { maySilence } from '../../silences/maySilence';
import { readAllSilences } from '../../silences/readAllSilences';
import { signedInName } from '../../silences/signedInName';
import { useSilences } from '../../silences/useSilences';
import type { StatusView } from '../../status/readStatus';
import { useStatusClient, useStatusSnapshot } from '../../status/useStatusSnapshot';
import { useCan } from '../access/useCan';
import { keptMaintenances, keptSilences } from './keptMaintenance';
import type { DraftSilence, MaintenanceDraft } from './maintenanceDraft';
import { MaintenanceForm, type Submission } from './MaintenanceForm';
import { fullWindow, nowSeen, titleFor } from './maintenanceWords';
import { maintenanceChange, planMaintenance } from './planMaintenance';
import { readerZone } from './readerZone';
import { SaidNotice } from './SaidNotice';
import type { Said } from './useMaintenanceActions';
import { useNow } from './useNow';
import { syncSilences } from './windowSilences';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

interface Props {
  proposed: MaintenanceDraft;
  /** What is stored of a maintenance that is changed. */
  before?: Incident;
  view: StatusView;
  /** Called when a change is stored. */
  onStored?(): Promise<void>;
}

interface Done extends Said {
  id: string;
  retry?: () => void;
}

/** The form with everything around it: who may, where silences can be, what is public afterwards. */
export function MaintenanceEditor({ proposed, before, view, onStored }: Props) {
  const settings = useSettings();
  const client = useStatusClient();
  const { refresh } = useStatusSnapshot();
  const alerts = useAlerts();
  const silences = useSilences();
  const publish = useCan('publish');
  const changeImpacts = useCan('changeImpacts');
  const now = useNow();
  const [done, setDone] = useState<Done>();
  const [timeZone] = useState(readerZone);
  const user = String(config.bootData.user.id);
  const kept = useMemo(() => keptMaintenances(user), [user]);
  const pending = useMemo(() => keptSilences(user), [user]);
  const live =
    before === undefined
      ? []
      : linkedSilences(before.id, Date.parse(before.endedAt ?? ''), silences.silences, now).live;
  const [first] = live;
  const withSilence: MaintenanceDraft =
    first === undefined
      ? proposed
      : {
          ...proposed,
          silence: { source: first.source.uid, lines: live.map(({ matchers }) => matchersText(matchers)) },
        };

  const moveSilences = async (id: string, sent: Submission['incident'], wanted: DraftSilence | undefined) => {
    if (wanted === undefined && before === undefined) {
      return;
    }
    const window = {
      ...{ id, title: titleFor(sent, 'en'), address: publicIncidentUrl(settings.publicUrl, id) ?? '' },
      ...{ beganAt: sent.beganAt, endedAt: sent.endedAt ?? sent.beganAt, createdBy: signedInName() },
    };
    if (wanted !== undefined) {
      // Until it is there nobody else's browser knows that it was wanted.
      pending.save(id, wanted);
    }
    // Read anew: a first attempt may have created some of them.
    const { silences: all } = await readAllSilences(silences.sources);
    const own = all.filter((one) => maintenanceOfSilence(one) === id && one.state !== 'expired');
    await syncSilences(window, wanted, own, Date.now());
    pending.clear(id);
    await silences.refresh();
  };

  const submit = async ({ draft, incident, isAnyway, keepAttempt }: Submission) => {
    const writer = isAnyway ? client.anyway() : client;
    const when = fullWindow(incident.beganAt, incident.endedAt ?? incident.beganAt, timeZone);
    const title = titleFor(incident, config.bootData.user.language);
    let said = nowSeen.announced(title, when);
    let id = before?.id;
    if (before !== undefined && id !== undefined) {
      const change = maintenanceChange(before, incident);
      said = change === undefined ? nowSeen.unchanged() : nowSeen.changed(title, when);
      if (change !== undefined) {
        await writer.changeIncident(id, change);
      }
    } else {
      const hasIdempotency = view.capabilities?.features.idempotencyKey ?? false;
      id = await planMaintenance({ client: writer, hasIdempotency, earlier: draft.attempt, keepAttempt }, incident);
    }
    await Promise.all([refresh(), onStored?.()]);
    const stored = id;
    const attempt = async () => {
      const silenceError = await moveSilences(stored, incident, draft.silence).then(
        () => undefined,
        (error: unknown) => error
      );
      setDone({ text: said, id: stored, silenceError, retry: () => void attempt() });
    };
    await attempt();
  };

  if (done !== undefined) {
    return (
      <Stack direction="column" gap={2}>
        <SaidNotice said={done} address={publicIncidentUrl(settings.publicUrl, done.id)} onRetrySilence={done.retry} />
        <Stack gap={1} wrap="wrap">
          <LinkButton href={locationUtil.assureBaseUrl(maintenanceUrl(done.id))}>
            {t('maintenance.done.open', 'Open the maintenance')}
          </LinkButton>
          <LinkButton variant="secondary" href={locationUtil.assureBaseUrl(MAINTENANCE_URL)}>
            {t('maintenance.done.all', 'All maintenance')}
          </LinkButton>
        </Stack>
      </Stack>
    );
  }
  if (before !== undefined && silences.state === 'loading') {
    // Its silences belong into the form; without them saving would end them.
    return <Alert severity="info" title={t('maintenance.loading-silences', 'Reading its silences…')} />;
  }
  return (
    <MaintenanceForm
      proposed={withSilence}
      before={before}
      snapshot={view.snapshot}
      rules={view.mapping ?? settings.mapping ?? NO_RULES}
      alerts={alerts.alerts}
      silenceChoices={silences.sources.map((source) => ({ source, may: maySilence(source) }))}
      publicUrl={settings.publicUrl}
      timeZone={timeZone}
      kept={kept}
      lockedComponents={before === undefined || changeImpacts.may ? undefined : changeImpacts.because}
      lockedAll={publish.may ? undefined : publish.because}
      now={now}
      onSubmit={submit}
    />
  );
}
