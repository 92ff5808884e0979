import { FieldType, createDataFrame, type DataFrame } from '@grafana/data';
import type { UpdateRow } from './annotationFrame';

/**
 * Updates as a table, by the time they were written. Fields: `time`, `incident` (its title), `title`, `text`, `phase` (if the
 * update changed it), `components`, `order` (counts from 0 within its incident), `id` (of the incident).
 */
export function updateFrame(updates: UpdateRow[], link: string): DataFrame {
  const rows = [...updates].sort((a, b) => a.time - b.time || a.order - b.order);
  const text = (name: string, displayName: string, value: (row: UpdateRow) => string) => ({
    name,
    type: FieldType.string,
    config: { displayName },
    values: rows.map(value),
  });
  return createDataFrame({
    name: 'Updates',
    fields: [
      { name: 'time', type: FieldType.time, config: { displayName: 'Written' }, values: rows.map(({ time }) => time) },
      {
        ...text('incident', 'Incident', ({ facts }) => facts.incident.displayName),
        config: {
          displayName: 'Incident',
          links: [{ title: 'Open the incident', url: link }],
        },
      },
      text('title', 'Title', ({ title }) => title),
      text('text', 'Text', (row) => row.text),
      text('phase', 'Phase', ({ phase = '' }) => phase),
      text('components', 'Components', ({ facts }) => facts.components.join(', ')),
      {
        name: 'order',
        type: FieldType.number,
        config: { displayName: 'Order', decimals: 0 },
        values: rows.map(({ order }) => order),
      },
      text('id', 'Id', ({ facts }) => facts.incident.id),
    ],
  });
}
