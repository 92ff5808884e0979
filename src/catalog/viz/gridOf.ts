import type { Panel, Section } from '../model';

/** Place of a panel in Grafana's grid of 24 columns. */
export interface PlacedPanel {
  panel: Panel;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Rows one below the other, beginning at line `top`. */
export function gridOf(section: Section, top = 0): PlacedPanel[] {
  let y = top;
  return section.rows.flatMap(({ height, cells }) => {
    let x = 0;
    const placed = cells.map(({ panel, width }) => {
      const cell = { panel, x, y, w: width, h: height };
      x += width;
      return cell;
    });
    y += height;
    return placed;
  });
}
