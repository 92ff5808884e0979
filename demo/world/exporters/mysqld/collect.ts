import { CONTROL_HOSTS, hostOfInstance } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { uuid } from '../../time/uuid';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

/** Per second; HAProxy sends all of it to the first node, the others apply what it writes. */
const RATES = { queries: 820, slow_queries: 0.002, connections: 3.1, empty_queries: 0.1 };
const CLUSTER = uuid('galera');

/** mysqld_exporter beside one node of the Galera cluster that keeps the cloud's databases. */
export function collect({ origin, now }: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  const first = host === CONTROL_HOSTS[0];
  const name = host?.name ?? '';
  const count = (counter: string, rate: number) =>
    Math.floor(integrate(makeWave(`${name} mysql ${counter}`, rate * (first ? 1 : 0.04), 0.4, 0.2), origin, now));
  const writes = Math.floor(integrate(makeWave('galera writes', 22, 0.4, 0.2), origin, now));
  const status = {
    ...Object.fromEntries(Object.entries(RATES).map(([counter, rate]) => [counter, count(counter, rate)])),
    uptime: Math.floor(now - origin),
    threads_connected: Math.round(first ? 310 + 30 * hash('threads', Math.floor(now / 15)) : 4),
    threads_running: first ? 3 : 1,
    max_used_connections: first ? 402 : 9,
    innodb_deadlocks: count('deadlocks', 0.0004),
    wsrep_cluster_size: CONTROL_HOSTS.length,
    wsrep_cluster_status: 1,
    wsrep_cluster_conf_id: 5,
    wsrep_connected: 1,
    wsrep_ready: 1,
    wsrep_local_state: 4,
    wsrep_local_index: CONTROL_HOSTS.findIndex((candidate) => candidate === host),
    wsrep_last_committed: writes,
    wsrep_local_commits: first ? writes : 0,
    wsrep_received: first ? 12 : writes,
    wsrep_replicated: first ? writes : 0,
    wsrep_local_cert_failures: 0,
    wsrep_local_bf_aborts: 0,
    wsrep_flow_control_paused: 0,
    wsrep_flow_control_paused_ns: 0,
    wsrep_flow_control_recv: 0,
    wsrep_flow_control_sent: 0,
    wsrep_local_recv_queue: 0,
    wsrep_local_recv_queue_avg: 0.01,
    wsrep_local_send_queue: 0,
    wsrep_local_send_queue_avg: 0,
  };
  return [
    sample('mysql_up', 1),
    sample('mysql_exporter_last_scrape_error', 0),
    ...Object.entries(status).map(([metric, value]) => sample(`mysql_global_status_${metric}`, value)),
    sample('mysql_global_variables_max_connections', 4096),
    sample('mysql_galera_variables_info', 1, { wsrep_cluster_name: 'openstack' }),
    sample('mysql_galera_status_info', 1, {
      ...{ wsrep_cluster_state_uuid: CLUSTER, wsrep_local_state_uuid: CLUSTER },
      wsrep_provider_version: '26.4.23(rXXXX)',
    }),
    sample('mysql_version_info', 1, {
      ...{ innodb_version: '', version: '10.11.19-MariaDB', version_comment: 'Debian 12' },
    }),
  ];
}
