import type { PlaceholderValues } from '../../domain/readyTexts/fillPlaceholders';
import type { StatusSnapshot } from '../../domain/status/model';

/** Labels in which components name their region, most telling first. They are public. */
const REGION_LABELS = ['region', 'location', 'site', 'az'] as const;

/** What placeholders of ready texts stand for, by what is affected. Times are RFC 3339. */
export function placeholderValues(
  affects: ReadonlyArray<{ component?: string; reference?: string }>,
  { components }: Pick<StatusSnapshot, 'components'>,
  since?: string,
  until?: string
): Omit<PlaceholderValues, 'timeZone'> {
  const affected = affects.flatMap(({ component, reference }) => {
    const found = components.find(({ id }) => id === (component ?? reference));
    return found === undefined ? [] : [found];
  });
  const regions = new Set(
    affected.flatMap(({ labels }) => {
      const label = REGION_LABELS.find((name) => labels[name]);
      return label === undefined ? [] : [labels[label] ?? ''];
    })
  );
  return {
    components: [...new Set(affected.map(({ displayName }) => displayName))],
    // Two regions in one sentence would need other words.
    region: regions.size === 1 ? [...regions][0] : undefined,
    since,
    until,
  };
}
