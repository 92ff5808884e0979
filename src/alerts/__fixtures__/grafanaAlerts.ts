/** Answer of Grafana 12.4.0's own Alertmanager to `GET /api/alertmanager/grafana/api/v2/alerts`, captured: a Grafana-managed rule with the name and labels of the captured one of Prometheus, silenced. */
export const GRAFANA_ALERTS: unknown = [
  {
    annotations: {
      __orgId__: '1',
      __value_string__: "[ var='C' labels={} type='math' value=1 ]",
      __values__: '{"C":1}',
      summary: 'osd.5 down on ceph3',
    },
    endsAt: '2026-11-21T17:42:10.000Z',
    fingerprint: 'da3fb3c2b0b826ea',
    receivers: [{ name: 'empty' }],
    startsAt: '2026-11-21T17:39:40.000Z',
    status: { inhibitedBy: [], silencedBy: ['a2740e2b-2e8d-4bb7-97ca-81d496cd0d76'], state: 'suppressed' },
    updatedAt: '2026-11-21T17:40:10.003Z',
    generatorURL: 'http://vm:3000/alerting/grafana/abc/view',
    labels: {
      __alert_rule_uid__: 'abc',
      alertname: 'CephOsdDown',
      ceph_daemon: 'osd.5',
      cluster: 'ceph-lab',
      device_class: 'ssd',
      grafana_folder: 'Leitstand',
      hostname: 'ceph3',
      instance: '127.0.0.1:9283',
      job: 'ceph',
      severity: 'warning',
      team: 'storage',
    },
  },
];

/** Its answer to `GET /api/prometheus/grafana/api/v1/rules?type=alert&state=firing&state=pending` at that time. */
export const GRAFANA_RULES: unknown = {
  status: 'success',
  data: {
    groups: [
      {
        name: 'ceph',
        file: 'Leitstand',
        folderUid: 'ag4zonegv124gb',
        rules: [
          {
            state: 'firing',
            name: 'CephOsdDown',
            query:
              '[{"refId":"C","queryType":"","relativeTimeRange":{"from":600,"to":0},"datasourceUid":"__expr__","model":{"datasource":{"type":"__expr__","uid":"__expr__"},"expression":"1 \\u003e 0","intervalMs":1000,"maxDataPoints":43200,"refId":"C","type":"math"}}]',
            annotations: { summary: 'osd.5 down on ceph3' },
            activeAt: '2026-11-21T17:39:40Z',
            alerts: [
              {
                labels: {
                  alertname: 'CephOsdDown',
                  ceph_daemon: 'osd.5',
                  cluster: 'ceph-lab',
                  device_class: 'ssd',
                  grafana_folder: 'Leitstand',
                  hostname: 'ceph3',
                  instance: '127.0.0.1:9283',
                  job: 'ceph',
                  severity: 'warning',
                  team: 'storage',
                },
                annotations: { summary: 'osd.5 down on ceph3' },
                state: 'Alerting',
                activeAt: '2026-11-21T17:39:40Z',
                value: '1e+00',
              },
            ],
            totals: { alerting: 1 },
            totalsFiltered: { alerting: 1 },
            uid: 'abc',
            folderUid: 'ag4zonegv124gb',
            labels: {
              ceph_daemon: 'osd.5',
              cluster: 'ceph-lab',
              device_class: 'ssd',
              hostname: 'ceph3',
              instance: '127.0.0.1:9283',
              job: 'ceph',
              severity: 'warning',
              team: 'storage',
            },
            health: 'ok',
            type: 'alerting',
            lastEvaluation: '2026-11-21T17:40:30Z',
            evaluationTime: 0.000106237,
            isPaused: false,
            provenance: 'file',
          },
        ],
        totals: { firing: 1 },
        interval: 10,
        lastEvaluation: '2026-11-21T17:40:30Z',
        evaluationTime: 0.000106237,
      },
    ],
    totals: { firing: 1 },
  },
};
