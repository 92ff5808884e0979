import { FieldType, createDataFrame, textUtil, type DataFrame } from '@grafana/data';
import type { Component, Incident, PhaseList } from '../domain/status/model';
import { phaseName } from '../domain/status/phaseName';
import { incidentUrl } from '../routes';

export interface IncidentFrameInput {
  incidents: Incident[];
  components: Component[];
  phases: PhaseList[];
  /** Milliseconds since 1970: where a bar that has no end yet stops. */
  now: number;
  /** Makes an address of the app one of this Grafana, which may live below a path. */
  assureBaseUrl: (url: string) => string;
}

/** Incidents as annotations: a region from begin to end, or to this moment while it goes on. Those without a begin cannot be placed. */
export function incidentFrame(input: IncidentFrameInput): DataFrame {
  const placed = input.incidents.filter((incident) => incident.beganAt !== null);
  const names = new Map(input.components.map((component) => [component.id, component.displayName]));
  const namesOf = (incident: Incident) => [
    ...new Set(incident.affects.map((impact) => names.get(impact.reference) ?? 'Unknown component')),
  ];
  const start = (incident: Incident) => Date.parse(incident.beganAt ?? '');
  const end = (incident: Incident) =>
    incident.endedAt === null ? Math.max(start(incident), input.now) : Date.parse(incident.endedAt);

  return createDataFrame({
    name: 'Incidents',
    fields: [
      { name: 'time', type: FieldType.time, values: placed.map(start) },
      { name: 'timeEnd', type: FieldType.time, values: placed.map(end) },
      // Grafana draws both as HTML.
      { name: 'title', type: FieldType.string, values: placed.map((each) => textUtil.escapeHtml(each.displayName)) },
      { name: 'text', type: FieldType.string, values: placed.map((each) => textOf(each, input, namesOf(each))) },
      {
        name: 'tags',
        type: FieldType.string,
        values: placed.map((each) =>
          namesOf(each)
            .map((name) => name.replaceAll(',', ' '))
            .join(',')
        ),
      },
      { name: 'id', type: FieldType.string, values: placed.map((each) => each.id) },
    ],
  });
}

function textOf(incident: Incident, input: IncidentFrameInput, components: string[]): string {
  const phase = phaseName(input.phases, incident.phase);
  const facts = [phase, components.join(', ')].filter((fact) => fact !== undefined && fact !== '');
  const address = input.assureBaseUrl(incidentUrl(incident.id));
  return [
    textUtil.escapeHtml(incident.description),
    textUtil.escapeHtml(facts.join(' · ')),
    `<a href="${textUtil.escapeHtml(address)}">Open the incident</a>`,
  ]
    .filter((line) => line !== '')
    .join('<br />');
}
