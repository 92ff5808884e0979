import { cephAt } from '../ceph/cephAt';
import { OSDS } from '../cloud/ceph';
import { HOSTS, REGION } from '../cloud/hosts';
import { isDown } from '../cloud/hostOutages';
import { rootAvailable } from '../cloud/rootFill';
import { isFailing } from '../openstack/isFailing';
import { SERVICES } from '../openstack/services';
import { SCENARIOS } from '../scenarios/scenarios';
import type { World } from '../world';

const HEALTH = ['HEALTH_OK', 'HEALTH_WARN', 'HEALTH_ERR'];

/** The cloud in short, for people and tests. Times are ISO 8601. */
export function stateOf(world: World) {
  const moment = world.moment();
  const ceph = cephAt(moment);
  return {
    now: iso(moment.now),
    region: REGION,
    scenarios: SCENARIOS.map((scenario) => {
      const active = world.active(scenario);
      return {
        ...{ name: scenario.name, title: scenario.title, active: active !== undefined },
        ...(active ? { since: iso(active.from), option: active.option } : {}),
        options: scenario.options.values,
      };
    }),
    ceph: {
      health: HEALTH[ceph.health],
      checks: ceph.checks.filter(({ active }) => active).map(({ name }) => name),
      osdsDown: OSDS.filter(({ id }) => !ceph.up(id)).map(({ name }) => name),
      degradedObjects: ceph.degradedObjects,
    },
    failingServices: SERVICES.filter(({ name }) => isFailing(name, moment)).map(({ name }) => name),
    hosts: HOSTS.map((host) => ({
      ...{ name: host.name, role: host.role, zone: host.zone, rack: host.rack, address: host.address },
      up: !isDown(host, moment),
      rootAvailable: Math.round((1000 * rootAvailable(host, moment)) / host.rootBytes) / 1000,
    })),
  };
}

const iso = (seconds: number) => new Date(1000 * seconds).toISOString();
