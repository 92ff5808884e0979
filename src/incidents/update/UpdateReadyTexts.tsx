import React from 'react';
import { config } from '@grafana/runtime';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { phaseName } from '../../domain/status/phaseName';
import { joinLanguages, type SplitTexts } from '../../domain/text/joinLanguages';
import { splitText } from '../../domain/text/splitLanguages';
import { placeholderValues } from '../form/placeholderValues';
import { ReadyTextField } from '../form/ReadyTextField';
import { phaseAfter } from './afterUpdate';
import type { UpdateDraft } from './updateDraft';

interface Props {
  incident: Incident;
  snapshot: StatusSnapshot;
  draft: UpdateDraft;
  /** Gets the whole text of the update. */
  onTake(text: string): void;
}

/** Ready texts for an update, in the languages its incident is written in. */
export function UpdateReadyTexts({ incident, snapshot, draft, onTake }: Props) {
  const affects = draft.affects ?? incident.affects;
  const [first] = affects;
  const values = placeholderValues(
    affects,
    snapshot,
    incident.beganAt ?? undefined,
    draft.endedAt ?? incident.endedAt ?? undefined
  );
  const take = (words: SplitTexts) => {
    const own = config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
    const text = splitText(incident.description) === undefined ? words.text[own] : joinLanguages(words).text;
    // What somebody has written stays.
    onTake(draft.text.trim() === '' ? text : `${draft.text.trimEnd()}\n\n${text}`);
  };
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
      onChoose={take}
    />
  );
}
