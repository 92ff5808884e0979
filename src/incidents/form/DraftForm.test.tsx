import React from 'react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { browserDraftStorage } from '../drafts/draftStorage';
import { draftFromAlert } from '../usecases/draftFromAlert';
import { DraftForm, type DraftFormProps } from './DraftForm';

const snapshot: StatusSnapshot = {
  components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [{ generation: 1, phases: ['Scheduled', 'Investigation ongoing', 'Done'] }],
  incidents: [],
  updates: {},
};
const rules: MappingDocument = {
  version: 1,
  rules: [
    {
      id: 'osd-down',
      match: [{ label: 'alertname', op: '=', value: 'CephOSDDown' }],
      component: { displayName: 'Block Storage' },
      impactType: 'Performance Degradation',
      severity: 50,
      title: { en: 'Slow volumes', de: 'Langsame Volumes' },
      text: { en: 'Some volumes are slow.', de: 'Einige Volumes sind langsam.' },
    },
  ],
};
const proposedFor = (alertname: string) =>
  draftFromAlert(
    {
      key: alertname,
      name: alertname,
      severity: 'warning',
      state: 'firing',
      labels: { alertname },
      annotations: {},
      startsAt: '2026-05-01T08:00:00.000Z',
      silenced: false,
      inhibited: false,
      sources: [],
    },
    rules,
    snapshot
  );

const storage = browserDraftStorage('1');
const show = (more: Partial<DraftFormProps> = {}) => {
  const onPublish = jest.fn<ReturnType<DraftFormProps['onPublish']>, Parameters<DraftFormProps['onPublish']>>();
  onPublish.mockResolvedValue({ id: 'i1', linked: true });
  const props = {
    proposed: proposedFor('CephOSDDown'),
    snapshot,
    publicUrl: 'https://status.example.org',
    storage,
    onPublish,
  };
  const view = render(<DraftForm {...props} {...more} />);
  return { ...view, onPublish };
};
const titleField = () => screen.getByTestId(testIds.draft.title);
const textField = () => screen.getByTestId(testIds.draft.text);
const publishButton = () => screen.getByRole('button', { name: 'Publish' });

beforeEach(() => window.localStorage.clear());

describe.each<[string, Error, RegExp]>([
  ['server-unreachable', new LeitstandError('server-unreachable', 'x'), /cannot be reached/],
  ['session-ended', new LeitstandError('session-ended', 'x'), /ended your session/],
  ['token-refused', new LeitstandError('token-refused', 'x'), /refused your token/],
  ['forbidden', new LeitstandError('forbidden', 'not a publisher'), /not allowed.*/],
  ['conflict', new LeitstandError('conflict', 'exists'), /contradicts/],
  ['server-failed', new LeitstandError('server-failed', 'disk full'), /server failed/],
  ['a surprise', new Error('surprise'), /unexpected/],
])('when publishing fails with %s', (_, failure, words) => {
  test('the form says so, keeps what was typed and lets try again', async () => {
    const user = userEvent.setup();
    const { onPublish, unmount } = show();
    onPublish.mockRejectedValueOnce(failure);
    await user.click(titleField());
    await user.paste(' since eight');
    await user.click(publishButton());

    const error = await screen.findByTestId(testIds.draft.error);
    expect(error).toHaveTextContent(words);
    expect(error).toHaveTextContent('Nothing you typed is lost');
    expect(titleField()).toHaveValue('Slow volumes since eight');

    // As after a reload.
    unmount();
    show();
    expect(titleField()).toHaveValue('Slow volumes since eight');
    expect(screen.getByText('Your draft is back')).toBeInTheDocument();
  });
});

test('a session that ended leads to a sign-in in another tab, and the retry goes on here', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  onPublish.mockRejectedValueOnce(new LeitstandError('session-ended', 'x'));
  await user.click(publishButton());
  const link = await screen.findByRole('link', { name: /Sign in again/ });
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('href', expect.stringMatching(/\/login$/));
  await user.click(publishButton());
  expect(await screen.findByRole('status')).toHaveTextContent('Customers now read “Slow volumes”');
});

test('what the server said is shown where it helps, as text', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  onPublish.mockRejectedValueOnce(new LeitstandError('invalid-input', '<img src=x onerror=alert(1)> too long'));
  await user.click(publishButton());
  const error = await screen.findByTestId(testIds.draft.error);
  expect(error).toHaveTextContent('<img src=x onerror=alert(1)> too long');
  expect(within(error).queryByRole('img')).not.toBeInTheDocument();
});

test('an alert without a rule: nothing is chosen, publishing says what is missing', async () => {
  const user = userEvent.setup();
  const { onPublish } = show({ proposed: proposedFor('Unknown') });
  expect(screen.getByLabelText(/^Component/)).toHaveValue('');
  expect(screen.getAllByText('No mapping rule fits this alert').length).toBeGreaterThan(2);
  await user.click(publishButton());
  expect(onPublish).not.toHaveBeenCalled();
  expect(screen.getByText('Say in a few words what is impaired.')).toBeInTheDocument();
  expect(screen.getByText('Choose a component, an impact type and a severity.')).toBeInTheDocument();
});

test('a second click while publishing sends nothing more', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  onPublish.mockReturnValueOnce(new Promise(() => undefined));
  await user.click(publishButton());
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('button', { name: 'Publishing…' })).toBeDisabled();
  expect(onPublish).toHaveBeenCalledTimes(1);
});

test('words that look internal must be replaced or taken responsibility for', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  await user.clear(textField());
  await user.click(textField());
  await user.paste('osd.5 has died');
  expect(publishButton()).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'Customers may read this' }));
  expect(publishButton()).toBeEnabled();
  await user.click(screen.getByRole('button', { name: /Replace by/ }));
  expect(textField()).toHaveValue('a storage service has died');
  await user.click(publishButton());
  expect(onPublish.mock.calls[0]?.[1].description).toContain('\n\na storage service has died\n\n');
});

test('10,000 characters go through whole, and are kept', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  const long = 'äöü <b>&amp;</b> '.repeat(625);
  await user.clear(textField());
  await user.click(textField());
  await user.paste(long);
  expect(storage.load('alert.CephOSDDown')?.draft.text.en).toBe(long);
  await user.click(publishButton());
  await waitFor(() => expect(onPublish.mock.calls[0]?.[1].description).toContain(long.trim()));
});

test('a browser that keeps nothing is said', async () => {
  const user = userEvent.setup();
  show({ storage: { load: () => undefined, save: () => false, clear: () => undefined } });
  await user.type(titleField(), '!');
  expect(screen.getByText(/does not keep what you type/)).toBeInTheDocument();
});

test('started over, the proposal is back and nothing is kept', async () => {
  const user = userEvent.setup();
  const first = show();
  await user.type(titleField(), '!');
  first.unmount();
  show();
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  expect(titleField()).toHaveValue('Slow volumes');
  expect(storage.load('alert.CephOSDDown')).toBeUndefined();
});

test('a matching rule: one click publishes what the preview shows', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  expect(screen.getAllByText('From mapping rule “osd-down”')).toHaveLength(7);
  const preview = screen.getByTestId(testIds.draft.preview);
  expect(preview).toHaveAttribute('sandbox', '');
  expect(preview.getAttribute('srcdoc')).toContain('Some volumes are slow.');
  await user.click(publishButton());
  expect(onPublish.mock.calls[0]?.[1]).toEqual({
    displayName: 'Slow volumes | Langsame Volumes',
    description: '**English**\n\nSome volumes are slow.\n\n**Deutsch**\n\nEinige Volumes sind langsam.',
    beganAt: '2026-05-01T08:00:00.000Z',
    phase: { generation: 1, order: 1 },
    affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  });
  expect(await screen.findByRole('status')).toHaveTextContent('Customers now read “Slow volumes”');
  expect(screen.getByRole('link', { name: 'See what customers see' })).toHaveAttribute(
    'href',
    'https://status.example.org/en/incidents/i1'
  );
  expect(storage.load('alert.CephOSDDown')).toBeUndefined();
});

test('words that only the status page knows to be internal are published once somebody says they are meant', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  onPublish.mockRejectedValueOnce(new LeitstandError('redaction', 'This looks internal: “zeus” in description.'));
  await user.click(publishButton());
  expect(within(await screen.findByTestId(testIds.draft.error)).getByText(/“zeus”/)).toBeInTheDocument();
  expect(publishButton()).toBeDisabled();

  await user.click(screen.getByRole('checkbox', { name: 'Customers may read this' }));
  await user.click(publishButton());
  await waitFor(() => expect(onPublish).toHaveBeenCalledTimes(2));
  expect(onPublish.mock.calls.map(([, , , isAnyway]) => isAnyway)).toEqual([false, true]);
});
