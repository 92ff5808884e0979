import type { PublicComponent } from '../domain/render/publicModel';

export interface GridRow {
  name: string;
  /** One for each column; a place may hold no component, or several. */
  cells: PublicComponent[][];
}

export interface Grid {
  /** Values of the label, in order; the empty one, for what has none, stands first. */
  columns: string[];
  rows: GridRow[];
}

const valuesOf = (component: PublicComponent, label: string): string[] => {
  const values = (component.labels[label] ?? '').split(',').map((each) => each.trim());
  return [...new Set(values)];
};
const inOrder = (values: Iterable<string>) => [...new Set(values)].sort((a, b) => a.localeCompare(b));

/**
 * Components by two of their labels, say service and region. One that stands in several places (`region: "fra1, fra2"`) is in
 * several cells; one without the row's label is a row by its name, so that the same service of two regions is one row.
 */
export function gridOf(components: readonly PublicComponent[], rowLabel: string, columnLabel: string): Grid {
  const rowsOf = (component: PublicComponent) => valuesOf(component, rowLabel).map((value) => value || component.name);
  const columns = inOrder(components.flatMap((component) => valuesOf(component, columnLabel)));
  const names = inOrder(components.flatMap(rowsOf));
  return {
    columns,
    rows: names.map((name) => {
      const members = components.filter((component) => rowsOf(component).includes(name));
      return {
        name,
        cells: columns.map((column) => members.filter((member) => valuesOf(member, columnLabel).includes(column))),
      };
    }),
  };
}
