import type { Alert } from '../alerts/model';
import type { LabelMatcher, MappingDocument, MappingRule } from '../mapping/model';
import { matchesSilence } from '../silences/matchesSilence';
import { mayBeSilence } from '../silences/mayBeSilence';
import type { Silence } from '../silences/model';
import type { Component, Incident } from '../status/model';
import { linkedSilences } from './linkedSilences';
import { matchersForComponents } from './matchersForComponents';
import { mutedAlerts } from './mutedAlerts';
import { matchersText, parseMatchers } from './parseMatchers';
import { maintenanceOfSilence, silenceComment, withoutMarker } from './silenceMarker';
import { isAtItsEnd, stillFiring } from './stillFiring';

const matcher = (label: string, op: LabelMatcher['op'], value: string): LabelMatcher => ({ label, op, value });
const component = (id: string, displayName: string): Component => ({
  ...{ id, displayName, labels: {}, activelyAffectedBy: [] },
});
const COMPONENTS = [
  component('c1', 'Compute'),
  component('c2', 'Network'),
  component('d1', 'Twin'),
  component('d2', 'Twin'),
];
const rule = (id: string, displayName: string, ...match: LabelMatcher[]): MappingRule => ({
  ...{ id, match, component: { displayName }, impactType: 't', severity: 50 },
  ...{ title: { en: '', de: '' }, text: { en: '', de: '' } },
});
const rules = (...all: MappingRule[]): MappingDocument => ({ version: 1, rules: all });
const proposed = (document: MappingDocument, ...ids: string[]) =>
  matchersForComponents(ids, document, COMPONENTS).map(({ matchers }) => matchersText(matchers));

describe('the rules read backwards', () => {
  test('name the alerts that lead to the chosen components, and no others', () => {
    const document = rules(
      rule('a', 'Compute', matcher('alertname', '=', 'NodeDown')),
      rule('b', 'Network', matcher('alertname', '=', 'SwitchDown'))
    );
    expect(proposed(document, 'c1')).toEqual(['alertname="NodeDown"']);
    expect(proposed(document)).toEqual([]);
  });

  test('become one silence where only the name differs', () => {
    const document = rules(
      rule('a', 'Compute', matcher('alertname', '=', 'A.B'), matcher('service', '=', 'nova')),
      rule('b', 'Compute', matcher('service', '=', 'nova'), matcher('alertname', '=~', 'C|D')),
      rule('c', 'Compute', matcher('alertname', '=', 'E'), matcher('service', '=', 'glance'))
    );
    expect(proposed(document, 'c1')).toEqual([
      'alertname=~"A\\\\.B|C|D", service="nova"',
      'alertname="E", service="glance"',
    ]);
  });

  test('of many names become several silences, each short enough to be used', () => {
    const names = Array.from({ length: 40 }, (_, number) => `AlertWithALongName${number}`);
    const document = rules(
      rule('a', 'Compute', matcher('alertname', '=~', names.slice(0, 12).join('|'))),
      rule('b', 'Compute', matcher('alertname', '=~', names.slice(12, 24).join('|')))
    );
    const lines = proposed(document, 'c1');
    expect(lines.length).toBeGreaterThan(1);
    const silences = lines.map((line) => ({ matchers: parseMatchers(line) ?? [] }));
    for (const [index, name] of names.entries()) {
      expect(silences.some((silence) => matchesSilence({ alertname: name }, silence))).toBe(index < 24);
    }
  });

  test('without a condition on the name stay as they are', () => {
    const document = rules(rule('a', 'Network', matcher('layer', '=', 'network'), matcher('alertname', '!=', 'X')));
    expect(proposed(document, 'c2')).toEqual(['layer="network", alertname!="X"']);
  });

  test('leave out what Alertmanager would not take, and components that are not one', () => {
    const document = rules(
      rule('wide', 'Compute', matcher('service', '=~', '.*')),
      rule('twin', 'Twin', matcher('alertname', '=', 'A'))
    );
    expect(proposed(document, 'c1', 'd1', 'd2')).toEqual([]);
  });

  test('a proposal can be written and read again', () => {
    const document = rules(
      rule('a', 'Compute', matcher('alertname', '=~', 'A (x|y)'), matcher('host', '!~', '"q"\\\\d')),
      rule('b', 'Compute', matcher('alertname', '=', 'Plain'))
    );
    for (const { matchers } of matchersForComponents(['c1'], document, COMPONENTS)) {
      expect(parseMatchers(matchersText(matchers))).toEqual(matchers);
    }
  });
});

describe('conditions in one line', () => {
  test.each([
    ['alertname="A"', [matcher('alertname', '=', 'A')]],
    [' {alertname=~"A|B", service!="x,y",} ', [matcher('alertname', '=~', 'A|B'), matcher('service', '!=', 'x,y')]],
    ['a=b,c!~d.*', [matcher('a', '=', 'b'), matcher('c', '!~', 'd.*')]],
    ['a=""', [matcher('a', '=', '')]],
    ['a="say \\"no\\" \\\\ now"', [matcher('a', '=', 'say "no" \\ now')]],
  ])('%s', (line, expected) => expect(parseMatchers(line)).toEqual(expected));

  test.each(['', 'alertname', 'alertname="A', 'a="b" c="d"', '1a="b"', 'a=~"("', 'a=~"(a+)+"', '"a"="b"'])(
    '%s is none',
    (line) => expect(parseMatchers(line)).toBeUndefined()
  );
});

describe('whom a silence mutes, as Alertmanager does', () => {
  test.each([
    ['a pattern fits the whole value', [matcher('service', '=~', 'nova')], { service: 'nova-compute' }, false],
    ['alternatives are anchored together', [matcher('service', '=~', 'a|b')], { service: 'ab' }, false],
    ['an absent label is empty', [matcher('service', '=', '')], {}, true],
    ['an absent label fits a pattern for nothing', [matcher('service', '=~', '(x)?')], {}, true],
    ['an absent label fits what excludes a value', [matcher('service', '!=', 'x')], {}, true],
    ['all conditions must hold', [matcher('a', '=', '1'), matcher('b', '=', '2')], { a: '1', b: '3' }, false],
    ['a negated pattern is anchored too', [matcher('a', '!~', 'x')], { a: 'xy' }, true],
    ['an unusable pattern never holds', [matcher('a', '!~', '(?=x)')], { a: 'y' }, false],
    ['no condition is no silence', [], { a: 'y' }, false],
  ])('%s', (_, matchers, labels: Record<string, string>, expected) => {
    expect(matchesSilence(labels, { matchers })).toBe(expected);
  });

  test.each([
    [[matcher('a', '=', 'x')], true],
    [[matcher('a', '=~', '.*')], false],
    [[matcher('a', '!=', 'x')], false],
    [[matcher('a', '=~', '.*'), matcher('b', '=~', '.+')], true],
    [[matcher('', '=', 'x')], false],
    [[], false],
  ])('one condition must refuse the empty value: %j is %s', (matchers, expected) => {
    expect(mayBeSilence(matchers)).toBe(expected);
  });
});

describe('the marker in the comment', () => {
  test('names the maintenance behind words for people', () => {
    const comment = silenceComment('Upgrade\n [of] things', 'https://status/en/incidents/i1', 'i1');
    expect(comment).toBe('Upgrade [of] things https://status/en/incidents/i1 [leitstand maintenance i1]');
    expect(maintenanceOfSilence({ comment })).toBe('i1');
    expect(maintenanceOfSilence({ comment: withoutMarker(comment) })).toBeUndefined();
  });
  test('counts at the end only: titles cannot fake it', () => {
    const comment = silenceComment('[leitstand maintenance other]', '', 'i1');
    expect(maintenanceOfSilence({ comment })).toBe('i1');
    expect(maintenanceOfSilence({ comment: 'see [leitstand maintenance i1] there' })).toBeUndefined();
  });
});

describe('the silences of a maintenance', () => {
  const NOW = Date.parse('2026-11-21T12:00:00Z');
  const END = Date.parse('2026-11-21T14:00:00Z');
  const silence = (id: string, state: Silence['state'], more: Partial<Silence> = {}): Silence => ({
    ...{ id, state, source: { kind: 'alertmanager', uid: 'am' }, matchers: [matcher('a', '=', 'b')], createdBy: 'x' },
    ...{ startsAt: '2026-11-21T10:00:00.000Z', endsAt: '2026-11-21T14:00:00.000Z' },
    comment: silenceComment('t', '', 'i1'),
    ...more,
  });
  const early = { endsAt: '2026-11-21T11:00:00.000Z' };
  const found = (...silences: Silence[]) => {
    const { live, missing } = linkedSilences('i1', END, silences, NOW);
    return { live: live.map(({ id }) => id), missing: missing.map(({ id }) => id) };
  };

  test('are found by their comment', () => {
    const foreign = silence('foreign', 'active', { comment: silenceComment('t', '', 'i2') });
    expect(found(silence('s1', 'active'), silence('s2', 'pending'), foreign)).toEqual({
      live: ['s1', 's2'],
      missing: [],
    });
  });
  test('one that was ended early is missing, once', () => {
    expect(found(silence('s1', 'expired', early), silence('s2', 'expired', early))).toEqual({
      live: [],
      missing: ['s1'],
    });
  });
  test('one that lives under another id is not', () => {
    expect(found(silence('s1', 'expired', early), silence('s2', 'active'))).toEqual({ live: ['s2'], missing: [] });
  });
  test('one of several kinds is missing beside the others', () => {
    const other = silence('s2', 'active', { matchers: [matcher('c', '=', 'd')] });
    expect(found(silence('s1', 'expired', early), other)).toEqual({ live: ['s2'], missing: ['s1'] });
  });
  test('after the end of the maintenance none is', () => {
    const silences = [silence('s1', 'expired', early)];
    expect(linkedSilences('i1', END, silences, END).missing).toEqual([]);
  });
});

describe('what still fires at its end', () => {
  const END = Date.parse('2026-11-21T14:00:00Z');
  const MINUTE = 60_000;
  const incident: Incident = {
    ...{
      id: 'i1',
      displayName: 't',
      description: '',
      updates: [],
      affects: [{ reference: 'c1', type: 't', severity: 0 }],
    },
    ...{ beganAt: '2026-11-21T12:00:00.000Z', endedAt: '2026-11-21T14:00:00.000Z' },
  };
  const alert = (name: string, more: Partial<Alert> = {}): Alert => ({
    ...{ key: name, name, severity: 'critical', state: 'firing', labels: { alertname: name }, annotations: {} },
    ...{ startsAt: '2026-11-21T13:00:00.000Z', silenced: false, inhibited: false, sources: [] },
    ...more,
  });
  const context = {
    document: rules(rule('a', 'Compute', matcher('alertname', '=', 'Mapped'))),
    components: COMPONENTS,
    silences: [{ matchers: [matcher('alertname', '=', 'Muted')] }],
  };
  const names = (now: number, ...alerts: Alert[]) =>
    stillFiring(incident, alerts, context, now).map(({ name }) => name);

  test('is what leads to its components or was muted for it', () => {
    expect(names(END, alert('Mapped'), alert('Muted'), alert('Other'))).toEqual(['Mapped', 'Muted']);
  });
  test('pending alerts, and alerts that began afterwards, are another matter', () => {
    const late = alert('Mapped', { startsAt: '2026-11-21T14:05:00.000Z' });
    expect(names(END + 10 * MINUTE, alert('Mapped', { state: 'pending' }), late)).toEqual([]);
  });
  test.each([
    [-16 * MINUTE, false],
    [-15 * MINUTE, true],
    [24 * 60 * MINUTE, true],
    [24 * 60 * MINUTE + 1, false],
  ])('is asked from a quarter of an hour before until a day after (%d ms)', (from, expected) => {
    expect(isAtItsEnd(incident, END + from)).toBe(expected);
  });
  test('counts only what fires', () => {
    expect(mutedAlerts([alert('Muted'), alert('Muted', { state: 'pending' })], context.silences)).toHaveLength(1);
  });
});
