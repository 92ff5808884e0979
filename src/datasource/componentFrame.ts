import { FieldType, createDataFrame, type DataFrame } from '@grafana/data';
import type { Component, Severity } from '../domain/status/model';
import { severityBand } from '../domain/status/severityBand';
import { worstSeverity } from './worstSeverity';

/** Components as a table: name, name of the worst severity on it (`operational` without any), its value 0–100, how many incidents. */
export function componentFrame(components: Component[], severities: Severity[]): DataFrame {
  const worst = components.map((component) => worstSeverity(component.activelyAffectedBy));
  return createDataFrame({
    name: 'Components',
    fields: [
      { name: 'component', type: FieldType.string, values: components.map((component) => component.displayName) },
      {
        name: 'state',
        type: FieldType.string,
        values: components.map((component, position) =>
          component.activelyAffectedBy.length === 0 ? 'operational' : severityBand(severities, worst[position])
        ),
      },
      { name: 'severity', type: FieldType.number, values: worst.map((value) => value ?? null) },
      {
        name: 'incidents',
        type: FieldType.number,
        values: components.map(
          (component) => new Set(component.activelyAffectedBy.map((impact) => impact.reference)).size
        ),
      },
      { name: 'id', type: FieldType.string, values: components.map((component) => component.id) },
    ],
  });
}
