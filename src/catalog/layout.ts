import type { Panel, Section } from './model';

/** A row of a section: its height in Grafana's grid lines, and panels with their widths in 24ths. */
export const row = (height: number, ...cells: Array<readonly [Panel, number]>): Section['rows'][number] => ({
  height,
  cells: cells.map(([panel, width]) => ({ panel, width })),
});

/** Panels of a section, as they are read. */
export function panelsOf(section: Section): Panel[] {
  return section.rows.flatMap((each) => each.cells.map((cell) => cell.panel));
}
