import { compareCoverage, type Sample } from './compareCoverage';
import { coverageFindings } from './coverageFindings';
import { hostKey } from './hostKey';

const sample = (labels: Record<string, string>, value = 1): Sample => ({ labels, value });
const HOSTS = ['storage-1', 'storage-2', 'compute-1'];
const answers = {
  inventory: [
    sample({ hostname: 'storage-1.example.org', role: 'storage' }),
    sample({ hostname: 'storage-2', role: 'storage' }),
    sample({ hostname: 'compute-1', role: 'hypervisor' }),
  ],
  nodeNames: HOSTS.map((nodename, position) => sample({ nodename, instance: `10.0.0.${position}:9100` })),
  targets: [
    ...HOSTS.map((_, position) => sample({ job: 'node', instance: `10.0.0.${position}:9100` })),
    sample({ job: 'smart', instance: '10.0.0.0:9633' }),
    sample({ job: 'smart', instance: '10.0.0.2:9633' }, 0),
    sample({ job: 'libvirt', instance: 'compute-1:9177' }),
  ],
  seenOn: [
    ...HOSTS.map((_, position) =>
      sample({ exporter: 'node-exporter', job: 'node', instance: `10.0.0.${position}:9100` })
    ),
    sample({ exporter: 'smartctl-exporter', job: 'smart', instance: '10.0.0.0:9633' }),
    sample({ exporter: 'libvirt-exporter', job: 'libvirt', instance: 'compute-1:9177' }),
  ],
};

describe('coverage of machines', () => {
  const hosts = compareCoverage(answers);
  const host = (name: string) => hosts.find((each) => each.host === name);

  it('knows a machine by its name, whether somebody says address, short or long name', () => {
    expect(hosts.map((each) => [each.host, each.roles])).toEqual([
      ['compute-1', ['hypervisor']],
      ['storage-1', ['storage']],
      ['storage-2', ['storage']],
    ]);
  });

  it('tells what is seen, what is down, what is missing, and what nobody needs there', () => {
    expect(host('storage-1')?.aspects).toEqual({
      ...{ system: 'seen', clock: 'seen', disks: 'seen' },
      ...{ ceph: 'missing', machine: 'missing', instances: 'unneeded' },
    });
    expect(host('compute-1')?.aspects).toMatchObject({ instances: 'seen', disks: 'down', ceph: 'unneeded' });
    expect(host('storage-2')?.aspects.disks).toBe('missing');
  });

  it('says it per machine, but once where no machine has it', () => {
    expect(coverageFindings(hosts)).toEqual([
      { kind: 'exporter-down', host: 'compute-1', aspect: 'disks' },
      { kind: 'missing', host: 'storage-2', aspect: 'disks' },
      { kind: 'missing-everywhere', aspect: 'ceph' },
      { kind: 'missing-everywhere', aspect: 'machine' },
    ]);
  });

  it('calls a machine down when none of its targets answers, and then says nothing of its exporters', () => {
    const targets = answers.targets.map((each) =>
      each.labels.instance?.startsWith('10.0.0.1') ? { ...each, value: 0 } : each
    );
    const found = coverageFindings(compareCoverage({ ...answers, targets }));
    expect(found.filter((each) => 'host' in each && each.host === 'storage-2')).toEqual([
      { kind: 'host-down', host: 'storage-2' },
    ]);
  });

  it('and when only its management controller does', () => {
    const targets = [
      ...answers.targets.map((each) => (each.labels.instance?.startsWith('10.0.0.2') ? { ...each, value: 0 } : each)),
      sample({ job: 'libvirt', instance: 'compute-1:9177' }, 0),
      sample({ job: 'ipmi', instance: 'compute-1' }),
    ].filter(({ labels, value }) => labels.job !== 'libvirt' || value === 0);
    const seenOn = [...answers.seenOn, sample({ exporter: 'ipmi-exporter', job: 'ipmi', instance: 'compute-1' })];
    const found = compareCoverage({ ...answers, targets, seenOn }).find((each) => each.host === 'compute-1');
    expect(found).toMatchObject({ isDown: true, aspects: { system: 'down', machine: 'seen', instances: 'down' } });
  });

  it('knows all exporters of one job, and takes what still answers for seen', () => {
    const seenOn = [
      ...answers.seenOn,
      sample({ exporter: 'nvme-textfile', job: 'node', instance: '10.0.0.1:9100' }),
      sample({ exporter: 'node-systemd', job: 'node', instance: '10.0.0.1:9100' }),
    ];
    const targets = answers.targets.map((each) =>
      each.labels.job === 'node' && each.labels.instance === '10.0.0.0:9100' ? { ...each, value: 0 } : each
    );
    const found = compareCoverage({ ...answers, seenOn, targets }).find((each) => each.host === 'storage-1');
    expect(found).toMatchObject({ isDown: false, aspects: { system: 'down', clock: 'down', disks: 'seen' } });
  });
});

test.each([
  ['storage-2:9100', 'storage-2'],
  ['STORAGE-2.example.org', 'storage-2'],
  ['10.0.0.7:9100', 'named'],
  ['10.0.0.8:9100', '10.0.0.8'],
  ['[fd00::7]:9100', 'fd00::7'],
  ['fd00::7', 'fd00::7'],
])('%s is %s', (text, key) => {
  expect(hostKey(text, new Map([['10.0.0.7', 'named']]))).toBe(key);
});
