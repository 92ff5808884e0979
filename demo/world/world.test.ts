import fc from 'fast-check';
import { OSDS, POOLS, REPLICAS } from './cloud/ceph';
import { hostOfInstance } from './cloud/hosts';
import { bootTime, isDown } from './cloud/hostOutages';
import type { Activation } from './scenarios/scenario';
import { anyMoment, ORIGIN, scrape, START, total } from './testing';
import type { Moment } from './time/moment';

const runs = { numRuns: 40 };
const at = (seconds: number, activations: Activation[] = []): Moment => ({
  now: START + seconds,
  origin: ORIGIN,
  activations,
});

describe('in every state, at every time', () => {
  test('PG states of a pool add up to its PGs', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const samples = scrape('ceph', moment);
        for (const { id, pgs } of POOLS) {
          const count = (state: string) => total(samples, `ceph_pg_${state}`, { pool_id: String(id) });
          expect(count('total')).toBe(pgs);
          expect(count('active') + count('peering')).toBe(pgs);
          // An active PG is clean, or degraded for a reason.
          expect(count('clean') + count('degraded')).toBe(count('active'));
          expect(count('undersized') + count('recovering') + count('recovery_wait')).toBe(count('degraded'));
        }
      }),
      runs
    );
  });

  test('pools, OSDs and the cluster agree on what is stored', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const mgr = scrape('ceph', moment);
        const used = total(mgr, 'ceph_cluster_total_used_raw_bytes');
        expect(total(scrape('ceph-exporter', moment), 'ceph_osd_stat_bytes_used')).toBe(used);
        expect(total(mgr, 'ceph_cluster_by_class_total_used_raw_bytes')).toBe(used);
        const pools = total(mgr, 'ceph_pool_bytes_used');
        expect(total(mgr, 'ceph_pool_stored_raw')).toBe(REPLICAS * total(mgr, 'ceph_pool_stored'));
        expect(pools).toBeGreaterThanOrEqual(total(mgr, 'ceph_pool_stored_raw'));
        // Databases and journals belong to no pool; they are small.
        expect(used - pools).toBeGreaterThan(0);
        expect((used - pools) / used).toBeLessThan(0.01);
      }),
      runs
    );
  });

  test('client operations of the pools are those that the OSDs served', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const mgr = scrape('ceph', moment);
        const osds = scrape('ceph-exporter', moment);
        for (const [pool, osd] of [
          ['ceph_pool_rd', 'ceph_osd_op_r'],
          ['ceph_pool_wr', 'ceph_osd_op_w'],
          ['ceph_pool_wr_bytes', 'ceph_osd_op_w_in_bytes'],
        ] as const) {
          // Each counter is cut to a whole number.
          expect(Math.abs(total(mgr, pool) - total(osds, osd))).toBeLessThanOrEqual(POOLS.length + OSDS.length);
        }
      }),
      runs
    );
  });

  test('health says what its checks and the OSDs say', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const samples = scrape('ceph', moment);
        const active = total(samples, 'ceph_health_detail');
        expect(total(samples, 'ceph_health_status')).toBe(active > 0 ? 1 : 0);
        const down = OSDS.length - total(samples, 'ceph_osd_up');
        expect(total(samples, 'ceph_health_detail', { name: 'OSD_DOWN' })).toBe(down);
        expect(total(samples, 'ceph_daemon_health_metrics', { type: 'SLOW_OPS' })).toBe(
          total(samples, 'ceph_healthcheck_slow_ops')
        );
        if (active === 0) {
          expect(total(samples, 'ceph_num_objects_degraded')).toBe(0);
        }
      }),
      runs
    );
  });

  test.each(['node', 'ceph', 'ceph-exporter', 'libvirt_exporter', 'haproxy', 'mysqld', 'memcached', 'rabbitmq'])(
    'counters of %s never fall, unless their host boots',
    (exporter) => {
      const isCounter =
        /_total$|^ceph_pool_(rd|wr)|^ceph_osd_(op|recovery)(?!_wip)|_(sum|count)$|^mysql_global_status_(queries|connections|wsrep_(received|replicated|last_committed))$|^node_vmstat|^node_netstat_.*(Segs|Octets)/;
      fc.assert(
        fc.property(anyMoment, fc.double({ min: 0, max: 300, noNaN: true }), (moment, passed) => {
          const later = new Map(
            scrape(exporter, { ...moment, now: moment.now + passed }).map(({ name, labels, value }) => [
              name + JSON.stringify(labels),
              value,
            ])
          );
          const booted = (labels: Record<string, string>) => {
            const host = hostOfInstance(labels.instance ?? '');
            const end = { ...moment, now: moment.now + passed };
            // What is off is not there, what booted begins at 0.
            return host && (isDown(host, end) || bootTime(host, end) > bootTime(host, moment));
          };
          const fallen = scrape(exporter, moment).filter(
            ({ name, labels, value }) =>
              isCounter.test(name) && !booted(labels) && (later.get(name + JSON.stringify(labels)) ?? 0) < value
          );
          expect(fallen).toEqual([]);
        }),
        { numRuns: 10 }
      );
    }
  );

  test('time on a CPU adds up to the time that passed, memory to what is built in', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const samples = scrape('node', moment);
        const cpu = total(samples, 'node_cpu_seconds_total', { instance: '10.0.0.11:9100', cpu: '3' });
        expect(Math.abs(cpu - (moment.now - ORIGIN))).toBeLessThan(0.1);
        const memory = (name: string) => total(samples, `node_memory_${name}_bytes`);
        const parts = ['MemFree', 'AnonPages', 'Cached', 'Buffers', 'Slab', 'KernelStack', 'PageTables'];
        expect(parts.reduce((sum, name) => sum + memory(name), 0)).toBe(memory('MemTotal'));
        expect(memory('MemAvailable')).toBeLessThan(memory('MemTotal'));
      }),
      { numRuns: 20 }
    );
  });
});

describe('an OSD dies', () => {
  const dies: Activation = { scenario: 'osd-dies', option: 'osd.5', from: START };
  const dead = { ceph_daemon: 'osd.5' };

  test('within 10 s it is down and a quarter of the PGs is degraded; slow operations appear', () => {
    const samples = scrape('ceph', at(10, [dies]));
    expect(total(samples, 'ceph_osd_up', dead)).toBe(0);
    expect(total(samples, 'ceph_osd_in', dead)).toBe(1);
    expect(total(samples, 'ceph_pg_degraded') / total(samples, 'ceph_pg_total')).toBeCloseTo(0.25, 1);
    expect(total(samples, 'ceph_num_objects_degraded')).toBeGreaterThan(100_000);
    expect(total(samples, 'ceph_healthcheck_slow_ops')).toBeGreaterThan(0);
  });

  test('it keeps every series, its counters stand still, its latencies read 0', () => {
    const series = (seconds: number) =>
      scrape('ceph-exporter', at(seconds, [dies])).filter(({ labels }) => labels.ceph_daemon === 'osd.5');
    expect(series(400)).toEqual(series(20));
    expect(series(20).map(({ name }) => name)).toEqual(series(-60).map(({ name }) => name));
    const mgr = scrape('ceph', at(20, [dies]));
    expect(total(mgr, 'ceph_osd_commit_latency_ms', dead)).toBe(0);
    expect(mgr.filter(({ labels }) => labels.ceph_daemon === 'osd.5').map(({ name }) => name)).toEqual(
      scrape('ceph', at(-60, [dies]))
        .filter(({ labels }) => labels.ceph_daemon === 'osd.5')
        .map(({ name }) => name)
    );
  });

  test('when it is back degraded objects fall to 0, health is OK within a minute, cleared checks stay with 0', () => {
    const back = { ...dies, to: START + 100 };
    const objects = [110, 120, 130, 140, 150].map((seconds) =>
      total(scrape('ceph', at(seconds, [back])), 'ceph_num_objects_degraded')
    );
    expect(objects).toEqual([...objects].sort((a, b) => b - a));
    expect(objects[0]).toBeGreaterThan(0);
    const healed = scrape('ceph', at(160, [back]));
    expect(total(healed, 'ceph_health_status')).toBe(0);
    expect(
      healed.filter(({ name }) => name === 'ceph_health_detail').map(({ labels, value }) => [labels.name, value])
    ).toEqual(
      expect.arrayContaining([
        ['OSD_DOWN', 0],
        ['PG_DEGRADED', 0],
        ['SLOW_OPS', 0],
      ])
    );
    const recovered = total(scrape('ceph-exporter', at(160, [back])), 'ceph_osd_recovery_bytes');
    expect(recovered).toBeGreaterThan(0);
  });
});

test('a filling disk leaves 3 % after 30 s and is free again 10 s after it ended', () => {
  const fills: Activation = { scenario: 'disk-fills', option: 'compute-2', from: START };
  const free = (seconds: number, activation: Activation) => {
    const root = { instance: '10.0.0.22:9100', mountpoint: '/' };
    const samples = scrape('node', at(seconds, [activation]));
    return total(samples, 'node_filesystem_avail_bytes', root) / total(samples, 'node_filesystem_size_bytes', root);
  };
  expect(free(0, fills)).toBeGreaterThan(0.5);
  expect(free(15, fills)).toBeLessThan(0.35);
  expect(free(30, fills)).toBeCloseTo(0.03, 3);
  expect(free(300, { ...fills, to: START + 60 })).toBe(free(0, fills));
  expect(free(65, { ...fills, to: START + 60 })).toBeLessThan(0.5);
});

test('the standby manager answers with nothing', () => {
  expect(scrape('ceph', at(0)).some(({ labels }) => labels.instance === '10.0.0.32:9283')).toBe(false);
});
