import type { SelectableValue } from '@grafana/data';

/** Options of a panel's multi select. Grafana's types want each to have the type of the whole value, which is a list. */
export function multiSelectOptions<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>
): Array<SelectableValue<T[]>> {
  return asWholes(values.map((value) => ({ value, label: names[value] })));
}

/** What Grafana calls an option of a list is one of its items. */
function asWholes<T>(options: Array<SelectableValue<T>>): Array<SelectableValue<T[]>> {
  return options as unknown as Array<SelectableValue<T[]>>;
}
