import { FieldType, createDataFrame } from '@grafana/data';
import { SceneQueryRunner, sceneGraph } from '@grafana/scenes';
import { LAYERS } from '../../catalog/layers/layers';
import type { Alert } from '../../domain/alerts/model';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { answersOf } from './answersOf';
import { overviewScene } from './overviewPage';
import { topAlerts } from './topAlerts';

describe('overviewScene', () => {
  it('asks one moment per check, with the matchers of the settings', () => {
    const scene = overviewScene({ ...DEFAULT_SETTINGS, scopeMatchers: 'site="west"' });
    const runners = sceneGraph
      .findAllObjects(scene, (object) => object instanceof SceneQueryRunner)
      .flatMap((object) => (object instanceof SceneQueryRunner ? [object] : []));
    const queries = runners.flatMap((runner) => runner.state.queries);
    expect(runners).toHaveLength(4);
    expect(queries.length).toBeLessThanOrEqual(14);
    expect(queries.every((query) => query.instant === true && query.range === false)).toBe(true);
    expect(queries[0]?.expr).toBe('max(ceph_health_status{site="west"})');
  });
});

describe('answersOf', () => {
  const [storage] = LAYERS;
  const frame = (refId: string, value: number) =>
    createDataFrame({ refId, fields: [{ name: 'Value', type: FieldType.number, values: [value] }] });

  it('finds each answer by its letter and leaves gaps where nothing came', () => {
    if (!storage) {
      throw new Error('no layer');
    }
    const series = [frame('C', 1), frame('A', 2), createDataFrame({ refId: 'B', fields: [] })];
    expect(answersOf(storage, { series })).toEqual([2, undefined, 1]);
  });
});

describe('topAlerts', () => {
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

  it('puts the worst first, then the newest', () => {
    const names = topAlerts(
      [
        alert({ name: 'old warning' }),
        alert({ name: 'new warning', startsAt: '2026-01-02T00:00:00.000Z' }),
        alert({ name: 'critical', severity: 'critical' }),
      ],
      2
    ).map((each) => each.name);
    expect(names).toEqual(['critical', 'new warning']);
  });

  it('leaves out what is pending, silenced, inhibited or a heartbeat', () => {
    expect(
      topAlerts(
        [
          alert({ state: 'pending' }),
          alert({ silenced: true }),
          alert({ inhibited: true }),
          alert({ name: 'Watchdog', severity: 'none', labels: { severity: 'none' } }),
        ],
        8
      )
    ).toEqual([]);
  });
});
