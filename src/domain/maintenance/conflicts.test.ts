import type { Component, Incident } from '../status/model';
import { findConflicts, type Plan } from './findConflicts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;
const component = (id: string, displayName: string, labels: Record<string, string> = {}): Component => ({
  ...{ id, displayName, labels, activelyAffectedBy: [] },
});
const COMPONENTS = [
  component('block-a', 'Block Storage', { region: 'fra1', az: 'a' }),
  component('block-b', 'Block Storage', { region: 'fra1', az: 'b' }),
  component('gpu', 'GPU', { region: 'fra1', service: 'compute' }),
  component('cpu', 'CPU', { region: 'muc1', service: 'compute' }),
  component('net', 'Network', { region: 'fra1' }),
];
const incident = (id: string, reference: string, hours: [number, number | null], severity = 0): Incident => ({
  ...{ id, displayName: id, description: '', updates: [], affects: [{ reference, type: 't', severity }] },
  beganAt: new Date(NOW + hours[0] * HOUR).toISOString(),
  endedAt: hours[1] === null ? null : new Date(NOW + hours[1] * HOUR).toISOString(),
});
const plan = (components: string[], hours: [number, number] = [48, 50], id?: string): Plan => ({
  ...{ components, id, begin: NOW + hours[0] * HOUR, end: NOW + hours[1] * HOUR },
});
const kinds = (of: Plan, incidents: Incident[]) =>
  findConflicts(of, incidents, COMPONENTS, NOW).map((conflict) =>
    conflict.kind === 'notice'
      ? `notice ${conflict.hours}`
      : `${conflict.kind} ${conflict.components.join('+')} ${conflict.incident?.id ?? ''}`.trim()
  );

test.each([
  ['overlaps at its end', [49, 52], ['maintenance net other']],
  ['lies within', [48.5, 49], ['maintenance net other']],
  ['begins when the plan ends', [50, 52], []],
  ['ends when the plan begins', [46, 48], []],
] as const)('another maintenance of the same component that %s', (_, [from, to], expected) => {
  expect(kinds(plan(['net']), [incident('other', 'net', [from, to])])).toEqual(expected);
});

test('one of another component is none, and one that is edited is none with itself', () => {
  expect(kinds(plan(['net']), [incident('other', 'gpu', [48, 50])])).toEqual([]);
  expect(kinds(plan(['net'], [48, 50], 'self'), [incident('self', 'net', [47, 49])])).toEqual([]);
});

test('one that was called off is none', () => {
  const off: Incident = {
    ...incident('off', 'net', [48, 50]),
    amendments: [{ kind: 'retraction', note: '', at: '2026-11-20T00:00:00Z' }],
  };
  expect(kinds(plan(['net']), [off])).toEqual([]);
});

test('an open incident of the component counts, one that is over does not', () => {
  expect(kinds(plan(['net', 'gpu']), [incident('open', 'net', [-1, null], 60)])).toEqual(['incident net open']);
  expect(kinds(plan(['net']), [incident('over', 'net', [-3, -1], 60)])).toEqual([]);
});

describe('both zones of one service', () => {
  test('in one plan, by the same name', () => {
    expect(kinds(plan(['block-a', 'block-b']), [])).toEqual(['zones block-a+block-b']);
  });
  test('in one plan, by the label `service`', () => {
    expect(kinds(plan(['gpu', 'cpu']), [])).toEqual(['zones gpu+cpu']);
  });
  test('in another maintenance at the same time, but not after it', () => {
    expect(kinds(plan(['block-a']), [incident('other', 'block-b', [49, 51])])).toEqual(['zones block-a+block-b other']);
    expect(kinds(plan(['block-a']), [incident('other', 'block-b', [50, 51])])).toEqual([]);
  });
  test('different services in different places are none', () => {
    expect(kinds(plan(['net', 'block-b', 'cpu']), [])).toEqual([]);
  });
});

test.each([
  [24, []],
  [23, ['notice 23']],
  [-1, ['notice 0']],
])('%d hours of notice', (hours, expected) => {
  expect(kinds(plan(['net'], [hours, 60]), [])).toEqual(expected);
});
