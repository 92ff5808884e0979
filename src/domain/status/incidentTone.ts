import type { Severity } from './model';
import { severityTone, type Tone } from './severityTone';
import { worstTone } from './worstTone';

/** The look of an incident: that of its worst impact (`severity` 0–100), and `unknown` while it names none, which must not look like all is well. */
export function incidentTone(severities: readonly Severity[], affects: ReadonlyArray<{ severity?: number }>): Tone {
  return affects.length === 0
    ? 'unknown'
    : worstTone(affects.map((impact) => severityTone(severities, impact.severity)));
}
