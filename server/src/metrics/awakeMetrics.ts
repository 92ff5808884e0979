import { Gauge, type Registry } from 'prom-client';

import type { StatusStore } from '../store/statusStore';
import type { AwakeSettings } from '../worker/awakeSettings';
import { readWorkerStatus, type WorkerStatus } from '../worker/workerStatus';

/**
 * What waits for people and what the worker watches: drafts, proposals, overdue updates, truth gaps, whether monitoring is blind.
 * While the database does not answer, these are absent.
 */
export function awakeMetrics(registry: Registry, store: StatusStore, settings: AwakeSettings): void {
  let reading: Promise<WorkerStatus | undefined> | undefined;
  // A scrape asks for all at once: its numbers come from one reading.
  const read = () => {
    reading ??= Promise.resolve()
      .then(() => readWorkerStatus(store.db, settings, Date.now()))
      .catch(() => undefined)
      .finally(() => (reading = undefined));
    return reading;
  };
  const number = (name: string, help: string, valueOf: (status: WorkerStatus) => number | undefined) =>
    new Gauge({
      name: `leitstand_${name}`,
      help,
      registers: [registry],
      async collect() {
        const status = await read();
        const value = status && valueOf(status);
        this.remove();
        if (value !== undefined) {
          this.set(value);
        }
      },
    });
  number(
    'monitoring_blind',
    'Whether a heartbeat of monitoring has stopped (1); absent if none ever came.',
    ({ monitoring }) => (monitoring.state === 'unknown' ? undefined : Number(monitoring.state === 'blind'))
  );
  number('firing_alerts', 'Alerts that the inbox knows to be firing.', ({ firingAlerts }) => firingAlerts);
  number('drafts_waiting', 'Drafts that nobody has published.', ({ draftsWaiting }) => draftsWaiting);
  number('proposals_waiting', 'Incidents proposed to be resolved.', ({ proposals }) => proposals);
  number('overdue_updates', 'Incidents whose promised next update is overdue.', ({ overdueUpdates }) => overdueUpdates);
  new Gauge({
    name: 'leitstand_truth_gap_seconds',
    help: 'Time since the first critical alert of a component of which the public does not know.',
    labelNames: ['id', 'component'],
    registers: [registry],
    async collect() {
      const status = await read();
      this.reset();
      for (const { component, seconds } of status?.truthGaps ?? []) {
        const name = store.state.components.find(({ id }) => id === component)?.displayName ?? '';
        this.set({ id: component, component: name }, seconds);
      }
    },
  });
}
