import { CONTROL_HOSTS, type Host, hostOfInstance } from '../../cloud/hosts';
import { answeringSegments, failingSegments } from '../../openstack/failingSegments';
import { isFailing } from '../../openstack/isFailing';
import { accumulate } from '../../time/accumulate';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

interface Backend {
  proxy: string;
  /** Service whose API is behind it; none for the database. */
  service: string | undefined;
  /** Requests or sessions per second. */
  rate: number;
  /** Mean seconds of an answer. */
  seconds: number;
}

const api = (service: string, proxy: string, rate: number, seconds: number): Backend => ({
  ...{ service, proxy, rate, seconds },
});

/** Backends as kolla-ansible names them, without its ending `_back`. */
const BACKENDS: Backend[] = [
  api('keystone', 'keystone_internal', 34, 0.021),
  api('nova', 'nova_api', 21, 0.094),
  api('neutron', 'neutron_server', 26, 0.071),
  api('cinder', 'cinder_api', 9, 0.083),
  api('glance', 'glance_api', 4, 0.047),
  api('placement', 'placement_api', 12, 0.019),
  { proxy: 'mariadb', service: undefined, rate: 0.4, seconds: 0 },
];
/** Shares of answers by status while all is well. */
const MIX = { '1xx': 0, '2xx': 0.93, '3xx': 0.02, '4xx': 0.0497, '5xx': 0.0003, other: 0 };
const BYTES_IN = 620;
const BYTES_OUT = 3_900;
const SERVER_STATES = ['DOWN', 'UP', 'MAINT', 'DRAIN', 'NOLB'];
const FAILED_ANSWER_SECONDS = 0.003;

/** HAProxy's own exporter on a control host. Keepalived holds the address of the APIs on the first of them. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  const share = host === CONTROL_HOSTS[0] ? 1 : 0;
  return [
    ...processSamples(moment, share),
    ...BACKENDS.flatMap((backend) => [
      ...frontend(backend, moment, share),
      ...backendSamples(backend, moment, share),
      ...CONTROL_HOSTS.flatMap((server) => serverSamples(backend, server, moment, share)),
    ]),
  ];
}

function processSamples({ origin, now }: Moment, share: number): Sample[] {
  const connections = share * Math.round(180 + 40 * hash('connections', Math.floor(now / 15)));
  const values = {
    process_uptime_seconds: Math.floor(now - origin),
    process_start_time_seconds: origin,
    process_max_connections: 40_000,
    process_current_connections: connections + 2,
    process_connections_total: Math.floor((share * 12 + 0.1) * (now - origin)),
    process_requests_total: Math.floor((share * 106 + 0.1) * (now - origin)),
    process_idle_time_percent: share === 1 ? 91 : 99,
    process_current_run_queue: 0,
  };
  return [
    ...Object.entries(values).map(([name, value]) => sample(`haproxy_${name}`, value)),
    sample('haproxy_process_build_info', 1, { version: '2.6.12-1+deb12u4' }),
  ];
}

/** Answers by status class since the origin. While nothing is behind it HAProxy answers 503 itself. */
function responses(backend: Backend, moment: Moment, share: number): Record<string, number> {
  if (share === 0) {
    return NOTHING;
  }
  const known = counted.get(moment) ?? new Map<Backend, Record<string, number>>();
  const counts = known.get(backend) ?? countResponses(backend, moment);
  counted.set(moment, known.set(backend, counts));
  return counts;
}

const NOTHING = Object.fromEntries(Object.keys(MIX).map((code) => [code, 0]));
const counted = new WeakMap<Moment, Map<Backend, Record<string, number>>>();

function countResponses({ proxy, service, rate }: Backend, moment: Moment): Record<string, number> {
  const wave = makeWave(`haproxy ${proxy}`, rate, 0.4, 0.25);
  const served = service
    ? accumulate(wave, answeringSegments(service, moment))
    : accumulate(wave, [{ from: moment.origin, to: moment.now, factor: 1 }]);
  const failed = service ? accumulate(wave, failingSegments(service, moment)) : 0;
  return Object.fromEntries(
    Object.entries(MIX).map(([code, part]) => [code, Math.floor(part * served + (code === '5xx' ? failed : 0))])
  );
}

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function frontend(backend: Backend, moment: Moment, share: number): Sample[] {
  const label = { proxy: `${backend.proxy}_front` };
  const counts = responses(backend, moment, share);
  const total = sumOf(counts);
  return [
    sample('haproxy_frontend_status', 0, { ...label, state: 'DOWN' }),
    sample('haproxy_frontend_status', 1, { ...label, state: 'UP' }),
    sample('haproxy_frontend_sessions_total', total, label),
    sample('haproxy_frontend_current_sessions', share * sessions(backend, moment), label),
    sample('haproxy_frontend_bytes_in_total', total * BYTES_IN, label),
    sample('haproxy_frontend_bytes_out_total', total * BYTES_OUT, label),
    ...(backend.service
      ? [
          sample('haproxy_frontend_http_requests_total', total, label),
          ...Object.entries(counts).map(([code, count]) =>
            sample('haproxy_frontend_http_responses_total', count, { ...label, code })
          ),
        ]
      : []),
  ];
}

function backendSamples(backend: Backend, moment: Moment, share: number): Sample[] {
  const { proxy, service } = backend;
  const label = { proxy: `${proxy}_back` };
  const down = service !== undefined && isFailing(service, moment);
  const counts = responses(backend, moment, share);
  const total = sumOf(counts);
  const values = {
    current_queue: 0,
    current_sessions: down ? 0 : share * sessions(backend, moment),
    sessions_total: total,
    bytes_in_total: total * BYTES_IN,
    bytes_out_total: total * BYTES_OUT,
    connection_errors_total: 0,
    response_errors_total: 0,
    retry_warnings_total: 0,
    redispatch_warnings_total: 0,
    active_servers: down ? 0 : CONTROL_HOSTS.length,
    backup_servers: 0,
    check_up_down_total: downs(backend, moment),
    queue_time_average_seconds: 0,
    response_time_average_seconds: share * answerSeconds(backend, moment),
    total_time_average_seconds: share * answerSeconds(backend, moment) * 1.1,
  };
  return [
    sample('haproxy_backend_status', Number(down), { ...label, state: 'DOWN' }),
    sample('haproxy_backend_status', Number(!down), { ...label, state: 'UP' }),
    ...Object.entries(values).map(([name, value]) => sample(`haproxy_backend_${name}`, value, label)),
    ...(service
      ? [
          sample('haproxy_backend_http_requests_total', total, label),
          ...Object.entries(counts).map(([code, count]) =>
            sample('haproxy_backend_http_responses_total', count, { ...label, code })
          ),
        ]
      : []),
  ];
}

function serverSamples(backend: Backend, server: Host, moment: Moment, share: number): Sample[] {
  const { proxy, service } = backend;
  const label = { proxy: `${proxy}_back`, server: server.name };
  const down = service !== undefined && isFailing(service, moment);
  const part = service ? 1 / CONTROL_HOSTS.length : Number(server === CONTROL_HOSTS[0]);
  const total = Math.floor(sumOf(responses(backend, moment, share)) * part);
  const values = {
    current_sessions: down ? 0 : Math.round(share * part * sessions(backend, moment)),
    sessions_total: total,
    check_failures_total: 3 * downs(backend, moment),
    check_up_down_total: downs(backend, moment),
    response_time_average_seconds: share * part * answerSeconds(backend, moment),
  };
  return [
    ...SERVER_STATES.map((state) =>
      sample('haproxy_server_status', Number(state === (down ? 'DOWN' : 'UP')), { ...label, state })
    ),
    ...Object.entries(values).map(([name, value]) => sample(`haproxy_server_${name}`, value, label)),
  ];
}

/** How often it changed from up to down. */
function downs({ service }: Backend, { now, activations }: Moment): number {
  return activations.filter(
    ({ scenario, option, from }) => scenario === 'api-fails' && option === service && from <= now
  ).length;
}

const sessions = ({ proxy, rate }: Backend, { now }: Moment) =>
  Math.round(rate * 0.3 * (0.7 + 0.6 * hash('sessions', proxy, Math.floor(now / 15))));

function answerSeconds({ proxy, service, seconds }: Backend, moment: Moment): number {
  if (service && isFailing(service, moment)) {
    return FAILED_ANSWER_SECONDS;
  }
  return Math.round(1000 * seconds * (0.85 + 0.3 * hash('answer', proxy, Math.floor(moment.now / 30)))) / 1000;
}
