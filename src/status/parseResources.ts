import { LeitstandError } from '../domain/errors/leitstandError';
import { asLabels, asList, asNumber, asString, asTime, isRecord } from '../domain/parse/narrow';
import type {
  ActiveImpact,
  Component,
  Impact,
  ImpactType,
  Incident,
  IncidentUpdate,
  PhaseList,
  PhaseReference,
  Severity,
} from '../domain/status/model';
import { parseAmendments, parsePostmortem } from './parseAmendments';

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** The content of a success envelope; throws LeitstandError `bad-answer` without one. */
export function dataOf(body: unknown): unknown {
  if (!isRecord(body) || body.data === undefined) {
    throw new LeitstandError('bad-answer', 'The status page server answered in an unknown form');
  }
  return body.data;
}

/** The content of a success envelope that must be a list. */
export function listOf(body: unknown): unknown[] {
  const data = dataOf(body);
  if (!Array.isArray(data)) {
    throw new LeitstandError('bad-answer', 'The status page server answered no list');
  }
  return data;
}

const parseImpact = (value: unknown): ActiveImpact | undefined => {
  if (!isRecord(value)) {
    return undefined;
  }
  const reference = asString(value.reference);
  const type = asString(value.type);
  return reference === undefined || type === undefined
    ? undefined
    : { reference, type, severity: asNumber(value.severity) };
};

/** A component, or undefined if there is no id. Without a name its id stands in. */
export function parseComponent(value: unknown): Component | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  if (!isRecord(value) || id === undefined) {
    return undefined;
  }
  return {
    id,
    displayName: asString(value.displayName) ?? id,
    labels: asLabels(value.labels),
    activelyAffectedBy: asList(value.activelyAffectedBy).map(parseImpact).filter(isPresent),
  };
}

/** An impact type, or undefined if there is no id. */
export function parseImpactType(value: unknown): ImpactType | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  if (!isRecord(value) || id === undefined) {
    return undefined;
  }
  return { id, displayName: asString(value.displayName) ?? id, description: asString(value.description) };
}

/** A severity band, or undefined if it has no name or value. */
export function parseSeverity(value: unknown): Severity | undefined {
  const displayName = isRecord(value) ? asString(value.displayName) : undefined;
  const bound = isRecord(value) ? asNumber(value.value) : undefined;
  return displayName === undefined || bound === undefined ? undefined : { displayName, value: bound };
}

/** One generation of phases. */
export function parsePhaseList(value: unknown): PhaseList {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  if (!isRecord(value) || generation === undefined) {
    throw new LeitstandError('bad-answer', 'The status page server answered no phases');
  }
  return { generation, phases: asList(value.phases).map((name) => asString(name) ?? '') };
}

const parseImpacts = (value: unknown): Impact[] =>
  asList(value)
    .map((impact): Impact | undefined => parseImpact(impact))
    .filter(isPresent);

const parsePhase = (value: unknown): PhaseReference | undefined => {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  // Reference servers give generation 0 to incidents that were stored without a phase.
  return generation === undefined || generation === 0 || order === undefined ? undefined : { generation, order };
};

/** An incident, or undefined if there is no id. */
export function parseIncident(value: unknown): Incident | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  if (!isRecord(value) || id === undefined) {
    return undefined;
  }
  return {
    id,
    displayName: asString(value.displayName) ?? '',
    description: asString(value.description) ?? '',
    beganAt: asTime(value.beganAt) ?? null,
    endedAt: asTime(value.endedAt) ?? null,
    phase: parsePhase(value.phase),
    affects: parseImpacts(value.affects),
    updates: asList(value.updates).map(asNumber).filter(isPresent),
    postmortem: parsePostmortem(value),
    amendments: parseAmendments(value.amendments),
  };
}

/** One update, or undefined if it has no order. */
export function parseUpdate(value: unknown): IncidentUpdate | undefined {
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  if (!isRecord(value) || order === undefined) {
    return undefined;
  }
  return {
    order,
    displayName: asString(value.displayName) ?? '',
    description: asString(value.description) ?? '',
    createdAt: asTime(value.createdAt) ?? new Date(0).toISOString(),
    affects: value.affects === undefined ? undefined : parseImpacts(value.affects),
    phase: parsePhase(value.phase),
  };
}

/** Parses a list and leaves out what cannot be read. */
export function parseList<T>(body: unknown, parse: (value: unknown) => T | undefined): T[] {
  return listOf(body).map(parse).filter(isPresent);
}
