import { FieldType, createDataFrame, type DataFrame } from '@grafana/data';
import type { IncidentFacts } from './incidentFacts';

/**
 * Incidents or maintenance as a table, by begin. Fields: `time` and `timeEnd` (begin and end, the end empty while it goes on),
 * `duration` (milliseconds, up to now while it goes on), `title`, `state` (open, over, planned), `phase`, `components`,
 * `severity` (0–100, the worst), `severityName`, `updates` (how many), `id`. `link` leads from a title to its incident, with Grafana's variable for the id in it.
 */
export function incidentFrame(name: string, facts: IncidentFacts[], link: string): DataFrame {
  const rows = [...facts].sort((a, b) => (a.began ?? 0) - (b.began ?? 0));
  const text = (field: string, displayName: string, value: (row: IncidentFacts) => string | undefined) => ({
    name: field,
    type: FieldType.string,
    config: { displayName },
    values: rows.map((row) => value(row) ?? ''),
  });
  const ids = rows.map(({ incident }) => incident.id);
  return createDataFrame({
    name,
    fields: [
      {
        name: 'time',
        type: FieldType.time,
        config: { displayName: 'Began' },
        values: rows.map(({ began }) => began ?? null),
      },
      {
        name: 'timeEnd',
        type: FieldType.time,
        config: { displayName: 'Ended' },
        values: rows.map(({ ended }) => ended ?? null),
      },
      {
        name: 'duration',
        type: FieldType.number,
        config: { displayName: 'Duration', unit: 'dtdurationms' },
        values: rows.map(({ began, until }) => (began === undefined ? null : Math.max(0, until - began))),
      },
      {
        ...text('title', 'Title', ({ incident }) => incident.displayName),
        config: {
          displayName: 'Title',
          links: [{ title: 'Open the incident', url: link }],
        },
      },
      text('state', 'State', ({ state }) => state),
      text('phase', 'Phase', ({ phase }) => phase),
      text('components', 'Components', ({ components }) => components.join(', ')),
      {
        name: 'severity',
        type: FieldType.number,
        config: { displayName: 'Severity', min: 0, max: 100 },
        values: rows.map(({ severity }) => severity ?? null),
      },
      text('severityName', 'Severity name', ({ severityName }) => severityName),
      {
        name: 'updates',
        type: FieldType.number,
        config: { displayName: 'Updates', unit: 'short' },
        values: rows.map(({ incident }) => incident.updates.length),
      },
      { name: 'id', type: FieldType.string, config: { displayName: 'Id' }, values: ids },
    ],
  });
}
