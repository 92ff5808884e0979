import type { Alert } from '../../domain/alerts/model';
import { inboxRows } from './inboxRows';

const alert = (change: Partial<Alert>): Alert => ({
  key: change.name ?? 'a',
  name: 'a',
  severity: 'warning',
  state: 'firing',
  labels: {},
  annotations: {},
  startsAt: '2026-01-01T00:00:00.000Z',
  silenced: false,
  inhibited: false,
  sources: [],
  ...change,
});

const namesOf = (alerts: Alert[]) =>
  inboxRows(alerts, { rules: { version: 1, rules: [] }, ignoredLabels: [], at: 0 }).map((row) => row.alert.name);

test('loud before silenced, firing before pending, worst first, oldest first', () => {
  const given = [
    alert({ name: 'silenced', severity: 'critical', silenced: true }),
    alert({ name: 'pending', severity: 'critical', state: 'pending' }),
    alert({ name: 'new', startsAt: '2026-01-02T00:00:00.000Z' }),
    alert({ name: 'old' }),
    alert({ name: 'critical', severity: 'critical' }),
  ];
  expect(namesOf(given)).toEqual(['critical', 'old', 'new', 'pending', 'silenced']);
});

test('what fires for ever on purpose asks nobody for anything', () => {
  expect(namesOf([alert({ name: 'Watchdog', severity: 'none', labels: { severity: 'none' } })])).toEqual([]);
});
