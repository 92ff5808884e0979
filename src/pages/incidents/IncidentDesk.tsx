import React, { Suspense, lazy, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, LoadingPlaceholder, Text, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { IncidentUpdate } from '../../domain/status/model';
import { joinText } from '../../domain/text/joinLanguages';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { parseBothLanguages } from '../../domain/text/parseBothLanguages';
import { keptInBrowser } from '../../incidents/drafts/keptInBrowser';
import { PublicPreview } from '../../incidents/preview/PublicPreview';
import { afterUpdate } from '../../incidents/update/afterUpdate';
import { CorrectUpdate, Retract } from '../../incidents/update/AmendDialog';
import { Composer } from '../../incidents/update/Composer';
import type { RunningIncident } from '../../incidents/update/facts';
import { watchingPhase, phasesOf } from '../../incidents/update/phases';
import { PostmortemEditor } from '../../incidents/update/PostmortemEditor';
import { ProposalBanner } from '../../incidents/update/ProposalBanner';
import { recovered } from '../../incidents/update/recovered';
import { EMPTY_UPDATE, parseUpdateDraft, type UpdateDraft } from '../../incidents/update/updateDraft';
import { useRefusal } from '../../incidents/update/useRefusal';
import { useNextUpdates, useProposals } from '../../incidents/update/useOperations';
import { useInventory } from '../../incidents/form/useInventory';
import { publicIncidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import type { StatusView } from '../../status/readStatus';
import { testIds } from '../../testIds';
import { IncidentActions } from './IncidentActions';
import { IncidentHeader } from './IncidentHeader';
import { LinkedAlerts } from './LinkedAlerts';
import { Timeline } from './Timeline';
import { TouchingSilences } from './TouchingSilences';
import { UpdateReadyTexts } from '../../incidents/update/UpdateReadyTexts';
import { useAlertHistory } from './useAlertHistory';
import { useLinks } from './useLinks';
import { useIncidentWrites } from './useIncidentWrites';
import { usePhaseLists } from './usePhaseLists';
import { textForUser } from '../../incidents/messages/inUserLanguage';

const AffectedGraphs = lazy(() => import(/* webpackChunkName: "incident-graphs" */ './AffectedGraphs'));

interface Props {
  running: RunningIncident;
  view: StatusView;
  refresh(): Promise<void>;
}

type Dialog = { kind: 'correct' | 'retract'; update: IncidentUpdate };

/** Three columns: what was said and what happened, a place to say more, and what it is about. */
export function IncidentDesk({ running, view, refresh }: Props) {
  const styles = useStyles2(getStyles);
  const { publicUrl, ignoredLabels } = useSettings();
  const refusal = useRefusal('publish');
  const traceRefusal = useRefusal('corrections');
  const learnRefusal = useRefusal('postmortem');
  const linkRefusal = useRefusal('links');
  const promiseRefusal = useRefusal('nextUpdate');
  const impactRefusal = useRefusal('changeImpacts');
  const alerts = useAlerts();
  const proposals = useProposals();
  const nextUpdates = useNextUpdates();
  const [dialog, setDialog] = useState<Dialog>();
  // A new number makes the composer read again what is kept for it.
  const [composerRound, setComposerRound] = useState(0);
  const user = String(config.bootData.user.id);
  const kept = useMemo(() => keptInBrowser('update', user, parseUpdateDraft), [user]);
  const keptWords = useMemo(() => keptInBrowser('postmortem', user, parseBothLanguages), [user]);

  const { incident, updates } = running;
  const { capabilities } = view;
  const phases = usePhaseLists(view.snapshot.phases, incident.phase);
  const snapshot = useMemo(() => ({ ...view.snapshot, phases }), [view.snapshot, phases]);
  const inventory = useInventory(alerts.alerts, snapshot.components);
  const links = useLinks(incident, view);
  const episodes = useAlertHistory(incident, links);
  const writes = useIncidentWrites({
    running,
    phases,
    capabilities,
    refresh: async () => {
      await Promise.all([refresh(), proposals.refresh(), nextUpdates.refresh()]);
    },
    onChanged: () => {
      const draft = kept.load(incident.id);
      if (draft !== undefined) {
        kept.save(incident.id, { ...draft, seen: undefined });
        setComposerRound((round) => round + 1);
      }
    },
  });

  const proposal = proposals.value?.find((each) => each.incident === incident.id);
  const due = nextUpdates.value?.find((each) => each.incident === incident.id);
  const isRetracted = (incident.amendments ?? []).some(
    (each) => each.kind === 'retraction' && each.update === undefined
  );
  const address = publicIncidentUrl(publicUrl, incident.id);

  const watch = (text: BothLanguages, works: ReadonlySet<string>) => {
    const before = kept.load(incident.id);
    const draft: UpdateDraft = {
      mode: 'update',
      text: before !== undefined && joinText(before.text) !== '' ? before.text : text,
      phase: watchingPhase(phasesOf(phases, incident.phase)),
      affects: recovered(incident.affects, works, snapshot.severities),
    };
    kept.save(incident.id, draft);
    setComposerRound((round) => round + 1);
  };
  const preview = (draft: UpdateDraft) => {
    const after = afterUpdate(running, draft, phases, new Date().toISOString());
    return (
      <PublicPreview incident={after.incident} updates={after.updates} snapshot={snapshot} publicUrl={publicUrl} />
    );
  };

  const readyTexts = (draft: UpdateDraft, take: (text: BothLanguages) => void) => (
    <UpdateReadyTexts incident={incident} snapshot={snapshot} draft={draft} onTake={take} />
  );

  return (
    <div className={styles.page} data-testid={testIds.incidents.page}>
      {/* Ended or reopened, it is judged anew what time it is. */}
      <IncidentHeader
        key={`header/${incident.endedAt}`}
        running={running}
        snapshot={snapshot}
        publicUrl={publicUrl}
        dueAt={due?.dueAt}
      />
      <IncidentActions
        key={`actions/${incident.endedAt}`}
        running={running}
        isRetracted={isRetracted}
        snapshot={snapshot}
        hasPromise={due !== undefined}
        writes={writes}
      />
      <div aria-live="polite">{writes.said !== undefined && <Alert severity="success" title={writes.said} />}</div>
      {proposal !== undefined && refusal === undefined && (
        <ProposalBanner
          key={proposal.id}
          proposal={proposal}
          incident={incident}
          snapshot={snapshot}
          inventory={inventory}
          onResolve={writes.accept}
          onWatch={watch}
          onDismiss={writes.dismiss}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.composer}>
          {refusal !== undefined || isRetracted ? (
            <>
              <Text color="secondary">
                {refusal ??
                  t('incident.is-retracted', 'This incident was retracted: there is nothing more to say about it.')}
              </Text>
              {preview(EMPTY_UPDATE)}
            </>
          ) : (
            <Composer
              key={composerRound}
              running={running}
              snapshot={snapshot}
              kept={kept}
              inventory={inventory}
              promiseRefusal={promiseRefusal}
              impactRefusal={impactRefusal}
              onPost={writes.post}
              preview={preview}
              readyTexts={readyTexts}
            />
          )}
        </div>
        <div className={styles.timeline}>
          <Timeline
            incident={incident}
            updates={updates}
            snapshot={snapshot}
            episodes={episodes}
            refusal={traceRefusal}
            onCorrect={(update) => setDialog({ kind: 'correct', update })}
            onRetract={(update) => setDialog({ kind: 'retract', update })}
          />
          {incident.endedAt !== null && !isRetracted && (
            <PostmortemEditor
              incident={incident}
              updates={updates}
              snapshot={snapshot}
              publicUrl={publicUrl}
              permalink={address && `${address}#postmortem`}
              kept={keptWords}
              inventory={inventory}
              refusal={learnRefusal}
              onSave={writes.learn}
            />
          )}
        </div>
        <div className={styles.context}>
          <LinkedAlerts
            links={links}
            alerts={alerts}
            ignoredLabels={ignoredLabels}
            refusal={capabilities?.features.alertLinks ? undefined : linkRefusal}
          />
          <TouchingSilences links={links} />
          <Suspense fallback={<LoadingPlaceholder text={t('context.graphs-loading', 'Drawing the graphs…')} />}>
            <AffectedGraphs incident={incident} components={snapshot.components} />
          </Suspense>
        </div>
      </div>
      {dialog?.kind === 'correct' && (
        <CorrectUpdate
          update={dialog.update}
          keepsTrace
          onSave={(edit, note) => writes.correctUpdate(dialog.update.order, edit, note)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.kind === 'retract' && (
        <Retract
          of="update"
          words={textForUser(dialog.update.description)}
          onRetract={(reason) => writes.retractUpdate(dialog.update.order, reason)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2) }),
  columns: css({
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    // On a phone the place to write comes first.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateAreas: '"composer" "timeline" "context"',
    '@media (min-width: 769px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"composer timeline" "composer context"',
      gridTemplateRows: 'auto 1fr',
    },
    '@media (min-width: 1280px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1fr)',
      gridTemplateAreas: '"timeline composer context"',
      gridTemplateRows: 'auto',
    },
  }),
  composer: css({
    gridArea: 'composer',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  }),
  timeline: css({ gridArea: 'timeline', minWidth: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(3) }),
  context: css({ gridArea: 'context', minWidth: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(3) }),
});
