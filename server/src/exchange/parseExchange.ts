import { parseId, parseTime } from '../api/parseParameters';
import type {
  ComponentRecord,
  ImpactRecord,
  ImpactTypeRecord,
  IncidentRecord,
  SeverityRecord,
  UpdateRecord,
} from '../store/records';

import type { ExchangeDocument } from './model';

/** What the SCS API knows of an update, and what a Leitstand server adds. */
export type ImportedUpdate = UpdateRecord;

/** What only a Leitstand server knows of an incident; undefined: the document says nothing about it. */
export type Additions = Pick<IncidentRecord, 'firstAffects' | 'postmortem' | 'amendments'>;

/** What the SCS API knows of an incident, and what a Leitstand server adds. */
export type ImportedIncident = Pick<
  IncidentRecord,
  'id' | 'displayName' | 'description' | 'beganAt' | 'endedAt' | 'phase' | 'affects'
> &
  Partial<Additions> & { updates: ImportedUpdate[] };

/** `retired` undefined: the document says nothing about it. */
export type Retirable<T> = T & { retired?: boolean };

/** A document in the form in which things are stored. */
export interface ImportedStatus {
  components: Array<Retirable<ComponentRecord>>;
  impactTypes: Array<Retirable<ImpactTypeRecord>>;
  severities: SeverityRecord[];
  phases: Array<{ generation: number; phases: string[] }>;
  incidents: ImportedIncident[];
}

/** Reads ids and times; throws 400 naming the first that is none. */
export function parseExchange(document: ExchangeDocument): ImportedStatus {
  return {
    components: document.components.map(({ id, displayName, labels, retired }) => ({
      id: parseId(id, 'components.id'),
      displayName: displayName ?? null,
      labels: labels ?? null,
      retired: retired ?? undefined,
    })),
    impactTypes: document.impactTypes.map(({ id, displayName, description, retired }) => ({
      id: parseId(id, 'impactTypes.id'),
      displayName: displayName ?? null,
      description: description ?? null,
      retired: retired ?? undefined,
    })),
    severities: document.severities.map(({ displayName, value }) => ({ displayName, value })),
    phases: [...document.phases].sort((a, b) => a.generation - b.generation),
    incidents: document.incidents.map((incident) => ({
      id: parseId(incident.id, 'incidents.id'),
      displayName: incident.displayName ?? null,
      description: incident.description ?? null,
      beganAt: incident.beganAt ? parseTime(incident.beganAt, 'incidents.beganAt') : null,
      endedAt: incident.endedAt ? parseTime(incident.endedAt, 'incidents.endedAt') : null,
      phase: incident.phase ? { generation: incident.phase.generation, order: incident.phase.order } : null,
      affects: parseAffects(incident.affects),
      updates: incident.updates.map(({ order, displayName, description, createdAt, affects, phase }) => ({
        order,
        displayName: displayName ?? null,
        description: description ?? null,
        createdAt: parseTime(createdAt, 'incidents.updates.createdAt'),
        affects: affects ? parseAffects(affects) : null,
        phase: phase ? { generation: phase.generation, order: phase.order } : null,
      })),
      ...parseAdditions(incident),
    })),
  };
}

type Incident = ExchangeDocument['incidents'][number];

function parseAffects(affects: Incident['affects']): ImpactRecord[] {
  return affects.map(({ reference, type, severity }) => ({
    reference: parseId(reference, 'incidents.affects.reference'),
    type: parseId(type, 'incidents.affects.type'),
    severity: severity ?? null,
  }));
}

function parseAdditions({ firstAffects, postmortem, postmortemAt, amendments }: Incident): Partial<Additions> {
  return {
    ...(firstAffects && { firstAffects: parseAffects(firstAffects) }),
    ...(postmortem &&
      postmortemAt && { postmortem: { text: postmortem, at: parseTime(postmortemAt, 'incidents.postmortemAt') } }),
    ...(amendments && {
      amendments: amendments.map(({ kind, update, note, at }) => ({
        kind,
        update: update ?? null,
        note,
        at: parseTime(at, 'incidents.amendments.at'),
      })),
    }),
  };
}
