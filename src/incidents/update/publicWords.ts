import type { Language, PublicIncident } from '../../domain/render/publicModel';
import { stringsOf } from '../../domain/render/strings';
import { titleOf } from '../../domain/render/titleOf';

/** What customers read of an incident before they read on: the same words as on the public page. */
export interface PublicWords {
  /** What it is and how far it is: `Incident · Working on it`. */
  kicker: string;
  title: string;
  /** What is affected, how badly: `Block Storage: limited, Performance Degradation`. */
  impacts: string[];
}

/** The public page's own words for an incident, in one language. */
export function publicWords(incident: PublicIncident, language: Language): PublicWords {
  const strings = stringsOf(language);
  const { kind, state, phase, isRetracted } = incident;
  const running = kind === 'maintenance' && state === 'active' && phase ? `, ${strings.state.active}` : '';
  const word = isRetracted ? strings.retracted : phase ? (strings.names[phase] ?? phase) : strings.state[state];
  return {
    kicker: `${strings.kind[kind]}${running} · ${word}`,
    title: titleOf(incident, strings),
    impacts: incident.impacts.map(({ component, band, impactType }) => {
      const words = [band, impactType].filter(Boolean).map((name) => strings.names[name] ?? name);
      return `${component}: ${words.join(', ')}`;
    }),
  };
}
