import { parseId, parseTime } from '../api/parseParameters';
import type { ComponentRecord, ImpactTypeRecord, IncidentRecord, SeverityRecord, UpdateRecord } from '../store/records';

import type { ExchangeDocument } from './model';

/** What the SCS API knows of an update. */
export type ImportedUpdate = Omit<UpdateRecord, 'affects' | 'phase'>;

/** What the SCS API knows of an incident. */
export type ImportedIncident = Pick<
  IncidentRecord,
  'id' | 'displayName' | 'description' | 'beganAt' | 'endedAt' | 'phase' | 'affects'
> & { updates: ImportedUpdate[] };

/** A document in the form in which things are stored. */
export interface ImportedStatus {
  components: ComponentRecord[];
  impactTypes: ImpactTypeRecord[];
  severities: SeverityRecord[];
  phases: Array<{ generation: number; phases: string[] }>;
  incidents: ImportedIncident[];
}

/** Reads ids and times; throws 400 naming the first that is none. */
export function parseExchange(document: ExchangeDocument): ImportedStatus {
  return {
    components: document.components.map(({ id, displayName, labels }) => ({
      id: parseId(id, 'components.id'),
      displayName: displayName ?? null,
      labels: labels ?? null,
    })),
    impactTypes: document.impactTypes.map(({ id, displayName, description }) => ({
      id: parseId(id, 'impactTypes.id'),
      displayName: displayName ?? null,
      description: description ?? null,
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
      affects: incident.affects.map(({ reference, type, severity }) => ({
        reference: parseId(reference, 'incidents.affects.reference'),
        type: parseId(type, 'incidents.affects.type'),
        severity: severity ?? null,
      })),
      updates: incident.updates.map(({ order, displayName, description, createdAt }) => ({
        order,
        displayName: displayName ?? null,
        description: description ?? null,
        createdAt: parseTime(createdAt, 'incidents.updates.createdAt'),
      })),
    })),
  };
}
