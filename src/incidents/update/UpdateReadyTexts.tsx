import React from 'react';
import { t } from '@grafana/i18n';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { phaseName } from '../../domain/status/phaseName';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { placeholderValues } from '../form/placeholderValues';
import { ReadyTextField } from '../form/ReadyTextField';
import { phaseAfter } from './afterUpdate';
import { appendText } from './appendText';
import type { UpdateDraft } from './updateDraft';

interface Props {
  incident: Incident;
  snapshot: StatusSnapshot;
  draft: UpdateDraft;
  /** Gets the whole text of the update. */
  onTake(text: BothLanguages): void;
}

/** Ready texts for an update, in both languages. */
export function UpdateReadyTexts({ incident, snapshot, draft, onTake }: Props) {
  const affects = draft.affects ?? incident.affects;
  const [first] = affects;
  const values = placeholderValues(
    affects,
    snapshot,
    incident.beganAt ?? undefined,
    draft.endedAt ?? incident.endedAt ?? undefined
  );
  return (
    <ReadyTextField
      id="update-ready-text"
      hints={{
        phase: phaseName(snapshot.phases, phaseAfter(incident, draft, snapshot.phases)),
        impactType: snapshot.impactTypes.find(({ id }) => id === first?.type)?.displayName,
        components: values.components,
        isMaintenance: isMaintenance(incident),
      }}
      values={values}
      help={t('ready.help-update', 'Adds words in both languages to what you have written.')}
      onChoose={({ text }) => onTake(appendText(draft.text, text))}
    />
  );
}
