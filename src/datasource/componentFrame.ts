import { FieldType, createDataFrame, type DataFrame } from '@grafana/data';
import type { Component, Severity } from '../domain/status/model';
import { severityBand } from '../domain/status/severityBand';
import { worstSeverity } from './worstSeverity';

/**
 * Components as a table, by name. Fields: `component`, `state` (name of the worst severity on it, `operational` without any),
 * `severity` (0–100, empty without any), `incidents` (how many), one `label_<name>` for each label that any of them has, `id`.
 */
export function componentFrame(components: readonly Component[], severities: readonly Severity[]): DataFrame {
  const rows = [...components].sort(
    (a, b) => a.displayName.localeCompare(b.displayName) || labelsOf(a).localeCompare(labelsOf(b))
  );
  const worst = rows.map((component) => worstSeverity(component.activelyAffectedBy));
  const labels = [...new Set(rows.flatMap((component) => Object.keys(component.labels)))].sort();
  const text = (name: string, displayName: string, value: (component: Component, position: number) => string) => ({
    name,
    type: FieldType.string,
    config: { displayName },
    values: rows.map(value),
  });
  return createDataFrame({
    name: 'Components',
    fields: [
      text('component', 'Component', ({ displayName }) => displayName),
      text('state', 'State', ({ activelyAffectedBy }, position) =>
        activelyAffectedBy.length === 0 ? 'operational' : severityBand(severities, worst[position])
      ),
      {
        name: 'severity',
        type: FieldType.number,
        config: { displayName: 'Severity', min: 0, max: 100 },
        values: worst.map((value) => value ?? null),
      },
      {
        name: 'incidents',
        type: FieldType.number,
        config: { displayName: 'Incidents', unit: 'short' },
        values: rows.map(
          ({ activelyAffectedBy }) => new Set(activelyAffectedBy.map((impact) => impact.reference)).size
        ),
      },
      ...labels.map((label) => text(`label_${label}`, label, (component) => component.labels[label] ?? '')),
      text('id', 'Id', ({ id }) => id),
    ],
  });
}

const labelsOf = (component: Component) => JSON.stringify(component.labels);
