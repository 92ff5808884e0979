/** A day of a component, both counted from 0. */
export interface StripPosition {
  row: number;
  day: number;
}

/**
 * Where a key leads in the strip of days: arrows one further, Home and End to the ends of the row (with Ctrl of the whole strip),
 * nowhere beyond an edge. Undefined for any other key.
 */
export function moveInStrip(
  { row, day }: StripPosition,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  rows: number,
  days: number
): StripPosition | undefined {
  const at = (nextRow: number, nextDay: number): StripPosition => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    day: Math.min(Math.max(nextDay, 0), days - 1),
  });
  switch (key) {
    case 'ArrowLeft':
      return at(row, day - 1);
    case 'ArrowRight':
      return at(row, day + 1);
    case 'ArrowUp':
      return at(row - 1, day);
    case 'ArrowDown':
      return at(row + 1, day);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? rows - 1 : row, days - 1);
    default:
      return undefined;
  }
}
