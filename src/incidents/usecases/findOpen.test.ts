import type { Incident } from '../../domain/status/model';
import { findMaintenance, findOpenIncident } from './findOpen';

const NOW = Date.parse('2026-05-01T10:00:00Z');
const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  displayName: id,
  description: '',
  beganAt: '2026-05-01T08:00:00Z',
  endedAt: null,
  affects: [{ reference: 'c1', type: 't', severity: 50 }],
  updates: [],
  ...more,
});
const maintenance = { affects: [{ reference: 'c1', type: 't', severity: 0 }], endedAt: '2026-05-01T12:00:00Z' };

test('the newest open incident about the component, and no maintenance', () => {
  const incidents = [
    incident('over', { endedAt: '2026-05-01T09:00:00Z' }),
    incident('old'),
    incident('new', { beganAt: '2026-05-01T09:30:00Z' }),
    incident('elsewhere', { affects: [{ reference: 'c2', type: 't', severity: 50 }] }),
    incident('maintenance', { ...maintenance, beganAt: '2026-05-01T09:45:00Z' }),
  ];
  expect(findOpenIncident([{ component: 'c1' }], { incidents }, NOW)?.id).toBe('new');
  expect(findOpenIncident([{}], { incidents }, NOW)).toBeUndefined();
});

test('a maintenance covers the component only while it goes on', () => {
  const covering = incident('m', maintenance);
  const cases: Array<[Incident, string | undefined]> = [
    [covering, 'm'],
    [incident('later', { ...maintenance, beganAt: '2026-05-01T11:00:00Z' }), undefined],
    [incident('over', { ...maintenance, endedAt: '2026-05-01T09:00:00Z' }), undefined],
  ];
  for (const [given, id] of cases) {
    expect(findMaintenance([{ component: 'c1' }], { incidents: [given] }, NOW)?.id).toBe(id);
  }
});
