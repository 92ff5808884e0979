import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert } from '@grafana/ui';
import type { Alert as FiringAlert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import { useSettings } from '../../settings/useSettings';
import type { StatusView } from '../../status/readStatus';
import { useStatusClient } from '../../status/useStatusSnapshot';
import { browserDraftStorage } from '../drafts/draftStorage';
import { publish } from '../usecases/publish';
import { AlreadyPublished } from './AlreadyPublished';
import { ChooseAlert } from './ChooseAlert';
import { DraftForm, type DraftFormProps } from './DraftForm';
import type { DraftOrigin } from './draftOrigin';
import { proposeDraft } from './proposeDraft';
import { asIs } from '../../words/asIs';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

interface Props {
  origin: DraftOrigin;
  alerts: readonly FiringAlert[];
  view: StatusView;
  refresh(): Promise<void>;
  onClose?: () => void;
}

/** The form with its proposal, and the notes around it: published already, alert gone, several alerts to choose from. */
export function DraftDesk({ origin, alerts, view, refresh, onClose }: Props) {
  const settings = useSettings();
  const client = useStatusClient();
  const storage = useMemo(() => browserDraftStorage(String(config.bootData.user.id)), []);
  const propose = (from: DraftOrigin) => {
    const rules = view.mapping ?? settings.mapping ?? NO_RULES;
    return proposeDraft(from, alerts, rules, view.snapshot, new Date().toISOString());
  };
  // Made once: a later reading must not change anything under the fingers of somebody who types.
  const [proposal, setProposal] = useState(() => propose(origin));
  const [isChosen, setIsChosen] = useState(false);
  const [isPublished, setIsPublished] = useState(false);

  const choose = (alert: FiringAlert) => {
    setProposal(propose({ kind: 'alert', alert }));
    setIsChosen(true);
  };

  const onPublish: DraftFormProps['onPublish'] = async (draft, incident, keepAttempt, isAnyway) => {
    const features = view.capabilities?.features;
    const linked = features?.alertLinks ? draft : { ...draft, alerts: [] };
    const options = {
      client: isAnyway ? client.anyway() : client,
      hasIdempotency: features?.idempotencyKey ?? false,
      keepAttempt,
    };
    const published = await publish(options, linked, incident);
    // Before the next reading, which knows the incident: it must not warn of what was just wanted.
    setIsPublished(true);
    void refresh();
    return published;
  };

  return (
    <>
      {!isPublished && (
        <AlreadyPublished alerts={proposal.draft.alerts} view={view} ignoredLabels={settings.ignoredLabels} />
      )}
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
        onPublish={onPublish}
        onClose={onClose}
      />
    </>
  );
}
