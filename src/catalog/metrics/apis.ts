import { metricsOf } from './metric';

/** Endpoints as customers reach them, and HAProxy in front of the services. */
export const API_METRICS = [
  ...metricsOf('blackbox-exporter', [
    ['probe_success', 'gauge', '', 'short', '1 for a probe that was answered as it should be'],
    ['probe_duration_seconds', 'gauge', '', 's', 'How long the probe took'],
    ['probe_ssl_earliest_cert_expiry', 'gauge', '', 's', 'When the first certificate of the chain ends'],
  ]),
  ...metricsOf('haproxy', [
    ['haproxy_process_start_time_seconds', 'gauge', '', 's', 'When HAProxy started'],
    ['haproxy_backend_status', 'gauge', 'proxy state', 'short', '1 for the state a backend is in'],
    ['haproxy_backend_http_responses_total', 'counter', 'code proxy', 'short', 'Answers by class of status'],
    [
      'haproxy_backend_response_time_average_seconds',
      'gauge',
      'proxy',
      's',
      'Mean of the last 1024 requests; no counter, so no rate of it',
    ],
    ['haproxy_backend_current_queue', 'gauge', 'proxy', 'short', 'Requests that wait for a server'],
    ['haproxy_server_status', 'gauge', 'proxy server state', 'short', '1 for the state a server is in'],
  ]),
];
