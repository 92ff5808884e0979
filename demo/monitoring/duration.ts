const UNITS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** Seconds of a duration as Prometheus writes it (`1h30m`). Throws an Error for anything else. */
export function parseDuration(text: string): number {
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) {
    throw new Error(`"${text}" is no duration.`);
  }
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0),
    0
  );
}
