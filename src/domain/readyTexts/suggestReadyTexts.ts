import type { ReadyImpact, ReadyPhase, ReadyText } from './readyText';
import { READY_TEXTS } from './readyTexts';

/** What is known about what is being written. Names are the status page's own, in whichever language. */
export interface ReadyTextHints {
  impactType?: string;
  phase?: string;
  components?: readonly string[];
  isMaintenance?: boolean;
}

const IMPACT_WORDS: ReadonlyArray<[ReadyImpact, RegExp]> = [
  ['performance', /performan|slow|langsam|latenc|latenz/i],
  ['connectivity', /connect|network|netzwerk|verbind|erreichbar/i],
  ['api', /\bapi\b|unavailab|outage|ausfall|nicht verfügbar/i],
  ['storage', /storage|volume|speicher/i],
  ['redundancy', /redundan/i],
  ['instances', /instance|compute|server|instanz/i],
  ['login', /identity|login|sign.?in|anmeld/i],
  ['changes', /provision|orchestr|creat|anleg/i],
];

const PHASE_WORDS: ReadonlyArray<[ReadyPhase, RegExp]> = [
  ['resolved', /resolv|done|complet|behoben|beendet|abgeschlossen|closed/i],
  ['monitoring', /monitor|watch|beobacht|verif/i],
  ['identified', /identif|found|cause|fixing|ursache|gefunden|working/i],
  ['investigating', /investig|untersuch|new|neu|scan/i],
];

const firstOf = <T>(words: ReadonlyArray<[T, RegExp]>, text: string): T | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/** All ready texts, the most fitting first: by phase, then by what is impaired, then by the names of what is affected. */
export function suggestReadyTexts({
  impactType = '',
  phase = '',
  components = [],
  isMaintenance = false,
}: ReadyTextHints) {
  const wantedPhase = firstOf(PHASE_WORDS, phase);
  const byType = firstOf(IMPACT_WORDS, impactType);
  const byName = firstOf(IMPACT_WORDS, components.join(' '));
  const score = (text: ReadyText): number =>
    (text.phase.startsWith('maintenance') === isMaintenance ? 8 : 0) +
    (text.phase === wantedPhase ? 4 : 0) +
    (text.impact !== 'any' && text.impact === byName ? 2 : 0) +
    (text.impact !== 'any' && text.impact === byType ? 2 : 0) +
    (text.impact === 'any' ? 1 : 0);
  return READY_TEXTS.map((text, index) => ({ text, index, score: score(text) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ text }) => text);
}
