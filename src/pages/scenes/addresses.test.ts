import { exploreUrl } from './exploreUrl';
import { panelDraftUrl } from './panelDraftUrl';

describe('exploreUrl', () => {
  it('opens the queries on their data source in the time range of the page', () => {
    const url = exploreUrl({
      datasourceUid: 'prom',
      targets: [
        {
          refId: 'A',
          expr: 'up{a="b&c"}',
          instant: true,
          range: false,
          format: 'time_series',
          editorMode: 'code',
          legendFormat: '',
        },
      ],
      from: 'now-1h',
      to: 'now',
    });
    const panes = JSON.parse(new URL(url, 'http://grafana').searchParams.get('panes') ?? '');
    expect(panes.leitstand).toMatchObject({
      datasource: 'prom',
      queries: [{ refId: 'A', expr: 'up{a="b&c"}', datasource: { type: 'prometheus', uid: 'prom' } }],
      range: { from: 'now-1h', to: 'now' },
    });
  });
});

describe('panelDraftUrl', () => {
  it('carries what the form needs to know, whatever the title holds', () => {
    const url = new URL(
      panelDraftUrl({
        title: 'Latency & co',
        panelId: 'ceph-latency',
        dashboard: '/a/x/ceph',
        from: 'now-1h',
        to: 'now',
      }),
      'http://grafana'
    );
    expect(url.pathname).toBe('/a/scs-leitstand-app/incidents/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      source: 'panel',
      title: 'Latency & co',
      panelId: 'ceph-latency',
      dashboard: '/a/x/ceph',
      from: 'now-1h',
      to: 'now',
    });
  });
});
