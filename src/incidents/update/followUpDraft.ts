import { firstPhase } from '../../domain/mapping/mapAlert';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { splitLanguages } from '../../domain/text/splitLanguages';
import type { Draft } from '../drafts/draft';

/** A draft that says that what was over is not: the same components, and a sentence that names the earlier incident. `now` is RFC 3339. */
export function followUpDraft(
  incident: Incident,
  { phases, components }: Pick<StatusSnapshot, 'phases' | 'components'>,
  now: string
): Draft {
  const { title } = splitLanguages({ title: incident.displayName, text: incident.description });
  const ended = incident.endedAt === null ? undefined : `${incident.endedAt.slice(0, 16).replace('T', ' ')} UTC`;
  const both = title.de !== '';
  const since = (words: string) => (ended === undefined ? '' : ` ${words} ${ended}`);
  return {
    id: `follow-up.${incident.id}`,
    title: { en: `${title.en} (continued)`, de: both ? `${title.de} (Fortsetzung)` : '' },
    text: {
      en: `The incident “${title.en}”, which we had reported as resolved${since('on')}, is not over. We are working on it.`,
      de: both
        ? `Die Störung „${title.de}“, die wir${since('am')} als behoben gemeldet hatten, ist nicht vorbei. Wir arbeiten daran.`
        : '',
    },
    affects: incident.affects
      .filter(({ reference }) => components.some(({ id }) => id === reference))
      .map(({ reference, type, severity }) => ({ component: reference, type, severity })),
    phase: firstPhase(phases),
    beganAt: now,
    alerts: [],
  };
}
