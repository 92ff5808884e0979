import type { LabelMatcher } from '../mapping/model';
import type { Silence } from '../silences/model';
import { maintenanceOfSilence } from './silenceMarker';

/** The silences of one maintenance. */
export interface LinkedSilences {
  /** In force, or waiting for their begin. */
  live: Silence[];
  /** Ended before the maintenance does, and not by us: somebody has deleted them. One of each kind. */
  missing: Silence[];
}

const key = ({ source, matchers }: Pick<Silence, 'source' | 'matchers'>): string =>
  JSON.stringify([source.uid, [...matchers].map(matcherText).sort()]);

/** A condition as Alertmanager writes it: `service=~"nova|cinder"`. */
export function matcherText({ label, op, value }: LabelMatcher): string {
  return `${label}${op}${JSON.stringify(value)}`;
}

/**
 * Finds the silences of a maintenance by the marker in their comments. `end` is when the maintenance ends (milliseconds since 1970):
 * an expired silence that would have had to last until then, and has no living twin, is missing.
 */
export function linkedSilences(id: string, end: number, silences: readonly Silence[], now: number): LinkedSilences {
  const own = silences.filter((silence) => maintenanceOfSilence(silence) === id);
  const live = own.filter(({ state }) => state !== 'expired');
  const kinds = new Set(live.map(key));
  const missing: Silence[] = [];
  for (const silence of own) {
    const isEarly = silence.state === 'expired' && end > now && Date.parse(silence.endsAt) < end;
    if (isEarly && !kinds.has(key(silence))) {
      kinds.add(key(silence));
      missing.push(silence);
    }
  }
  return { live, missing };
}
