import type { LabelSet } from '../status/model';

/** Labels without the internal ones (`__…`), which are neither mapped nor shown. */
export function withoutInternalLabels(labels: LabelSet): LabelSet {
  return Object.fromEntries(Object.entries(labels).filter(([label]) => !label.startsWith('__')));
}
