import type { Impact, Severity } from '../../domain/status/model';

/** The impacts once some components work again: these get the value of the lowest band, the others stay as they are. */
export function recovered(
  affects: readonly Impact[],
  components: ReadonlySet<string>,
  severities: readonly Severity[]
): Impact[] {
  const lowest = Math.min(...severities.map(({ value }) => value).filter((value) => value > 0));
  return affects.map((impact) =>
    components.has(impact.reference) && impact.severity !== 0 && Number.isFinite(lowest)
      ? { ...impact, severity: Math.min(impact.severity ?? lowest, lowest) }
      : impact
  );
}
