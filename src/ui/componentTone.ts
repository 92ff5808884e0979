import type { Component, Severity } from '../domain/status/model';
import { severityTone, type Tone } from '../domain/status/severityTone';

/** From what customers feel least to what they feel most; what is not known stands above a maintenance. */
const ORDER: readonly Tone[] = ['operational', 'maintenance', 'unknown', 'limited', 'broken'];

/** The worst of several tones; operational without any. */
export function worstTone(tones: readonly Tone[]): Tone {
  return tones.reduce<Tone>(
    (worst, tone) => (ORDER.indexOf(tone) > ORDER.indexOf(worst) ? tone : worst),
    'operational'
  );
}

/** How a component is now, by the worst impact on it. */
export function componentTone(component: Component, severities: readonly Severity[]): Tone {
  return worstTone(component.activelyAffectedBy.map((impact) => severityTone(severities, impact.severity)));
}
