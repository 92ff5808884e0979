import { countFacets, filterRows } from './filterRows';
import { groupRows } from './groupRows';
import { FACETS, isFiltered, parseInboxQuery, toggled, withoutFilters } from './inboxQuery';
import type { InboxRow } from './inboxRows';
import { pageOfGroups } from './pageOfGroups';
import { sampleAlert, sampleRow } from './testing/sampleRow';

const row = (name: string, change: Partial<InboxRow> & { severity?: string; labels?: Record<string, string> } = {}) => {
  const { severity = 'warning', labels = {}, ...rest } = change;
  const sources = name.startsWith('Rule') ? [{ kind: 'prometheus' as const, uid: 'prom' }] : undefined;
  const alert = sampleAlert({ name, severity, labels: { alertname: name, ...labels } });
  return sampleRow({ ...rest, alert: sources === undefined ? alert : { ...alert, sources } });
};
const rows = [
  row('CephOSDDown', { severity: 'critical', layer: 'storage', component: 'Block Storage', labels: { host: 'ceph3' } }),
  row('CephSlow', { layer: 'storage', component: 'Block Storage', states: ['silenced', 'published'] }),
  row('NodeDown', { severity: 'critical', layer: 'node' }),
  row('RuleOnly', { states: ['pending'] }),
];
const namesFor = (search: string) => filterRows(rows, parseInboxQuery(search)).map(({ alert }) => alert.name);

describe('the address', () => {
  test.each([
    ['', ['CephOSDDown', 'CephSlow', 'NodeDown', 'RuleOnly']],
    ['?q=ceph', ['CephOSDDown', 'CephSlow']],
    ['?q=CEPH3', ['CephOSDDown']],
    ['?q=host%3Dceph3 block', ['CephOSDDown']],
    ['?severity=critical', ['CephOSDDown', 'NodeDown']],
    ['?severity=critical,warning&layer=storage', ['CephOSDDown', 'CephSlow']],
    ['?layer=other', ['RuleOnly']],
    ['?source=prom', ['RuleOnly']],
    ['?state=published', ['CephSlow']],
    ['?state=firing,pending', ['CephOSDDown', 'NodeDown', 'RuleOnly']],
    ['?state=nonsense', ['CephOSDDown', 'CephSlow', 'NodeDown', 'RuleOnly']],
    ['?fingerprint=NodeDown', ['NodeDown']],
    ['?alert=unknown', []],
  ])('%s shows %j', (search, names) => {
    expect(namesFor(search)).toEqual(names);
  });

  test('that nobody understands is as if it were not there', () => {
    expect(parseInboxQuery('?group=moon&page=-3')).toMatchObject({ group: 'component', page: 1 });
  });

  test('takes a filter in and out again, and begins at the first page', () => {
    const one = parseInboxQuery('?severity=critical&page=4');
    expect(toggled(one, 'severity', 'warning')).toEqual({ severity: 'critical,warning', page: null });
    expect(toggled(one, 'severity', 'critical')).toEqual({ severity: null, page: null });
  });

  test.each(['high, but not urgent', 'a\\', 'a\\,b', ',', '\\'])('keeps %j as one value', (severity) => {
    const before = parseInboxQuery('?severity=warning');
    const params = toggled(before, 'severity', severity);
    const search = `?${new URLSearchParams({ severity: String(params.severity) }).toString()}`;
    const after = parseInboxQuery(search);
    expect(after.chosen.severity).toEqual(['warning', severity]);
    const found = filterRows([...rows, row('Odd', { severity })], after).map(({ alert }) => alert.name);
    expect(found).toEqual(['CephSlow', 'RuleOnly', 'Odd']);
    expect(toggled(after, 'severity', severity)).toEqual({ severity: 'warning', page: null });
  });

  test('knows whether it hides anything, and how not to', () => {
    expect(isFiltered(parseInboxQuery('?group=rule&page=2'))).toBe(false);
    for (const search of ['?q=x', '?layer=node', '?fingerprint=f']) {
      expect(isFiltered(parseInboxQuery(search))).toBe(true);
      const [param] = [...new URLSearchParams(search).keys()];
      expect(withoutFilters()).toHaveProperty(param ?? '', null);
    }
  });
});

describe('counts beside the filters', () => {
  const counted = (search: string) => {
    const counts = countFacets(rows, parseInboxQuery(search));
    return Object.fromEntries(FACETS.map((facet) => [facet, Object.fromEntries(counts[facet])]));
  };

  test('say what each would show', () => {
    expect(counted('')).toEqual({
      state: { firing: 2, silenced: 1, published: 1, pending: 1 },
      severity: { critical: 2, warning: 2 },
      layer: { storage: 2, node: 1, other: 1 },
      source: { am: 3, prom: 1 },
    });
  });

  test('follow the other filters, not their own', () => {
    expect(counted('?layer=storage')).toMatchObject({
      severity: { critical: 1, warning: 1 },
      layer: { storage: 2, node: 1, other: 1 },
    });
  });
});

describe('groups', () => {
  const groupsBy = (by: Parameters<typeof groupRows>[1]) =>
    groupRows([row('Unmapped', { severity: 'critical' }), ...rows], by).map((group) => [group.name, group.rows.length]);

  test('of components: worst first, those without one last', () => {
    expect(groupsBy('component')).toEqual([
      ['Block Storage', 2],
      [undefined, 3],
    ]);
  });

  test('of layers: in their order, those without one last', () => {
    expect(groupsBy('layer')).toEqual([
      ['storage', 2],
      ['node', 1],
      [undefined, 2],
    ]);
  });

  test('of rules, and none at all', () => {
    expect(groupsBy('rule').map(([name]) => name)).toEqual([
      'Unmapped',
      'CephOSDDown',
      'CephSlow',
      'NodeDown',
      'RuleOnly',
    ]);
    expect(groupsBy('none')).toEqual([[undefined, 5]]);
  });
});

describe('pages', () => {
  const many = (name: string, count: number) => ({
    name,
    rows: Array.from({ length: count }, (_, n) => row(`${name}${n}`)),
  });
  const groups = [many('a', 60), many('b', 5), many('c', 100)];
  const shown = (page: number, ...folded: string[]) => {
    const result = pageOfGroups(groups, new Set(folded), page);
    return {
      ...result,
      groups: result.groups.map(({ name, shown: on, isContinued }) => [name, on.length, isContinued]),
    };
  };

  test('hold fifty alerts, and say when a group goes on', () => {
    expect(shown(1)).toEqual({ page: 1, pages: 4, groups: [['a', 50, false]] });
    expect(shown(2)).toMatchObject({
      groups: [
        ['a', 10, true],
        ['b', 5, false],
        ['c', 35, false],
      ],
    });
    expect(shown(4)).toMatchObject({ groups: [['c', 15, true]] });
  });

  test('a folded group takes one place, and stays to be opened', () => {
    expect(shown(1, 'a')).toMatchObject({
      pages: 3,
      groups: [
        ['a', 0, false],
        ['b', 5, false],
        ['c', 44, false],
      ],
    });
  });

  test('beyond the last one is the last one', () => {
    expect(shown(99)).toMatchObject({ page: 4 });
    expect(pageOfGroups([], new Set(), 3)).toEqual({ groups: [], page: 1, pages: 1 });
  });

  test('together hold every alert once', () => {
    const all = [1, 2, 3, 4].flatMap((page) =>
      pageOfGroups(groups, new Set(), page).groups.flatMap((group) => group.shown)
    );
    expect(new Set(all).size).toBe(165);
    expect(all).toHaveLength(165);
  });
});
