/** Answer of Alertmanager 0.25 to `GET /api/v2/alerts`, captured, shortened to one alert of each kind. */
export const ALERTMANAGER_ALERTS: unknown = [
  {
    annotations: {
      summary: 'always firing',
    },
    endsAt: '2026-11-20T10:21:58.917Z',
    fingerprint: '086c0d3bdad64da8',
    receivers: [
      {
        name: 'null',
      },
    ],
    startsAt: '2026-11-20T10:16:48.917Z',
    status: {
      inhibitedBy: [],
      silencedBy: [],
      state: 'active',
    },
    updatedAt: '2026-11-20T10:17:58.920Z',
    generatorURL: 'http://vm:19090/graph?g0.expr=vector%281%29&g0.tab=1',
    labels: {
      alertname: 'Watchdog',
      region: 'lab',
      severity: 'none',
      site: 'capture',
    },
  },
  {
    annotations: {
      summary: 'osd.5 down on ceph3',
    },
    endsAt: '2026-11-20T10:22:54.645Z',
    fingerprint: '241c66e7e6257313',
    receivers: [
      {
        name: 'hook',
      },
    ],
    startsAt: '2026-11-20T10:17:44.645Z',
    status: {
      inhibitedBy: [],
      silencedBy: ['63e21023-84fd-4c7f-86b2-9bf8165eadf1'],
      state: 'suppressed',
    },
    updatedAt: '2026-11-20T10:18:54.648Z',
    generatorURL:
      'http://vm:19090/graph?g0.expr=%28ceph_osd_up+%3D%3D+0%29+%2A+on+%28ceph_daemon%29+group_left+%28hostname%2C+device_class%29+ceph_osd_metadata&g0.tab=1',
    labels: {
      alertname: 'CephOsdDown',
      ceph_daemon: 'osd.5',
      cluster: 'ceph-lab',
      device_class: 'ssd',
      hostname: 'ceph3',
      instance: '127.0.0.1:9283',
      job: 'ceph',
      region: 'lab',
      severity: 'warning',
      site: 'capture',
      team: 'storage',
    },
  },
  {
    annotations: {
      description: 'health status 1 on 127.0.0.1:9283',
      runbook_url: 'https://example.invalid/runbooks/ceph-warn',
      summary: 'Ceph ceph-lab is in HEALTH_WARN',
    },
    endsAt: '2026-11-20T10:23:04.645Z',
    fingerprint: '29f22f670b03fe40',
    receivers: [
      {
        name: 'hook',
      },
    ],
    startsAt: '2026-11-20T10:17:54.645Z',
    status: {
      inhibitedBy: [],
      silencedBy: [],
      state: 'active',
    },
    updatedAt: '2026-11-20T10:19:04.648Z',
    generatorURL: 'http://vm:19090/graph?g0.expr=ceph_health_status+%3D%3D+1&g0.tab=1',
    labels: {
      alertname: 'CephHealthWarning',
      cluster: 'ceph-lab',
      instance: '127.0.0.1:9283',
      job: 'ceph',
      region: 'lab',
      severity: 'warning',
      site: 'capture',
      team: 'storage',
    },
  },
  {
    annotations: {
      summary: 'warn',
    },
    endsAt: '2026-11-20T11:09:48.288Z',
    fingerprint: '4b05da6bd109e82a',
    receivers: [
      {
        name: 'hook',
      },
    ],
    startsAt: '2026-11-20T11:04:48.288Z',
    status: {
      inhibitedBy: ['dfb7d71d32f178fd'],
      silencedBy: [],
      state: 'suppressed',
    },
    updatedAt: '2026-11-20T11:04:48.288Z',
    labels: {
      alertname: 'CephHealthWarning',
      cluster: 'ceph-b',
      severity: 'warning',
    },
  },
];
