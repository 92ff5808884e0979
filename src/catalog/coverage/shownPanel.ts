import type { Exporter, Panel, Section } from '../model';
import { missingOf, needsOf } from './presenceQuery';

/** What stands in the place of a panel: a panel, or nothing because nobody exports what it reads. */
export type Shown = { panel: Panel } | { missing: Exporter[] };

/**
 * Decides by what was seen (exporters and recordings, `presenceQuery`): the panel itself; what shows the moment while its recording is not
 * there; what stands in for it while its exporter is not; else nothing, with the exporters any of which would do.
 */
export function shownPanel(panel: Panel, section: Section, seen: ReadonlySet<string>): Shown {
  const missing = missingOf(needsOf(panel, section), seen);
  const { fallback, recorded } = panel;
  if (missing.length === 0) {
    return { panel: recorded && !seen.has(recorded.series) ? recorded.instead : panel };
  }
  return fallback && missingOf(needsOf(fallback, section), seen).length === 0 ? { panel: fallback } : { missing };
}
