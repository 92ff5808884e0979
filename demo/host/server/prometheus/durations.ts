const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365.25 * 86_400_000,
};

/** Upper bound of a raw interval and what it is rounded to, both in ms: Grafana's steps. */
const STEPS: ReadonlyArray<readonly [number, number]> = [
  [10, 1],
  [15, 10],
  [35, 20],
  [75, 50],
  [150, 100],
  [350, 200],
  [750, 500],
  [1_500, 1_000],
  [3_500, 2_000],
  [7_500, 5_000],
  [12_500, 10_000],
  [17_500, 15_000],
  [25_000, 20_000],
  [45_000, 30_000],
  [90_000, 60_000],
  [210_000, 120_000],
  [450_000, 300_000],
  [750_000, 600_000],
  [1_050_000, 900_000],
  [1_500_000, 1_200_000],
  [2_700_000, 1_800_000],
  [5_400_000, 3_600_000],
  [9_000_000, 7_200_000],
  [16_200_000, 10_800_000],
  [32_400_000, 21_600_000],
  [86_400_000, 43_200_000],
  [604_800_000, 86_400_000],
  [1_814_400_000, 604_800_000],
  [63_071_999_999, 2_592_000_000],
];
const YEAR_MS = 31_536_000_000;

/** Milliseconds of `15s`, `1m30s`, `2d`, `<10s>` or a bare number of seconds. Throws on anything else. */
export function parseDuration(text: string): number {
  const bare = text.replace(/^<|>$/g, '');
  if (/^\d+$/.test(bare)) {
    return Number(bare) * 1000;
  }
  const parts = [...bare.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdwy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== bare) {
    throw new Error(`invalid duration "${text}"`);
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
}

/** The largest whole unit, rounded down, as Grafana writes `$__interval`: 90 s is `1m`. */
export function formatInterval(ms: number): string {
  const units: Array<[number, string]> = [
    [YEAR_MS, 'y'],
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1_000, 's'],
    [1, 'ms'],
  ];
  const [size, name] = units.find(([unit]) => ms >= unit) ?? [1, 'ms'];
  return `${Math.max(1, Math.floor(ms / size))}${name}`;
}

/** A duration as Go prints it, which is how Grafana writes `$__rate_interval`: 240000 is `4m0s`. */
export function formatGoDuration(ms: number): string {
  if (ms < 1000) {
    return `${ms}ms`;
  }
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds}s`;
}

/** One of Grafana's round steps near a raw interval in ms. */
export function roundInterval(ms: number): number {
  return STEPS.find(([bound]) => ms <= bound)?.[1] ?? YEAR_MS;
}
