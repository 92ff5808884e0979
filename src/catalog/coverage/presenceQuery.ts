import type { Exporter, Need, Panel, Section } from '../model';
import { panelsOf } from '../layout';
import { EXPORTER_FACTS } from './exporterFacts';

/** Label of the answer to `presenceQuery` that says what was seen. */
export const SEEN_LABEL = 'seen';

/** What a panel needs: its own word, or its section's. */
export const needsOf = (panel: Panel, section: Section): readonly Need[] => panel.needs ?? section.needs;

/** Exporters that a section asks for in one way or another. */
export function exportersOf(section: Section): Exporter[] {
  const needs = [...section.needs, ...panelsOf(section).flatMap((panel) => panel.needs ?? [])];
  return [...new Set(needs.flat())];
}

/** Recorded series that panels of a section read. */
export function recordingsOf(section: Section): string[] {
  return [...new Set(panelsOf(section).flatMap(({ recorded }) => (recorded ? [recorded.series] : [])))];
}

/**
 * One query (tokens as in the catalogue) that says which exporters and recordings of a section are there:
 * one series each, with the name in the label `seen`, whatever its value.
 */
export function presenceQuery(section: Section): string {
  const seen = (name: string, selector: string) =>
    `label_replace(count(${selector}), "${SEEN_LABEL}", "${name}", "", "")`;
  return [
    ...exportersOf(section).map((exporter) => {
      const { signature, slow } = EXPORTER_FACTS[exporter];
      return seen(exporter, slow ? `last_over_time(${signature}[$lookback])` : signature);
    }),
    ...recordingsOf(section).map((series) => seen(series, `${series}{$scope}`)),
  ].join(' or ');
}

/** Which of the needs nobody meets; of alternatives all are named. */
export function missingOf(needs: readonly Need[], seen: ReadonlySet<string>): Exporter[] {
  return needs.flatMap((need) => {
    const alternatives = [need].flat();
    return alternatives.some((exporter) => seen.has(exporter)) ? [] : alternatives;
  });
}
