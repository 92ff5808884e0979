import type { Component, Severity } from '../domain/status/model';
import { severityTone, type Tone } from '../domain/status/severityTone';
import { worstTone } from '../domain/status/worstTone';

/** How a component is now, by the worst impact on it. */
export function componentTone(component: Component, severities: readonly Severity[]): Tone {
  return worstTone(component.activelyAffectedBy.map((impact) => severityTone(severities, impact.severity)));
}
