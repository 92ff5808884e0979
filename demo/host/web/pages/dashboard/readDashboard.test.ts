import { readDashboard } from './readDashboard';

describe('a dashboard’s JSON', () => {
  it('is read with panels of collapsed rows behind their row', () => {
    const read = readDashboard({
      uid: 'u',
      title: 'T',
      tags: ['a'],
      time: { from: 'now-3h', to: 'now' },
      panels: [
        { id: 1, type: 'row', panels: [{ id: 2, type: 'stat' }] },
        { id: 3, type: 'table' },
      ],
      annotations: {
        list: [
          { name: 'x', datasource: { uid: '-- Grafana --', type: 'grafana' } },
          { name: 'y', datasource: { uid: 'z' } },
        ],
      },
    });
    expect(read.panels.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(read.annotations.map(({ name }) => name)).toEqual(['y']);
    expect(read).toMatchObject({ uid: 'u', title: 'T', tags: ['a'], from: 'now-3h', to: 'now', refresh: '' });
  });
  it('falls back to Grafana’s defaults', () => {
    expect(readDashboard({})).toMatchObject({ from: 'now-6h', to: 'now', panels: [], variables: [], annotations: [] });
  });
});
