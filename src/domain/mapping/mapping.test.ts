import fc from 'fast-check';
import type { Component, ImpactType, PhaseList } from '../status/model';
import { findRule, firstPhase, mapAlert } from './mapAlert';
import { matches } from './matches';
import type { LabelMatcher, MappingDocument, MappingRule } from './model';
import { parseMappingDocument } from './parseMappingDocument';
import { checkPattern, fitsPattern } from './safePattern';

const matcher = (label: string, op: LabelMatcher['op'], value: string): LabelMatcher => ({ label, op, value });

describe('matchers, as Alertmanager evaluates them', () => {
  const labels = { alertname: 'CephOSDDown', severity: 'warning', pool: 'a\nb' };
  test.each([
    [matcher('severity', '=', 'warning'), true],
    [matcher('severity', '=', 'warn'), false],
    [matcher('severity', '!=', 'critical'), true],
    [matcher('severity', '!=', 'warning'), false],
    [matcher('alertname', '=~', 'Ceph.*'), true],
    [matcher('alertname', '=~', 'OSD'), false],
    [matcher('alertname', '=~', 'Ceph|CephOSDDown'), true],
    [matcher('alertname', '!~', 'Ceph.*'), false],
    [matcher('alertname', '!~', 'Node.*'), true],
    [matcher('absent', '=', ''), true],
    [matcher('absent', '=~', '.*'), true],
    [matcher('absent', '=~', '.+'), false],
    [matcher('absent', '!=', 'x'), true],
    [matcher('pool', '=~', 'a.b'), true],
  ])('%j holds: %s', (condition, expected) => {
    expect(matches([condition], labels)).toBe(expected);
  });

  test('all must hold', () => {
    expect(matches([matcher('severity', '=', 'warning'), matcher('alertname', '=', 'x')], labels)).toBe(false);
  });

  test('a pattern that cannot be used never holds, negated or not', () => {
    expect(matches([matcher('severity', '=~', '(')], labels)).toBe(false);
    expect(matches([matcher('severity', '!~', '(')], labels)).toBe(false);
  });
});

describe('patterns that would hang the browser', () => {
  test.each([
    '(a+)+',
    '(a*)*b',
    '((ab)*c)*',
    '(a|aa)+$',
    '(.*)(.*)(.*)(.*)(.*)(.*)x',
    '(a)\\1',
    '(?=a)b',
    'a'.repeat(400),
  ])('%s is refused', (pattern) => {
    expect(checkPattern(pattern)).toEqual(expect.any(String));
  });

  test.each(['Ceph(OSD|Mon)Down', 'ceph-.+', 'osd\\.[0-9]+', '(critical|page)', 'rbd_.*|vms'])(
    '%s is fine',
    (pattern) => {
      expect(checkPattern(pattern)).toBeUndefined();
    }
  );

  test('whatever passes the check ends quickly on any value', () => {
    const piece = fc.constantFrom('a', 'b', '.', '*', '+', '(', ')', '|', '?', '{2,}', '[ab]', '\\.');
    const pattern = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(pattern, (text) => {
        const began = performance.now();
        fitsPattern(text, `${'a'.repeat(300)}!`);
        return performance.now() - began < 500;
      }),
      { numRuns: 500 }
    );
  });
});

const component = (id: string, displayName: string, labels = {}): Component => ({
  id,
  displayName,
  labels,
  activelyAffectedBy: [],
});
const slow: ImpactType = { id: 't1', displayName: 'Performance Degradation' };
const phases: PhaseList[] = [
  { generation: 1, phases: ['Old'] },
  { generation: 2, phases: ['Scheduled', 'Investigation ongoing', 'Done'] },
];
const rule: MappingRule = {
  id: 'ceph-osd-down',
  match: [matcher('alertname', '=', 'CephOSDDown')],
  component: { displayName: 'Block Storage', labels: { region: 'fra1' } },
  impactType: 'Performance Degradation',
  severity: 50,
  title: { en: 'Slow volumes', de: 'Langsame Volumes' },
  text: { en: 'Some volumes are slow.', de: 'Einige Volumes sind langsam.' },
};
const rules: MappingDocument = { version: 1, rules: [rule] };
const alert = { labels: { alertname: 'CephOSDDown', ceph_daemon: 'osd.5' }, startsAt: '2026-05-01T08:00:00.000Z' };

describe('filling a draft', () => {
  const page = { components: [component('c1', 'Block Storage', { region: 'fra1' })], impactTypes: [slow], phases };

  test('from the rule that fits, each value with its reason', () => {
    const reason = { kind: 'rule', rule: 'ceph-osd-down' };
    expect(mapAlert(alert, rules, page)).toEqual({
      title: { value: 'Slow volumes', reason },
      text: { value: 'Some volumes are slow.', reason },
      component: { value: 'c1', reason },
      impactType: { value: 't1', reason },
      severity: { value: 50, reason },
      phase: { value: { generation: 2, order: 1 }, reason: { kind: 'first-phase' } },
      beganAt: { value: '2026-05-01T08:00:00.000Z', reason: { kind: 'alert-start' } },
    });
    expect(mapAlert(alert, rules, page, 'de').title.value).toBe('Langsame Volumes');
  });

  test('the first rule that fits wins', () => {
    const second = { ...rule, id: 'second' };
    expect(findRule(alert, { version: 1, rules: [rule, second] })?.id).toBe('ceph-osd-down');
  });

  test('without a rule nothing is presumed, and nothing of the alert gets into the words', () => {
    const draft = mapAlert({ ...alert, labels: { alertname: 'Other' } }, rules, page);
    expect(draft.component).toEqual({ value: undefined, reason: { kind: 'no-rule' } });
    expect(draft.severity.value).toBeUndefined();
    expect(draft.title.value).toBe('');
    expect(draft.text.value).not.toContain('Other');
  });

  test('an ambiguous component is not chosen', () => {
    const twice = [
      component('c1', 'Block Storage', { region: 'fra1' }),
      component('c2', 'Block Storage', { region: 'fra1' }),
    ];
    expect(mapAlert(alert, rules, { ...page, components: twice }).component).toEqual({
      value: undefined,
      reason: { kind: 'ambiguous', rule: 'ceph-osd-down', count: 2 },
    });
  });

  test('public labels tell components of one name apart', () => {
    const components = [
      component('c1', 'Block Storage', { region: 'ber1' }),
      component('c2', 'Block Storage', { region: 'fra1' }),
    ];
    expect(mapAlert(alert, rules, { ...page, components }).component.value).toBe('c2');
  });

  test('names the status page does not have are said', () => {
    const draft = mapAlert(alert, rules, { components: [], impactTypes: [], phases });
    expect(draft.component.reason).toEqual({ kind: 'unknown-name', rule: 'ceph-osd-down', name: 'Block Storage' });
    expect(draft.impactType.reason).toMatchObject({ kind: 'unknown-name', name: 'Performance Degradation' });
  });

  test.each([
    [['Investigating', 'Done'], 0],
    [['Scheduled', 'Investigating'], 1],
    [['Geplant', 'Untersuchung'], 1],
    [['Scheduled'], 0],
  ])('of the phases %j number %i is where unplanned work begins', (names, order) => {
    expect(firstPhase([{ generation: 3, phases: names }])).toEqual({ generation: 3, order });
  });

  test('a server without phases gives none', () => {
    expect(firstPhase([])).toBeUndefined();
  });
});

describe('reading a mapping document', () => {
  test('a bad rule is named and left out, the others stay', () => {
    const { document, problems } = parseMappingDocument({
      version: 1,
      rules: [rule, { ...rule, id: 'bad', severity: 0 }, { ...rule, id: 'open', match: [] }, rule, 'x'],
    });
    expect(document.rules.map(({ id }) => id)).toEqual(['ceph-osd-down']);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain('severity must be a whole number from 1 to 100');
  });

  test('a dangerous pattern is left out', () => {
    const dangerous = { ...rule, match: [matcher('alertname', '=~', '(a+)+')] };
    expect(parseMappingDocument({ version: 1, rules: [dangerous] }).document.rules).toEqual([]);
  });

  test.each([undefined, null, 'x', [], {}, { rules: 'x' }])(
    '%j gives no rules and a problem, never an exception',
    (value) => {
      const { document, problems } = parseMappingDocument(value);
      expect(document.rules).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  );
});
