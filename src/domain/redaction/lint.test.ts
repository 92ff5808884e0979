import { lintText, replaceFinding } from './lint';

const found = (text: string) => lintText(text).map(({ kind, text: what }) => [kind, what]);

describe('what may give away the inside of a cloud', () => {
  test.each<[string, string, string]>([
    ['10.0.3.17 does not answer', 'ip', '10.0.3.17'],
    ['on 10.0.3.17:9283 too', 'ip', '10.0.3.17:9283'],
    ['the net 10.0.0.0/16', 'ip', '10.0.0.0/16'],
    ['at fe80::1ff:fe23:4567:890a now', 'ip', 'fe80::1ff:fe23:4567:890a'],
    ['server 2b5f3c1e-8f5d-4c39-9d6a-0e1f2a3b4c5d', 'uuid', '2b5f3c1e-8f5d-4c39-9d6a-0e1f2a3b4c5d'],
    ['port fa:16:3e:12:34:56', 'mac', 'fa:16:3e:12:34:56'],
    ['osd.12 is down', 'osd', 'osd.12'],
    ['host storage-3 failed', 'host', 'storage-3'],
    ['ceph-osd-07 failed', 'host', 'ceph-osd-07'],
    ['mgmt.fra1.internal is gone', 'host', 'mgmt.fra1.internal'],
    ['{job="ceph", instance="a"}', 'label', '{job="ceph", instance="a"}'],
    ['severity="critical"', 'label', 'severity="critical"'],
    ['{{ $labels.host }}', 'label', '{{ $labels.host }}'],
  ])('%s', (text, kind, what) => {
    expect(found(text)).toEqual([[kind, what]]);
  });

  test.each([
    'Some volumes in region fra1 are slow since 08:15 (version 18.2.7).',
    'Rund 3.500 Volumes antworten seit 10:30 Uhr langsam.',
    'See https://status.example.org/en/ for more. 50 % are back, 1/3 done.',
    'We expect this to be solved by 2026-05-01 at 10:15:30 UTC.',
    'Network node maintenance: the network is affected.',
  ])('harmless: %s', (text) => {
    expect(lintText(text)).toEqual([]);
  });

  test('findings stand in order and do not overlap', () => {
    const findings = lintText('osd.1 on 10.0.0.1 and osd.2');
    expect(findings.map(({ text }) => text)).toEqual(['osd.1', '10.0.0.1', 'osd.2']);
  });

  test('one is replaced without touching the rest', () => {
    const text = 'osd.1 and osd.2';
    const [, second] = lintText(text);
    expect(second && replaceFinding(text, second, 'a storage service')).toBe('osd.1 and a storage service');
  });

  // A pattern that backtracks without end does not come back within the time a test may take.
  test.each(['a:b:', '{', 'host-', 'a.'])('10,000 characters of %j are read to their end', (part) => {
    const text = `${part.repeat(10_000 / part.length)} osd.1`;
    expect(lintText(text).map((finding) => finding.text)).toContain('osd.1');
  });
});
