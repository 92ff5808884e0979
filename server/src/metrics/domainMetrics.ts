import { Gauge, type Registry } from 'prom-client';

import { isActive } from '../../../src/domain/status/isActive';
import { isMaintenance } from '../../../src/domain/status/isMaintenance';
import { toIncident } from '../public/toSnapshot';
import type { IncidentRecord } from '../store/records';
import type { StatusStore } from '../store/statusStore';

/** Severity of a component on which an impact without one is active: it could be anything. */
const UNKNOWN = 100;

/**
 * What the status page says, for those who watch it: open incidents, severity of components, age of the newest update, time since the page was drawn, whether the database answers.
 * `drawnAt`: when the page was last drawn, milliseconds.
 */
export function domainMetrics(registry: Registry, prefix: string, store: StatusStore, drawnAt: () => number): void {
  const registers = [registry];
  const open = () =>
    [...store.state.incidents.values()].filter((incident) => isActive(toIncident(incident), Date.now()));

  new Gauge({
    name: `${prefix}_open_incidents`,
    help: 'Incidents and maintenances going on.',
    labelNames: ['kind'],
    registers,
    collect() {
      const maintenances = open().filter((incident) => isMaintenance(toIncident(incident))).length;
      this.set({ kind: 'incident' }, open().length - maintenances);
      this.set({ kind: 'maintenance' }, maintenances);
    },
  });
  new Gauge({
    name: `${prefix}_component_severity`,
    help: 'Highest severity of the impacts active on a component (0 to 100); -1: none, 0: maintenance.',
    labelNames: ['id', 'component'],
    registers,
    collect() {
      this.reset();
      const severities = worst(open());
      for (const { id, displayName } of store.state.components) {
        this.set({ id, component: displayName ?? '' }, severities.get(id) ?? -1);
      }
    },
  });
  new Gauge({
    name: `${prefix}_newest_update_age_seconds`,
    help: 'Age of the newest message within an incident going on; absent if none is, or none has one.',
    registers,
    collect() {
      this.remove();
      const newest = Math.max(
        ...open().flatMap(({ updates }) => updates.map(({ createdAt }) => Date.parse(createdAt)))
      );
      if (Number.isFinite(newest)) {
        this.set((Date.now() - newest) / 1000);
      }
    },
  });
  new Gauge({
    name: `${prefix}_seconds_since_last_render`,
    help: 'Time since the public page was last drawn.',
    registers,
    collect() {
      this.set((Date.now() - drawnAt()) / 1000);
    },
  });
  new Gauge({
    name: `${prefix}_database_up`,
    help: 'Whether the database answers.',
    registers,
    collect() {
      this.set(store.asOf === undefined ? 1 : 0);
    },
  });
}

function worst(incidents: readonly IncidentRecord[]): Map<string, number> {
  const severities = new Map<string, number>();
  for (const { reference, severity } of incidents.flatMap(({ affects }) => affects)) {
    severities.set(reference, Math.max(severities.get(reference) ?? -1, severity ?? UNKNOWN));
  }
  return severities;
}
