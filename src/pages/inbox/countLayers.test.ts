import type { Alert } from '../../domain/alerts/model';
import { countLayers } from './countLayers';

const row = (name: string, labels: Record<string, string> = {}) => {
  const alert: Alert = {
    ...{ key: name, name, severity: 'warning', state: 'firing', labels: { alertname: name, ...labels } },
    ...{ annotations: {}, startsAt: '2026-11-21T12:00:00Z', silenced: false, inhibited: false, sources: [] },
  };
  return { alert };
};

test('each row counts for the layer it tells of, and for none if nobody knows', () => {
  const rows = [row('CephOSDDown'), row('X', { layer: 'storage' }), row('NodeDown'), row('Unheard')];
  expect([...countLayers(rows)]).toEqual([
    ['storage', 2],
    ['node', 1],
  ]);
});
