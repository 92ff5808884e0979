import type { StatusSnapshot } from '../domain/status/model';
import { componentFilter } from '../ui/componentFilter';

/** The snapshot as if there were only the components that fit a filter; what affects none of them is left out, unless it names no component at all. */
export function selectComponents(snapshot: StatusSnapshot, filter: string): StatusSnapshot {
  if (filter.trim() === '') {
    return snapshot;
  }
  const components = snapshot.components.filter(componentFilter(filter));
  const ids = new Set(components.map(({ id }) => id));
  const incidents = snapshot.incidents.filter(
    ({ affects }) => affects.length === 0 || affects.some(({ reference }) => ids.has(reference))
  );
  return { ...snapshot, components, incidents };
}
