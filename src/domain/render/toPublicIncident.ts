import { incidentTone } from '../status/incidentTone';
import { isActive } from '../status/isActive';
import { isMaintenance } from '../status/isMaintenance';
import type {
  Amendment,
  Component,
  Impact,
  ImpactType,
  Incident,
  IncidentUpdate,
  StatusSnapshot,
} from '../status/model';
import { phaseName } from '../status/phaseName';
import { severityBand } from '../status/severityBand';
import { severityTone, type Tone } from '../status/severityTone';

import type { PublicAmendment, PublicImpact, PublicIncident, PublicUpdate } from './publicModel';

/** The names an incident refers to. */
export type Vocabulary = Pick<StatusSnapshot, 'components' | 'impactTypes' | 'retired' | 'severities' | 'phases'>;

/** An incident, or what a form says so far (then without an id). */
export type PresentableIncident = Omit<Incident, 'id' | 'updates'> & { id?: string };

/**
 * What the public may see of an incident: THE list of what is allowed out. Everything public is made from its result, field by field,
 * so that a field added to the stored incident stays private until somebody adds it here. `now` in milliseconds.
 */
export function toPublicIncident(
  incident: PresentableIncident,
  updates: readonly IncidentUpdate[],
  vocabulary: Vocabulary,
  now: number
): PublicIncident {
  const amendments = incident.amendments ?? [];
  const isRetracted = amendments.some(({ kind, update }) => kind === 'retraction' && update === undefined);
  return {
    id: incident.id,
    kind: isMaintenance(incident) ? 'maintenance' : 'incident',
    state: isRetracted ? 'ended' : isActive(incident, now) ? 'active' : hasBegun(incident, now) ? 'ended' : 'planned',
    title: incident.displayName,
    text: isRetracted ? '' : incident.description,
    phase: phaseName(vocabulary.phases, incident.phase),
    beganAt: incident.beganAt,
    endedAt: incident.endedAt,
    impacts: toPublicImpacts(incident.affects, vocabulary),
    tone: toneOf(incident, vocabulary),
    updates: isRetracted
      ? []
      : updates
          .map((update) => toPublicUpdate(update, amendments, vocabulary))
          .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.order - a.order),
    amendments: amendments.filter(({ update }) => update === undefined).map(toPublicAmendment),
    isRetracted,
    postmortem: isRetracted ? undefined : incident.postmortem && pick(incident.postmortem),
  };
}

function toPublicUpdate(
  update: IncidentUpdate,
  amendments: readonly Amendment[],
  vocabulary: Vocabulary
): PublicUpdate {
  const own = amendments.filter((amendment) => amendment.update === update.order);
  const isRetracted = own.some(({ kind }) => kind === 'retraction');
  return {
    order: update.order,
    title: isRetracted ? '' : update.displayName,
    text: isRetracted ? '' : update.description,
    createdAt: update.createdAt,
    phase: isRetracted ? undefined : phaseName(vocabulary.phases, update.phase),
    impacts: isRetracted || !update.affects ? undefined : toPublicImpacts(update.affects, vocabulary),
    amendments: own.map(toPublicAmendment),
    isRetracted,
  };
}

function toPublicAmendment({ kind, note, at }: Amendment): PublicAmendment {
  return { kind, note, at };
}

function pick({ text, at }: { text: string; at: string }) {
  return { text, at };
}

function toPublicImpacts(affects: readonly Impact[], vocabulary: Vocabulary): PublicImpact[] {
  const { components, impactTypes } = indexOf(vocabulary);
  return known(affects, vocabulary).map(({ reference, type, severity }) => ({
    component: components.get(reference)?.displayName ?? '',
    impactType: impactTypes.get(type)?.displayName ?? '',
    band: severityBand(vocabulary.severities, severity),
    tone: severityTone(vocabulary.severities, severity),
  }));
}

/** Of a maintenance whose components are not known (yet) only that it is one. */
function toneOf(incident: PresentableIncident, vocabulary: Vocabulary): Tone {
  const affects = known(incident.affects, vocabulary);
  return affects.length === 0 && isMaintenance(incident) ? 'maintenance' : incidentTone(vocabulary.severities, affects);
}

/** A component that is not there (any more) has no name for the public. */
function known(affects: readonly Impact[], vocabulary: Vocabulary): Impact[] {
  const { components } = indexOf(vocabulary);
  return affects.filter(({ reference }) => components.has(reference));
}

interface Index {
  components: ReadonlyMap<string, Component>;
  impactTypes: ReadonlyMap<string, ImpactType>;
}

const indexes = new WeakMap<Vocabulary['components'], Index>();

/** By id: a large cloud has thousands of components, and a page is drawn from thousands of incidents. */
function indexOf({ components, impactTypes, retired }: Vocabulary): Index {
  const before = indexes.get(components);
  if (before) {
    return before;
  }
  const made = {
    components: new Map([...(retired?.components ?? []), ...components].map((component) => [component.id, component])),
    impactTypes: new Map([...(retired?.impactTypes ?? []), ...impactTypes].map((type) => [type.id, type])),
  };
  indexes.set(components, made);
  return made;
}

function hasBegun({ beganAt }: PresentableIncident, now: number): boolean {
  return beganAt === null || Date.parse(beganAt) <= now;
}
