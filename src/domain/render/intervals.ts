/** From–to in milliseconds. */
export type Interval = readonly [number, number];

/** The same time in intervals that neither overlap nor touch, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Array<[number, number]> = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      joined.push([from, to]);
    }
  }
  return joined;
}

/** How long intervals are altogether, times that are in several counted once. */
export function lengthOf(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The part of each interval that lies between two moments. */
export function clip(intervals: readonly Interval[], from: number, to: number): Interval[] {
  return intervals.flatMap(([start, end]): Interval[] =>
    start < to && end > from ? [[Math.max(start, from), Math.min(end, to)]] : []
  );
}

/** How long it is in one of `intervals` and in none of `without`. */
export function lengthWithout(intervals: readonly Interval[], without: readonly Interval[]): number {
  return lengthOf([...intervals, ...without]) - lengthOf(without);
}
