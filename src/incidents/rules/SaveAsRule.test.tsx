import React from 'react';
import { configure, fireEvent, render, screen } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { SeenAlert } from '../../domain/mapping/foreseeDrafts';
import type { MappingDocument, MappingRule } from '../../domain/mapping/model';
import type { AdminAccess } from './adminAccess';
import type { RulesHome } from './rulesHome';
import type { RuleCorrection } from './ruleFromCorrection';
import { SaveAsRule } from './SaveAsRule';

configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
jest.setTimeout(120_000);

let access: AdminAccess = { may: true };
let rules: MappingDocument = { version: 1, rules: [] };
let home: RulesHome;
let seen: SeenAlert[] = [];
const snapshot = {
  components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't1', displayName: 'Performance' }],
  severities: [{ displayName: 'broken', value: 100 }],
  phases: [],
  incidents: [],
  updates: {},
};
const view = { snapshot };
jest.mock('./useAdminAccess', () => ({ useAdminAccess: () => access }));
jest.mock('./useRulesHome', () => ({ useRulesHome: () => home }));
jest.mock('./useSeenAlerts', () => ({
  useRules: () => rules,
  useSeenAlerts: () => ({ state: 'ready', alerts: seen, retry: () => undefined }),
}));
jest.mock('../../status/useStatusSnapshot', () => ({ useStatusSnapshot: () => ({ view }) }));

const rule: MappingRule = {
  id: 'osd',
  match: [{ label: 'alertname', op: '=', value: 'A' }],
  component: { displayName: 'Block Storage' },
  impactType: 'Performance',
  severity: 50,
  title: { en: 'Slow', de: 'Langsam' },
  text: { en: 'Text', de: 'Wortlaut' },
};
const alert = { name: 'A', labels: { alertname: 'A', cluster: 'x', instance: 'h1' } };
const onSaved = jest.fn();
const onSubmit = jest.fn();
const homeOf = (kept: MappingRule[]): RulesHome & { replace: jest.Mock } => ({
  kind: 'server',
  read: async () => ({ rules: kept, isOfFile: false, version: '"7"' }),
  replace: jest.fn(async () => undefined),
});
const show = (correction: RuleCorrection) =>
  render(
    <form onSubmit={onSubmit}>
      <SaveAsRule alert={alert} correction={correction} onSaved={onSaved} />
    </form>
  );
const open = () => fireEvent.click(screen.getByRole('button', { name: 'Save as a rule…' }));
const save = () => screen.getByRole('button', { name: 'Save this rule for everybody' });

beforeEach(() => {
  jest.clearAllMocks();
  access = { may: true };
  rules = { version: 1, rules: [rule] };
  home = homeOf([rule]);
  seen = [{ key: '1', labels: alert.labels, spans: [{ from: 0, to: 1 }] }];
});

test('who may not sees why', () => {
  access = { may: false, because: 'server-role' };
  show({ severity: 90 });
  expect(screen.getByRole('button', { name: 'Save as a rule…' })).toBeDisabled();
  expect(screen.getByText(/does not count you among them/)).toBeInTheDocument();
});

test('a draft that says what the rule says offers nothing', () => {
  const { container } = show({ severity: 50, title: { en: 'Slow' } });
  expect(container.querySelector('button')).toBeNull();
});

test('rules that cannot be read can be asked for again', async () => {
  const failing = homeOf([rule]);
  home = {
    ...failing,
    read: jest
      .fn()
      .mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'))
      .mockImplementation(failing.read),
  };
  show({ severity: 90 });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Means: Block Storage/)).toBeInTheDocument();
});

test('a failure keeps what was written', async () => {
  const failing = homeOf([rule]);
  failing.replace.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  home = failing;
  show({ severity: 90 });
  open();
  fireEvent.change(await screen.findByLabelText('Title (German)'), { target: { value: 'Sehr langsam' } });
  fireEvent.click(save());
  expect(await screen.findByText(/cannot be reached/)).toBeInTheDocument();
  expect(screen.getByLabelText('Title (German)')).toHaveValue('Sehr langsam');
  expect(onSaved).not.toHaveBeenCalled();
});

test('the rule is corrected, says what it would have drafted, and submits nothing around it', async () => {
  const kept = homeOf([rule]);
  home = kept;
  show({ severity: 90 });
  open();
  expect(await screen.findByText('Would have drafted 1 in the last 7 days')).toBeInTheDocument();
  fireEvent.click(save());
  expect(await screen.findByText('Saved as rule “osd”')).toBeInTheDocument();
  expect(kept.replace).toHaveBeenCalledWith({ version: 1, rules: [{ ...rule, severity: 90 }] }, '"7"');
  expect(onSaved).toHaveBeenCalledWith({ ...rule, severity: 90 });
  expect(onSubmit).not.toHaveBeenCalled();
});

test('as a new rule it stands before the other, with the conditions that are chosen', async () => {
  const kept = homeOf([rule]);
  home = kept;
  show({ severity: 90 });
  open();
  fireEvent.click(await screen.findByLabelText('New rule before it'));
  fireEvent.click(screen.getByRole('checkbox', { name: /cluster="x"/ }));
  fireEvent.click(save());
  expect(await screen.findByText('Saved as rule “a”')).toBeInTheDocument();
  const match = [
    { label: 'alertname', op: '=', value: 'A' },
    { label: 'cluster', op: '=', value: 'x' },
  ];
  expect(kept.replace).toHaveBeenCalledWith(
    { version: 1, rules: [{ ...rule, id: 'a', severity: 90, match }, rule] },
    '"7"'
  );
});

test('without a rule nothing is saved until both languages are there', async () => {
  rules = { version: 1, rules: [] };
  home = homeOf([]);
  show({ component: 'c1', impactType: 't1', severity: 20, title: { en: 'T' }, text: { en: 'X', de: 'X' } });
  open();
  expect(await screen.findByText('Customers read this language too: write something.')).toBeInTheDocument();
  expect(save()).toBeDisabled();
  fireEvent.change(screen.getByLabelText('Title (German)'), { target: { value: 'T' } });
  expect(save()).toBeEnabled();
});
