import { type Json, numberOr, textOr } from '../narrowing';
import { formatGoDuration, formatInterval, parseDuration, roundInterval } from './durations';

const DEFAULT_SCRAPE = '15s';
/** Prometheus refuses more points than this in one answer. */
const SAFE_POINTS = 11_000;
const DEFAULT_POINTS = 100;
const DEFAULT_INTERVAL_MS = 1000;

/** A panel's query, ready for Prometheus. Times in ms since 1970. */
export interface PromQuery {
  refId: string;
  expr: string;
  stepMs: number;
  from: number;
  to: number;
  instant: boolean;
  range: boolean;
  legendFormat: string;
  utcOffsetSec: number;
}

/**
 * Works out step and variables of a query of `/api/ds/query` as Grafana's Prometheus data source does.
 * `scrapeInterval` is the data source's `timeInterval`, maybe empty. Throws on an interval that is none.
 */
export function promQuery(model: Json, from: number, to: number, scrapeInterval: string): PromQuery {
  const intervalMs = numberOr(model.intervalMs, 0);
  const minStep = textOr(model.interval);
  const points = numberOr(model.maxDataPoints, DEFAULT_POINTS) || DEFAULT_POINTS;
  const stepMs = stepOf({ minStep, scrapeInterval, intervalMs, points, rangeMs: to - from }) * intervalFactor(model);
  const rateMs = rateIntervalOf(minStep, scrapeInterval, intervalMs || DEFAULT_INTERVAL_MS, stepMs);
  const instant = model.instant === true;
  return {
    refId: textOr(model.refId, 'A'),
    expr: fillVariables(textOr(model.expr), { stepMs, rateMs, rangeMs: to - from }),
    stepMs,
    from,
    to,
    instant,
    range: model.range === true || !instant,
    legendFormat: textOr(model.legendFormat),
    utcOffsetSec: numberOr(model.utcOffsetSec, 0),
  };
}

/** Start and end of a range query, in ms: rounded down to whole steps, so that answers can be cached. */
export function alignedRange({ from, to, stepMs, utcOffsetSec }: PromQuery): { start: number; end: number } {
  const offset = utcOffsetSec * 1000;
  const align = (time: number) => Math.floor((time + offset) / stepMs) * stepMs - offset;
  return { start: align(from), end: align(to) };
}

interface StepInput {
  minStep: string;
  scrapeInterval: string;
  intervalMs: number;
  points: number;
  rangeMs: number;
}

function stepOf({ minStep, scrapeInterval, intervalMs, points, rangeMs }: StepInput): number {
  const wished = isVariable(minStep) || minStep === '0s' ? '' : minStep;
  const least = wished ? parseDuration(wished) : intervalMs || parseDuration(scrapeInterval || DEFAULT_SCRAPE);
  const raw = Math.floor(rangeMs / points);
  const calculated = raw < least ? least : roundInterval(raw);
  const step = Math.max(calculated, roundInterval(Math.floor(rangeMs / SAFE_POINTS)));
  return isRateInterval(minStep) ? rateInterval(step, scrapeInterval) : step;
}

function rateIntervalOf(minStep: string, scrapeInterval: string, intervalMs: number, stepMs: number): number {
  if (isRateInterval(minStep)) {
    return stepMs;
  }
  if (/^\$\{?__interval\}?$/.test(minStep)) {
    return rateInterval(intervalMs, `${stepMs / 1000}s`);
  }
  return rateInterval(intervalMs, minStep || scrapeInterval);
}

/** Long enough for four scrapes, so that `rate` always finds two samples. */
function rateInterval(intervalMs: number, scrape: string): number {
  const scrapeMs = parseDuration(scrape || DEFAULT_SCRAPE);
  return Math.max(intervalMs + scrapeMs, 4 * scrapeMs);
}

function isVariable(interval: string): boolean {
  return /^\$\{?__(rate_)?interval(_ms)?\}?$/.test(interval);
}

function isRateInterval(interval: string): boolean {
  return /^\$\{?__rate_interval\}?$/.test(interval);
}

function intervalFactor(model: Json): number {
  return numberOr(model.intervalFactor, 1) || 1;
}

function fillVariables(expr: string, times: { stepMs: number; rateMs: number; rangeMs: number }): string {
  const rangeSeconds = Math.round(times.rangeMs / 1000);
  const values: Record<string, string> = {
    __interval_ms: String(times.stepMs),
    __interval: formatInterval(times.stepMs),
    __range_ms: String(times.rangeMs),
    __range_s: String(rangeSeconds),
    __range: `${rangeSeconds}s`,
    __rate_interval_ms: String(times.rateMs),
    __rate_interval: formatGoDuration(times.rateMs),
  };
  // Longer names first: `$__interval` is the beginning of `$__interval_ms`.
  return expr.replace(
    /\$(?:\{(__(?:rate_)?(?:interval|range)(?:_m?s)?)\}|(__rate_interval(?:_ms)?|__interval(?:_ms)?|__range(?:_ms|_s)?))/g,
    (match, braced, bare) => values[braced ?? bare] ?? match
  );
}
