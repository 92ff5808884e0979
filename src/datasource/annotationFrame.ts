import { FieldType, createDataFrame, textUtil, type DataFrame } from '@grafana/data';
import type { IncidentFacts } from './incidentFacts';

/** A mark on graphs: a region from `time` to `timeEnd`, or a point where both are the same. Milliseconds since 1970. */
interface Mark {
  time: number;
  timeEnd: number;
  title: string;
  text: string;
  facts: string[];
  tags: string[];
  id: string;
}

/** As many lines as there is something to say. Grafana draws titles and texts of annotations as HTML. */
const htmlOf = ({ text, facts, id }: Mark, addressOf: (id: string) => string): string =>
  [
    textUtil.escapeHtml(text),
    textUtil.escapeHtml(facts.filter((fact) => fact !== '').join(' · ')),
    `<a href="${textUtil.escapeHtml(addressOf(id))}">Open the incident</a>`,
  ]
    .filter((line) => line !== '')
    .join('<br />');

const frameOf = (name: string, marks: Mark[], addressOf: (id: string) => string): DataFrame => {
  const rows = [...marks].sort((a, b) => a.time - b.time);
  return createDataFrame({
    name,
    fields: [
      { name: 'time', type: FieldType.time, values: rows.map(({ time }) => time) },
      { name: 'timeEnd', type: FieldType.time, values: rows.map(({ timeEnd }) => timeEnd) },
      { name: 'title', type: FieldType.string, values: rows.map(({ title }) => textUtil.escapeHtml(title)) },
      { name: 'text', type: FieldType.string, values: rows.map((row) => htmlOf(row, addressOf)) },
      {
        name: 'tags',
        type: FieldType.string,
        // Commas would part a tag.
        values: rows.map(({ tags }) => tags.map((tag) => tag.replaceAll(',', ' ')).join(',')),
      },
      { name: 'id', type: FieldType.string, values: rows.map(({ id }) => id) },
    ],
  });
};

/**
 * Incidents or maintenance as regions from begin to end, or to this moment while they go on; tagged with their components and
 * how far they are. Those without a begin cannot be placed.
 */
export function annotationFrame(name: string, facts: IncidentFacts[], addressOf: (id: string) => string): DataFrame {
  const marks = facts.flatMap(({ incident, began, until, phase, components, state }): Mark[] =>
    began === undefined
      ? []
      : [
          {
            time: began,
            timeEnd: Math.max(began, until),
            title: incident.displayName,
            text: incident.description,
            facts: [phase ?? '', components.join(', ')],
            tags: [...components, state],
            id: incident.id,
          },
        ]
  );
  return frameOf(name, marks, addressOf);
}

/** An update with what it belongs to. */
export interface UpdateRow {
  facts: IncidentFacts;
  order: number;
  title: string;
  text: string;
  phase?: string;
  /** Milliseconds since 1970. */
  time: number;
}

/** Updates as points, tagged with the components of their incident. */
export function updateAnnotations(rows: UpdateRow[], addressOf: (id: string) => string): DataFrame {
  const marks = rows.map(({ facts, title, text, phase, time }): Mark => ({
    time,
    timeEnd: time,
    title: `${facts.incident.displayName}: ${title}`,
    text,
    facts: [phase ?? '', facts.components.join(', ')],
    tags: facts.components,
    id: facts.incident.id,
  }));
  return frameOf('Updates', marks, addressOf);
}
