import React, { useState } from 'react';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { SeenAlert } from '../../domain/mapping/foreseeDrafts';
import type { MappingDocument, MappingRule } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import type { AdminAccess } from '../../incidents/rules/adminAccess';
import type { KeptRules, RulesHome } from '../../incidents/rules/rulesHome';
import { RulesDesk } from './RulesDesk';

// The page is large: asking for the computed style of all that stands around each element takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
jest.setTimeout(120_000);
const user = userEvent.setup({ pointerEventsCheck: 0 });
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

let access: AdminAccess = { may: true };
let past: SeenAlert[] = [];
jest.mock('../../incidents/rules/useAdminAccess', () => ({ useAdminAccess: () => access }));
jest.mock('../../incidents/rules/usePastAlerts', () => ({
  usePastAlerts: () => ({ state: 'ready', alerts: past, retry: () => undefined }),
}));
const noAlerts: never[] = [];
jest.mock('../../alerts/useAlerts', () => ({ useAlerts: () => ({ alerts: noAlerts }) }));
jest.mock('../../status/useStatusSnapshot', () => ({ useStatusSnapshot: () => ({ refresh: async () => undefined }) }));

const snapshot: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: { region: 'a' }, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Compute', labels: { region: 'a' }, activelyAffectedBy: [] },
    { id: 'c3', displayName: 'Compute', labels: { region: 'b' }, activelyAffectedBy: [] },
  ],
  impactTypes: [{ id: 't1', displayName: 'Performance' }],
  severities: [
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [{ generation: 1, phases: ['Investigating'] }],
  incidents: [],
  updates: {},
};
const rule = (id: string, more: Partial<MappingRule> = {}): MappingRule => ({
  id,
  match: [{ label: 'alertname', op: '=', value: id }],
  component: { displayName: 'Block Storage' },
  impactType: 'Performance',
  severity: 50,
  title: { en: `Title of ${id}`, de: `Titel von ${id}` },
  text: { en: 'Text', de: 'Wortlaut' },
  ...more,
});

/** A home in memory, which anybody may write to behind the editor's back. */
const homeOf = (rules: MappingRule[], more: Partial<KeptRules> = {}) => {
  let kept = rules;
  const replace = jest.fn(async (document: MappingDocument) => {
    kept = document.rules;
  });
  const home: RulesHome = {
    kind: 'server',
    read: async () => ({ rules: [...kept], isOfFile: false, ...more }),
    replace,
  };
  return {
    home,
    replace,
    now: () => kept,
    behindTheBack: (next: MappingRule[]) => {
      kept = next;
    },
  };
};

function Desk({ home, initial }: { home: RulesHome; initial: KeptRules }) {
  const [kept, setKept] = useState(initial);
  return <RulesDesk home={home} kept={kept} snapshot={snapshot} onRead={setKept} />;
}

const show = async (home: RulesHome) => render(<Desk home={home} initial={await home.read()} />);
const card = (id: string) => screen.getByRole('heading', { name: id }).closest('li') ?? document.body;
const openRule = (id: string) => user.click(screen.getByRole('button', { name: `Edit rule ${id}` }));
const title = () => screen.getByLabelText('Title (English)');
const save = () => user.click(screen.getByRole('button', { name: 'Save the rules' }));

beforeEach(() => {
  window.localStorage.clear();
  access = { may: true };
  past = [];
});

test.each([
  ['the server is away', new LeitstandError('server-unreachable', 'x'), /cannot be reached/],
  ['no administrator', new LeitstandError('forbidden', 'needs admin'), /not allowed/],
  ['a document that the server does not take', new LeitstandError('invalid-input', 'severity'), /does not accept/],
])('%s: nothing typed is lost, and trying again saves it', async (_, error, sentence) => {
  const { home, replace, now } = homeOf([rule('a')]);
  replace.mockRejectedValueOnce(error);
  await show(home);
  await openRule('a');
  write(title(), 'Title of a now');
  await save();
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(title()).toHaveValue('Title of a now');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Customers see nothing of it until somebody publishes/)).toBeInTheDocument();
  expect(now()[0]?.title.en).toBe('Title of a now');
});

test('somebody else was faster: nothing is written, both sides are shown, and can be put together', async () => {
  const { home, replace, now, behindTheBack } = homeOf([rule('a'), rule('b')]);
  await show(home);
  await openRule('a');
  write(title(), 'Title of a!');
  behindTheBack([rule('a'), rule('b', { severity: 90 }), rule('c')]);
  await save();
  expect(await screen.findByText(/Somebody else has changed the rules/)).toBeInTheDocument();
  expect(replace).not.toHaveBeenCalled();
  expect(within(screen.getByRole('region', { name: 'What you did' })).getByText('“a” changed')).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'What they did' })).getByText('“c” added')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Put mine on top of theirs' }));
  await save();
  await waitFor(() => expect(replace).toHaveBeenCalled());
  expect(now().map(({ id, severity, title: words }) => [id, severity, words.en])).toEqual([
    ['a', 50, 'Title of a!'],
    ['b', 90, 'Title of b'],
    ['c', 50, 'Title of c'],
  ]);
});

test('somebody else is faster by a moment: the server’s 412 shows both sides, and what was typed stays', async () => {
  const { home, replace, behindTheBack } = homeOf([rule('a')]);
  replace.mockImplementationOnce(async () => {
    behindTheBack([rule('a', { severity: 90 })]);
    throw new LeitstandError('stale-edit', 'changed');
  });
  await show(home);
  await openRule('a');
  write(title(), 'Title of a!');
  await save();
  expect(await screen.findByText(/Somebody else has changed the rules/)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'What they did' })).getByText('“a” changed')).toBeInTheDocument();
  expect(title()).toHaveValue('Title of a!');
});

test('what is not sound is told beneath its field and not sent', async () => {
  const { home, replace } = homeOf([rule('a')]);
  await show(home);
  await openRule('a');
  write(screen.getByLabelText('Title (German)'), '');
  await save();
  expect(screen.getByText('Customers read this language too: write something.')).toBeInTheDocument();
  expect(replace).not.toHaveBeenCalled();
});

test('a pattern that may run for ever is refused', async () => {
  const { home } = homeOf([rule('a', { match: [{ label: 'alertname', op: '=~', value: 'A' }] })]);
  await show(home);
  await openRule('a');
  write(screen.getByLabelText('Value of condition 1'), '(a+)+');
  expect(await screen.findByText(/This pattern cannot be used/)).toBeInTheDocument();
});

test('what was typed is back after a reload, until it is given up', async () => {
  const { home } = homeOf([rule('a')]);
  const first = await show(home);
  await openRule('a');
  write(title(), 'Title of a 2');
  first.unmount();
  await show(home);
  expect(screen.getByText('Your unsaved rules are back')).toBeInTheDocument();
  expect(screen.getByText('Title of a 2')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Give up' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give up' }));
  expect(screen.getByText('Title of a')).toBeInTheDocument();
  expect(window.localStorage).toHaveLength(0);
});

test('rules of a file can be read only, and the file is named', async () => {
  const { home } = homeOf([rule('a')], { isOfFile: true, file: '/etc/status/mapping.yaml' });
  await show(home);
  expect(screen.getByText(/come from \/etc\/status\/mapping.yaml/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add a rule' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Delete rule a' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Look at rule a' }));
  expect(title()).toBeDisabled();
});

test('who is no administrator sees everything and why nothing can be changed', async () => {
  access = { may: false, because: 'server-role' };
  await show(homeOf([rule('a')]).home);
  expect(screen.getByText(/Only administrators of the status page may change this/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Duplicate rule a' })).toBeDisabled();
});

test('deleting asks first and holds for everybody only once saved', async () => {
  const { home, now } = homeOf([rule('a'), rule('b')]);
  await show(home);
  await user.click(screen.getByRole('button', { name: 'Delete rule a' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('heading', { name: 'a' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Delete rule a' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
  expect(screen.queryByRole('heading', { name: 'a' })).not.toBeInTheDocument();
  expect(now()).toHaveLength(2);
  await save();
  await waitFor(() => expect(now().map(({ id }) => id)).toEqual(['b']));
});

test('rules are found by what they say and keep their numbers', async () => {
  await show(homeOf([rule('a'), rule('b', { impactType: 'Unknown' })]).home);
  write(screen.getByLabelText(/^Find rules/), 'UNKNOWN');
  expect(screen.queryByRole('heading', { name: 'a' })).not.toBeInTheDocument();
  expect(within(card('b')).getByText('2')).toBeInTheDocument();
});

test('no rule at all says what that means', async () => {
  await show(homeOf([]).home);
  expect(screen.getByText('No rule says yet what alerts mean to customers')).toBeInTheDocument();
});

test('beside each rule stands what it would have drafted, also while its conditions are typed', async () => {
  past = [
    { key: '1', labels: { alertname: 'a' }, spans: [{ from: 0, to: 60_000 }] },
    { key: '2', labels: { alertname: 'ab' }, spans: [{ from: 86_400_000, to: 86_460_000 }] },
  ];
  await show(homeOf([rule('a')]).home);
  expect(within(card('a')).getByText('Would have drafted 1 in the last 7 days')).toBeInTheDocument();
  await openRule('a');
  write(screen.getByLabelText('Value of condition 1'), 'ab');
  await user.click(await within(card('a')).findByText('Would have drafted 1 in the last 7 days'));
  expect(await within(card('a')).findByText('ab{}')).toBeInTheDocument();
});

test('a rule that an earlier one leaves nothing is flagged; moved up, the other one is', async () => {
  await show(homeOf([rule('all', { match: [{ label: 'alertname', op: '=~', value: '.*' }] }), rule('a')]).home);
  expect(within(card('a')).getByText('Never acts: all comes first')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Move rule a up' }));
  await waitFor(() => expect(screen.queryByText(/Never acts/)).not.toBeInTheDocument());
});

test('a component that several have is said to be ambiguous', async () => {
  await show(homeOf([rule('a', { component: { displayName: 'Compute' } })]).home);
  expect(screen.getByText(/fits 2 components/)).toBeInTheDocument();
});

test('publishing without review is warned about, never duplicated, and named after saving', async () => {
  const { home, now } = homeOf([rule('a')]);
  await show(home);
  await openRule('a');
  await user.click(screen.getByRole('checkbox', { name: /Publish automatically/ }));
  expect(screen.getByText(/Customers will read this although nobody has looked/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Duplicate rule a' }));
  await save();
  expect(await screen.findByText(/When their alerts fire, a publish without/)).toBeInTheDocument();
  expect(now().map(({ publish }) => publish)).toEqual(['automatically-without-review', undefined]);
});
