/** Answer of Prometheus 2.42 to `GET /api/v1/rules`, captured, shortened to two groups. */
export const PROMETHEUS_RULES: unknown = {
  status: 'success',
  data: {
    groups: [
      {
        name: 'ceph',
        file: 'rules/lab.yml',
        rules: [
          {
            state: 'firing',
            name: 'CephHealthWarning',
            query: 'ceph_health_status == 1',
            duration: 20,
            keepFiringFor: 0,
            labels: {
              severity: 'warning',
              team: 'storage',
            },
            annotations: {
              description: 'health status {{ $value }} on {{ $labels.instance }}',
              runbook_url: 'https://example.invalid/runbooks/ceph-warn',
              summary: 'Ceph {{ $labels.cluster }} is in HEALTH_WARN',
            },
            alerts: [
              {
                labels: {
                  alertname: 'CephHealthWarning',
                  cluster: 'ceph-lab',
                  instance: '127.0.0.1:9283',
                  job: 'ceph',
                  severity: 'warning',
                  team: 'storage',
                },
                annotations: {
                  description: 'health status 1 on 127.0.0.1:9283',
                  runbook_url: 'https://example.invalid/runbooks/ceph-warn',
                  summary: 'Ceph ceph-lab is in HEALTH_WARN',
                },
                state: 'firing',
                activeAt: '2026-11-20T10:17:34.645566205Z',
                value: '1e+00',
              },
            ],
            health: 'ok',
            evaluationTime: 0.000528719,
            lastEvaluation: '2026-11-20T10:19:04.647305803Z',
            type: 'alerting',
          },
          {
            state: 'inactive',
            name: 'CephHealthError',
            query: 'ceph_health_status == 2',
            duration: 0,
            keepFiringFor: 0,
            labels: {
              severity: 'critical',
              team: 'storage',
            },
            annotations: {
              summary: 'Ceph {{ $labels.cluster }} is in HEALTH_ERR',
            },
            alerts: [],
            health: 'ok',
            evaluationTime: 0.000212627,
            lastEvaluation: '2026-11-20T10:19:04.647836335Z',
            type: 'alerting',
          },
          {
            state: 'firing',
            name: 'CephOsdDown',
            query: '(ceph_osd_up == 0) * on (ceph_daemon) group_left (hostname, device_class) ceph_osd_metadata',
            duration: 10,
            keepFiringFor: 0,
            labels: {
              severity: 'warning',
              team: 'storage',
            },
            annotations: {
              summary: '{{ $labels.ceph_daemon }} down on {{ $labels.hostname }}',
            },
            alerts: [
              {
                labels: {
                  alertname: 'CephOsdDown',
                  ceph_daemon: 'osd.5',
                  cluster: 'ceph-lab',
                  device_class: 'ssd',
                  hostname: 'ceph3',
                  instance: '127.0.0.1:9283',
                  job: 'ceph',
                  severity: 'warning',
                  team: 'storage',
                },
                annotations: {
                  summary: 'osd.5 down on ceph3',
                },
                state: 'firing',
                activeAt: '2026-11-20T10:17:34.645566205Z',
                value: '0e+00',
              },
            ],
            health: 'ok',
            evaluationTime: 0.000214109,
            lastEvaluation: '2026-11-20T10:19:04.648049793Z',
            type: 'alerting',
          },
          {
            name: 'ceph:osd_used:ratio',
            query: 'ceph_osd_stat_bytes_used / ceph_osd_stat_bytes',
            health: 'ok',
            evaluationTime: 0.000104315,
            lastEvaluation: '2026-11-20T10:19:04.648846832Z',
            type: 'recording',
          },
        ],
      },
      {
        name: 'meta',
        file: 'rules/lab.yml',
        rules: [
          {
            state: 'pending',
            name: 'NodeHighLoadPending',
            query: 'node_load1 > 0',
            duration: 21600,
            keepFiringFor: 0,
            labels: {
              severity: 'warning',
            },
            annotations: {
              summary: 'stays pending on purpose',
            },
            alerts: [
              {
                labels: {
                  alertname: 'NodeHighLoadPending',
                  hostname: 'ceph1',
                  instance: '127.0.0.1:19100',
                  job: 'node',
                  severity: 'warning',
                },
                annotations: {
                  summary: 'stays pending on purpose',
                },
                state: 'pending',
                activeAt: '2026-11-20T10:17:28.917351102Z',
                value: '2.96e+00',
              },
            ],
            health: 'ok',
            evaluationTime: 0.000111857,
            lastEvaluation: '2026-11-20T10:18:58.920189826Z',
            type: 'alerting',
          },
        ],
      },
    ],
  },
};
