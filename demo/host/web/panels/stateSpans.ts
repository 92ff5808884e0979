/** A stretch of time in which a series kept one value; times in milliseconds. */
export interface StateSpan {
  from: number;
  to: number;
  /** Row of the frame where the stretch begins. */
  row: number;
  value: unknown;
}

/**
 * Merges equal neighbouring values into stretches. Each ends where the next begins, the last one at `end`; null values
 * leave a gap.
 */
export function stateSpans(times: number[], values: unknown[], end: number): StateSpan[] {
  const spans: StateSpan[] = [];
  times.forEach((from, row) => {
    const value = values[row];
    const last = spans.at(-1);
    if (last && last.value === value) {
      return;
    }
    if (last) {
      last.to = from;
    }
    spans.push({ from, to: end, row, value });
  });
  return spans.filter(({ value }) => value !== null && value !== undefined);
}
