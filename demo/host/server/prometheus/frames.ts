import { type Json, isRecord, recordOr, recordsOf, textOr } from '../narrowing';
import { formatGoDuration } from './durations';
import { seriesName } from './legend';
import type { PromQuery } from './promQuery';

type Labels = Record<string, string>;

/** A data frame as `/api/ds/query` sends it. */
export interface FrameJson {
  schema: { refId: string; name?: string; meta: Json; fields: Json[] };
  data: { values: unknown[][]; entities?: Array<Json | null> };
}

/**
 * Frames for an answer of Prometheus' query API: one per series, time and value, labels on the value. An answer
 * without series is one frame without fields.
 */
export function framesOf(answer: unknown, query: PromQuery): FrameJson[] {
  const { data: answered, warnings, infos } = recordOr(answer);
  const data = recordOr(answered);
  const resultType = textOr(data.resultType);
  const frames = seriesOf(resultType, data.result).map((series) => frameOf(series, resultType, query));
  const notices = [...textsOf(warnings), ...textsOf(infos)].map((text) => ({ severity: 'warning', text }));
  const all = frames.length > 0 ? frames : [emptyFrame(query)];
  return all.map((frame, index) => withMeta(frame, query, index === 0, notices));
}

/** What goes with an error, so that the query inspector shows what was asked. */
export function errorFrames(query: PromQuery): FrameJson[] {
  return [withMeta(emptyFrame(query), query, true, [])];
}

function emptyFrame(query: PromQuery): FrameJson {
  return {
    schema: { refId: query.refId, meta: { typeVersion: [0, 0] }, fields: [] },
    data: { values: [] },
  };
}

interface Series {
  labels: Labels;
  /** Seconds since 1970 and the value as text. */
  points: Array<[number, string]>;
}

function seriesOf(resultType: string, result: unknown): Series[] {
  if (resultType === 'scalar' || resultType === 'string') {
    return [{ labels: {}, points: pointsOf([result]) }];
  }
  return recordsOf(result).map((item) => ({
    labels: labelsOf(item.metric),
    points: pointsOf(Array.isArray(item.values) ? item.values : [item.value]),
  }));
}

function labelsOf(metric: unknown): Labels {
  return Object.fromEntries(Object.entries(recordOr(metric)).map(([name, value]) => [name, textOr(value)]));
}

function pointsOf(values: unknown[]): Array<[number, string]> {
  return values.flatMap((point): Array<[number, string]> =>
    Array.isArray(point) && typeof point[0] === 'number' ? [[point[0], String(point[1])]] : []
  );
}

function frameOf({ labels, points }: Series, resultType: string, query: PromQuery): FrameJson {
  const { values, entities } = jsonNumbers(points.map(([, value]) => value));
  const displayName = seriesName(labels, query);
  return {
    schema: {
      refId: query.refId,
      meta: {
        type: resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi',
        typeVersion: [0, 1],
        custom: { resultType },
      },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval: query.stepMs } },
        {
          name: labels.__name__ ?? 'Value',
          type: 'number',
          typeInfo: { frame: 'float64' },
          labels,
          config: displayName ? { displayNameFromDS: displayName } : {},
        },
      ],
    },
    data: {
      values: [points.map(([seconds]) => Math.round(seconds * 1000)), values],
      ...(entities ? { entities: [null, entities] } : {}),
    },
  };
}

/** JSON has no NaN and no infinity: they are null, and their places are told beside. */
function jsonNumbers(texts: string[]): { values: Array<number | null>; entities?: Json } {
  const special = (wanted: string[]) => texts.flatMap((text, index) => (wanted.includes(text) ? [index] : []));
  const found = { NaN: special(['NaN']), Inf: special(['+Inf', 'Inf']), NegInf: special(['-Inf']) };
  const entities = Object.fromEntries(Object.entries(found).filter(([, places]) => places.length > 0));
  const values = texts.map((text) => {
    const value = Number(text);
    return Number.isFinite(value) ? value : null;
  });
  return { values, entities: Object.keys(entities).length > 0 ? entities : undefined };
}

function withMeta(frame: FrameJson, query: PromQuery, first: boolean, notices: Json[]): FrameJson {
  const { meta } = frame.schema;
  const custom = isRecord(meta.custom) ? meta.custom : {};
  const ofFirst = { custom: { ...custom, calculatedMinStep: query.stepMs }, executedQueryString: executedQuery(query) };
  const added = { ...(first ? ofFirst : {}), ...(notices.length > 0 ? { notices } : {}) };
  return { ...frame, schema: { ...frame.schema, meta: { ...meta, ...added } } };
}

function executedQuery({ expr, stepMs }: PromQuery): string {
  return `Expr: ${expr}\nStep: ${formatGoDuration(stepMs)}`;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
