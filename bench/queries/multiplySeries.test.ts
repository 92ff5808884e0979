import { PANELS } from '../../src/catalog/catalog';
import { INSTANCES } from '../../demo/world/cloud/instances';
import { multiplySeries } from './multiplySeries';
import { PAGES } from './pages';
import { QUESTIONS } from './questions';
import { siteOf } from './site';
import { siteLines } from './siteLines';

const site = siteOf(20, 48, 130);
const [first] = INSTANCES;
const to = 1_795_000_000;

const linesOf = (match: RegExp, from = to) =>
  [...siteLines(site, { from, to, step: 60 }, new RegExp(`^(?:${match.source})$`))].join('').trim().split('\n');

/** Number of different values of a label. */
const countOf = (label: string, lines: string[]) =>
  new Set(lines.map((line) => new RegExp(`[{,]${label}="([^"]*)"`).exec(line)?.[1])).size;

describe('a multiplied site', () => {
  it('has as many nodes, OSDs and instances as asked for, each series once', () => {
    const nodes = linesOf(/node_uname_info/);
    expect([nodes.length, countOf('instance', nodes), countOf('nodename', nodes)]).toEqual([20, 20, 20]);
    const osds = linesOf(/ceph_osd_op_r/);
    expect([osds.length, countOf('ceph_daemon', osds), countOf('instance', osds)]).toEqual([48, 48, 4]);
    const servers = linesOf(/openstack_nova_server_status/);
    expect([countOf('id', servers), countOf('instance_libvirt', servers), countOf('instance', servers)]).toEqual([
      130, 130, 1,
    ]);
    const all = linesOf(/(node|ceph|libvirt|openstack|smartctl|ipmi)_.*/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('names the same machine, disk and instance in all exporters', () => {
    const onWhich = (lines: string[], key: string, host: string) =>
      new Map(
        lines.map((line) => [
          new RegExp(`[{,]${key}="([^"]*)"`).exec(line)?.[1],
          new RegExp(`[{,]${host}="([^"]*)"`).exec(line)?.[1],
        ])
      );
    const nova = onWhich(linesOf(/openstack_nova_server_status/), 'instance_libvirt', 'hypervisor_hostname');
    const libvirt = onWhich(linesOf(/libvirt_domain_info_virtual_cpus/), 'domain', 'instance');
    // What is shut off, Nova knows and libvirt does not.
    expect(libvirt.size).toBeGreaterThan(120);
    libvirt.forEach((host, domain) => expect([domain, nova.get(domain)]).toEqual([domain, host]));
    const ids = onWhich(linesOf(/libvirt_domain_openstack_info/), 'domain', 'instance_id');
    const novaIds = onWhich(linesOf(/openstack_nova_server_status/), 'instance_libvirt', 'id');
    expect(ids.size).toBe(libvirt.size);
    ids.forEach((id, domain) => expect([domain, novaIds.get(domain)]).toEqual([domain, id]));
    const manager = onWhich(linesOf(/ceph_osd_metadata/), 'ceph_daemon', 'hostname');
    expect(manager).toEqual(onWhich(linesOf(/ceph_osd_op_r/), 'ceph_daemon', 'instance'));
    const disks = linesOf(/node_disk_io_time_seconds_total/).filter((line) => line.includes('instance="storage-4"'));
    expect(countOf('device', disks)).toBe(disks.length);
    expect(disks.some((line) => line.includes('device="sdm"'))).toBe(true);
  });

  it('lets counters rise', () => {
    const values = linesOf(/libvirt_domain_info_cpu_time_seconds_total/, to - 120)
      .filter((line) => line.includes('domain="instance-00000055"'))
      .map((line) => Number(line.split(' ').at(-2)));
    expect(values).toHaveLength(3);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(values[2]).toBeGreaterThan(values[0] ?? Infinity);
  });

  it('leaves alone what there is one of', () => {
    const labels = { job: 'ceph', instance: 'storage-1', name: 'OSD_DOWN' };
    expect(multiplySeries(labels, site)).toEqual([labels]);
    expect(
      multiplySeries({ job: 'openstack_exporter', instance: 'control-1', id: first?.id ?? '' }, site)
    ).toHaveLength(3);
  });
});

describe('questions', () => {
  it('are at least fifteen, each with panels that the catalogue has', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(15);
    const known = new Set(PANELS.map(({ id }) => id));
    QUESTIONS.forEach(({ question, panels }) => {
      expect(panels.length).toBeGreaterThan(0);
      expect([question, panels.filter((id) => !known.has(id))]).toEqual([question, []]);
    });
  });

  it('are of all pages', () => {
    expect(PAGES.map(({ section }) => section.id)).toEqual(
      expect.arrayContaining(['overview', 'osds', 'fleet', 'instances', 'node-pressure'])
    );
  });
});
