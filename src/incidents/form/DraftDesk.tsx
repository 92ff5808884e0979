import React, { useCallback, useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert } from '@grafana/ui';
import type { Alert as FiringAlert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import { useSettings } from '../../settings/useSettings';
import type { StatusView } from '../../status/readStatus';
import { useStatusClient } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { PublishNotice } from '../access/PublishNotice';
import { useCan } from '../access/useCan';
import type { Draft } from '../drafts/draft';
import { browserDraftStorage } from '../drafts/draftStorage';
import { isAuthor } from '../drafts/isAuthor';
import { useDraftHome } from '../drafts/useDraftHome';
import { useWaitingDraft } from '../drafts/useWaitingDraft';
import { SaveAsRule } from '../rules/SaveAsRule';
import { addToIncident } from '../usecases/addToIncident';
import { findMaintenance, findOpenIncident } from '../usecases/findOpen';
import { findPublished } from '../usecases/findPublished';
import { publish } from '../usecases/publish';
import { AddToIncident } from './AddToIncident';
import { ChooseAlert } from './ChooseAlert';
import { CoveredNotice } from './CoveredNotice';
import { DraftForm, type DraftFormProps } from './DraftForm';
import type { DraftOrigin } from './draftOrigin';
import { OpenIncidentNotice } from './OpenIncidentNotice';
import { proposeDraft } from './proposeDraft';
import { useInventory } from './useInventory';
import { WaitingDraftNotice } from './WaitingDraftNotice';

const NO_ALERTS: Draft['alerts'] = [];
const NO_RULES: MappingDocument = { version: 1, rules: [] };

interface Props {
  origin: DraftOrigin;
  alerts: readonly FiringAlert[];
  view: StatusView;
  refresh(): Promise<void>;
  onClose?: () => void;
}

const correctionOf = ({ title, text, affects: [impact] }: Draft) => ({
  component: impact?.component,
  impactType: impact?.type,
  severity: impact?.severity,
  title,
  text,
});

/** The form with its proposal, and the notes around it: published already, alert gone, several alerts to choose from. */
export function DraftDesk({ origin, alerts, view, refresh, onClose }: Props) {
  const settings = useSettings();
  const client = useStatusClient();
  const storage = useMemo(() => browserDraftStorage(String(config.bootData.user.id)), []);
  const home = useDraftHome();
  const publishing = useCan('publish');
  const inventory = useInventory(alerts, view.snapshot.components);
  const features = view.capabilities?.features;
  const isReviewed = features?.review ?? false;
  const propose = (from: DraftOrigin) => {
    const rules = view.mapping ?? settings.mapping ?? NO_RULES;
    return proposeDraft(from, alerts, rules, view.snapshot, new Date().toISOString(), isReviewed);
  };
  // Made once: a later reading must not change anything under the fingers of somebody who types.
  const [proposal, setProposal] = useState(() => propose(origin));
  const [isChosen, setIsChosen] = useState(false);
  const [isPublished, setIsPublished] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const waiting = useWaitingDraft(
    home,
    origin.kind === 'shared' ? NO_ALERTS : proposal.draft.alerts,
    settings.ignoredLabels
  );

  const { affects, alerts: linked } = proposal.draft;
  const same = linked.map((alert) => findPublished(alert, view, settings.ignoredLabels)).find(Boolean);
  const open = same ?? findOpenIncident(affects, view.snapshot, openedAt);
  // The same alert again: adding is the first choice. Later readings change nothing under the fingers of somebody who types.
  const [isAdding, setIsAdding] = useState(same !== undefined && linked.length > 0);
  const maintenance = findMaintenance(affects, view.snapshot, openedAt);

  const choose = (alert: FiringAlert) => {
    setProposal(propose({ kind: 'alert', alert }));
    setIsChosen(true);
  };

  const onPublish: DraftFormProps['onPublish'] = async (draft, incident, keepAttempt, isAnyway) => {
    const options = {
      client: isAnyway ? client.anyway() : client,
      hasIdempotency: features?.idempotencyKey ?? false,
      keepAttempt,
    };
    const published = await publish(options, features?.alertLinks ? draft : { ...draft, alerts: [] }, incident);
    // Before the next reading, which knows the incident: it must not warn of what was just wanted.
    setIsPublished(true);
    void refresh();
    await waiting.withdraw();
    return published;
  };

  const renderCorrection = useCallback((draft: Draft) => {
    const [alert] = draft.alerts;
    return alert === undefined ? null : <SaveAsRule alert={alert} correction={correctionOf(draft)} />;
  }, []);

  if (open !== undefined && isAdding && publishing.may) {
    return (
      <>
        {maintenance !== undefined && <CoveredNotice maintenance={maintenance} />}
        <AddToIncident
          incident={open}
          isSameAlert={same !== undefined}
          alerts={linked}
          affects={affects}
          snapshot={view.snapshot}
          inventory={inventory}
          publicUrl={settings.publicUrl}
          onNewAnyway={() => setIsAdding(false)}
          onAdd={async (addition, { idempotencyKey, isRetry, isAnyway }) => {
            const options = {
              client: isAnyway ? client.anyway() : client,
              idempotencyKey,
              isRetry,
              hasIdempotency: features?.idempotencyKey ?? false,
              hasUpdateChanges: features?.updateChanges ?? false,
              hasLinks: features?.alertLinks ?? false,
            };
            return addToIncident(options, open, addition);
          }}
        />
      </>
    );
  }

  return (
    <>
      <PublishNotice />
      {!isPublished && maintenance !== undefined && <CoveredNotice maintenance={maintenance} />}
      {!isPublished && open !== undefined && publishing.may && (
        <OpenIncidentNotice incident={open} isSameAlert={same !== undefined} onAdd={() => setIsAdding(true)} />
      )}
      {!isPublished && waiting.draft !== undefined && <WaitingDraftNotice draft={waiting.draft} />}
      {proposal.isAlertGone && (
        <Alert
          severity="warning"
          title={t(
            'draft.alert-gone',
            'This alert does not fire any more, or its source does not answer. The draft begins empty.'
          )}
        />
      )}
      {origin.kind === 'panel' && proposal.candidates.length === 1 && (
        <Alert
          severity="info"
          title={t('draft.only-alert', 'Drafted from “{{name}}”, the only firing alert about this panel', {
            name: proposal.draft.alerts[0]?.name,
            ...asIs,
          })}
        />
      )}
      {!isChosen && proposal.candidates.length > 1 && <ChooseAlert alerts={proposal.candidates} onChoose={choose} />}
      <DraftForm
        key={proposal.draft.id}
        proposed={proposal}
        snapshot={view.snapshot}
        publicUrl={settings.publicUrl}
        storage={storage}
        inventory={inventory}
        home={home}
        publishing={publishing}
        review={isReviewed ? (isAuthor(origin, view.me) ? 'author' : 'reviewer') : undefined}
        renderCorrection={renderCorrection}
        onPublish={onPublish}
        onClose={onClose}
      />
    </>
  );
}
