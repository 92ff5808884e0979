import { hash } from './hash';

/**
 * A rate that is never negative and whose integral is known: a mean, a daily wave and a few faster ones.
 *
 * Counters of the simulated cloud are integrals of waves, hence functions of time alone: history that is
 * written before the start and values that are scraped after it join without a reset or a step.
 */
export interface Wave {
  /** Units per second. */
  mean: number;
  parts: Array<{ amplitude: number; period: number; phase: number }>;
}

const DAY = 86_400;
const TAU = 2 * Math.PI;
/** Periods in seconds without a common multiple, each with the share of the swing it gets: what looks like noise. */
const RIPPLES = [
  { period: 5_273, share: 0.4 },
  { period: 1_187, share: 0.25 },
  { period: 311, share: 0.2 },
  { period: 83, share: 0.15 },
];

const known = new Map<string, Wave>();

/**
 * A wave around `mean`. `daily` and `noise` are shares of the mean and add up to at most 1.
 * Waves with the same `key` ripple alike; the day's peak is at 14:00 UTC for all of them.
 */
export function makeWave(key: string, mean: number, daily = 0.35, noise = 0.25): Wave {
  const id = `${key}|${mean}|${daily}|${noise}`;
  const wave = known.get(id) ?? { mean, parts: partsOf(key, daily, noise) };
  known.set(id, wave);
  return wave;
}

function partsOf(key: string, daily: number, noise: number): Wave['parts'] {
  const ripples = RIPPLES.map(({ period, share }, index) => ({
    amplitude: noise * share,
    period: period * (0.9 + 0.2 * hash(key, index)),
    phase: TAU * hash(key, 'phase', index),
  }));
  return [{ amplitude: daily, period: DAY, phase: -TAU * (8 / 24) }, ...ripples];
}

/** Units per second at a time in seconds. */
export function rateAt({ mean, parts }: Wave, time: number): number {
  return (
    mean * parts.reduce((sum, part) => sum + part.amplitude * Math.sin((TAU * time) / part.period + part.phase), 1)
  );
}

/** Units that pass between two times in seconds. */
export function integrate(wave: Wave, from: number, to: number): number {
  return wave.mean * (to - from + swung(wave, to) - swungBefore(wave, from));
}

const starts = new WeakMap<Wave, { time: number; swing: number }>();

/** Counters of a wave nearly always begin at the same time: that half of the work is done once. */
function swungBefore(wave: Wave, time: number): number {
  const known = starts.get(wave);
  if (known?.time === time) {
    return known.swing;
  }
  const swing = swung(wave, time);
  starts.set(wave, { time, swing });
  return swing;
}

/** Integral of the swing, up to a constant. No closures: writing history asks this some million times. */
function swung({ parts }: Wave, time: number): number {
  let sum = 0;
  for (const { amplitude, period, phase } of parts) {
    sum -= ((amplitude * period) / TAU) * Math.cos((TAU * time) / period + phase);
  }
  return sum;
}
