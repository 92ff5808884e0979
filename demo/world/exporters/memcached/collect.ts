import { hostOfInstance } from '../../cloud/hosts';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

const GETS = 190;
const HIT_SHARE = 0.94;
const SETS = 13;
const ITEM_BYTES = 2_100;
const ITEMS = 9_800;

/** memcached_exporter: the cache of Keystone's tokens on one control host. */
export function collect({ origin, now }: Moment, instance: string): Sample[] {
  const name = hostOfInstance(instance)?.name ?? '';
  const count = (key: string, rate: number) =>
    Math.floor(integrate(makeWave(`${name} memcached ${key}`, rate, 0.4, 0.2), origin, now));
  const hits = count('hits', GETS * HIT_SHARE);
  const misses = count('misses', GETS * (1 - HIT_SHARE));
  const sets = count('sets', SETS);
  const command = (name: string, status: string, value: number) =>
    sample('memcached_commands_total', value, { command: name, status });
  const values = {
    up: 1,
    uptime_seconds: Math.floor(now - origin),
    time_seconds: Math.floor(now),
    max_connections: 5_000,
    current_connections: 214,
    connections_total: count('connections', 0.7),
    connections_rejected_total: 0,
    limit_bytes: 512 * 2 ** 20,
    current_bytes: ITEMS * ITEM_BYTES,
    current_items: ITEMS,
    items_total: sets,
    items_evicted_total: 0,
    items_reclaimed_total: count('reclaimed', 11),
    read_bytes_total: sets * ITEM_BYTES + (hits + misses) * 60,
    written_bytes_total: hits * ITEM_BYTES,
    accepting_connections: 1,
  };
  return [
    ...Object.entries(values).map(([metric, value]) => sample(`memcached_${metric}`, value)),
    command('get', 'hit', hits),
    command('get', 'miss', misses),
    command('set', 'hit', sets),
    command('delete', 'hit', 0),
    command('delete', 'miss', 0),
    sample('memcached_version', 1, { version: '1.6.18' }),
  ];
}
