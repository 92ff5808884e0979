import type { Incident, StatusSnapshot } from '../../domain/status/model';
import type { RunningIncident } from './facts';

/** Names that the tests of this folder refer to. */
export const SNAPSHOT: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Network', labels: {}, activelyAffectedBy: [] },
  ],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [
    { generation: 1, phases: ['Scheduled', 'Investigating', 'Monitoring', 'Done'] },
    { generation: 2, phases: ['New', 'Closed'] },
  ],
  incidents: [],
  updates: {},
};

/** An open incident of the first generation of phases, with changes. */
export function runningIncident(change: Partial<Incident> = {}, more: Partial<RunningIncident> = {}): RunningIncident {
  const incident: Incident = {
    id: 'i1',
    displayName: 'Slow volumes',
    description: 'Some volumes are slow.',
    beganAt: '2026-05-01T08:00:00.000Z',
    endedAt: null,
    phase: { generation: 1, order: 1 },
    affects: [{ reference: 'c1', type: 't1', severity: 60 }],
    updates: [],
    ...change,
  };
  return { incident, etag: '"v1"', updates: [], ...more };
}
