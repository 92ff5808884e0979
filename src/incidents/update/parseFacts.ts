import { asList, asNumber, asString, asTime, isRecord } from '../../domain/parse/narrow';
import type { PhaseReference } from '../../domain/status/model';
import type { TruthGapEpisode } from '../../domain/truthGap/model';
import type { NextUpdate, Proposal, TruthGapReport, WorkerFacts } from './facts';

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** A phase as it stands in a kept text or an answer; undefined if it is none. */
export function parsePhaseReference(value: unknown): PhaseReference | undefined {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  return generation === undefined || order === undefined ? undefined : { generation, order };
}

/** One entry of `GET /proposals`; undefined if it proposes nothing that is known here. */
export function parseProposal(value: unknown): Proposal | undefined {
  if (!isRecord(value) || value.kind !== 'resolve') {
    return undefined;
  }
  const id = asString(value.id);
  const incident = asString(value.incident);
  const endedAt = asTime(value.endedAt);
  const text = isRecord(value.text) ? value.text : {};
  if (id === undefined || incident === undefined || endedAt === undefined) {
    return undefined;
  }
  return {
    id,
    incident,
    createdAt: asTime(value.createdAt) ?? endedAt,
    text: { en: asString(text.en) ?? '', de: asString(text.de) ?? '' },
    phase: parsePhaseReference(value.phase),
    endedAt,
    clearSince: asTime(value.clearSince) ?? endedAt,
  };
}

/** One entry of `GET /next-updates`; undefined if it promises nothing. */
export function parseNextUpdate(value: unknown): NextUpdate | undefined {
  const incident = isRecord(value) ? asString(value.incident) : undefined;
  const dueAt = isRecord(value) ? asTime(value.dueAt) : undefined;
  return incident === undefined || dueAt === undefined ? undefined : { incident, dueAt };
}

const parseGap = (value: unknown): WorkerFacts['truthGaps'][number] | undefined => {
  const component = isRecord(value) ? asString(value.component) : undefined;
  const since = isRecord(value) ? asTime(value.since) : undefined;
  const seconds = isRecord(value) ? asNumber(value.seconds) : undefined;
  return component === undefined || since === undefined ? undefined : { component, since, seconds: seconds ?? 0 };
};

/** The answer of `GET /worker`. What cannot be read is nothing to do. */
export function parseWorker(value: unknown): WorkerFacts {
  const given = isRecord(value) ? value : {};
  const state = isRecord(given.monitoring) ? given.monitoring.state : undefined;
  return {
    draftsWaiting: asNumber(given.draftsWaiting) ?? 0,
    proposals: asNumber(given.proposals) ?? 0,
    overdueUpdates: asNumber(given.overdueUpdates) ?? 0,
    truthGaps: asList(given.truthGaps).map(parseGap).filter(isPresent),
    monitoring: state === 'ok' || state === 'blind' ? state : 'unknown',
  };
}

const parseEpisode = (value: unknown): TruthGapEpisode | undefined => {
  const component = isRecord(value) ? asString(value.component) : undefined;
  const firstAlertAt = isRecord(value) ? asTime(value.firstAlertAt) : undefined;
  if (!isRecord(value) || component === undefined || firstAlertAt === undefined) {
    return undefined;
  }
  return {
    component,
    firstAlertAt,
    publicAt: asTime(value.publicAt),
    incident: asString(value.incident),
    endedAt: asTime(value.endedAt),
  };
};

const parseComponentGap = (value: unknown): TruthGapReport['components'][number] | undefined => {
  const component = isRecord(value) ? asString(value.component) : undefined;
  if (!isRecord(value) || component === undefined) {
    return undefined;
  }
  const waiting = isRecord(value.waiting) ? value.waiting : undefined;
  const since = asTime(waiting?.since);
  return {
    component,
    displayName: asString(value.displayName),
    episodes: asNumber(value.episodes) ?? 0,
    withoutWord: asNumber(value.withoutWord) ?? 0,
    medianSeconds: asNumber(value.medianSeconds),
    longestSeconds: asNumber(value.longestSeconds),
    waiting: since === undefined ? undefined : { since, seconds: asNumber(waiting?.seconds) ?? 0 },
  };
};

/** The answer of `GET /truth-gap`. */
export function parseTruthGap(value: unknown): TruthGapReport {
  const given = isRecord(value) ? value : {};
  return {
    from: asTime(given.from) ?? '',
    to: asTime(given.to) ?? '',
    components: asList(given.components).map(parseComponentGap).filter(isPresent),
    episodes: asList(given.episodes).map(parseEpisode).filter(isPresent),
  };
}
