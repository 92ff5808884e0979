import React from 'react';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MuteTarget } from '../../../domain/alerts/muteTargets';
import { LeitstandError } from '../../../domain/errors/leitstandError';
import { keptInBrowser } from '../../../incidents/drafts/keptInBrowser';
import { ALERTMANAGER, sampleAlert } from '../testing/sampleRow';
import { SilenceForm, type SilenceFormProps } from './SilenceForm';
import { parseSilenceInput } from './silenceInput';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getDataSourceSrv: () => ({ getInstanceSettings: () => undefined }),
}));

// Whether something is hidden is asked of every style for every element, which takes jsdom seconds.
configure({ defaultHidden: true });

const NOW = new Date('2026-05-01T08:00:00Z');
const am: MuteTarget = {
  source: { kind: 'alertmanager', uid: 'am' },
  matchers: [
    { label: 'alertname', op: '=', value: 'CephOSDDown' },
    { label: 'host', op: '=', value: 'a' },
    { label: 'region', op: '=', value: 'r' },
  ],
};
const grafana: MuteTarget = { source: { kind: 'grafana', uid: 'grafana' }, matchers: am.matchers.slice(0, 2) };
const alert = (host: string) => {
  const labels = { alertname: 'CephOSDDown', host, region: 'r' };
  return sampleAlert({ key: host, labels, sightings: [{ source: ALERTMANAGER, labels, silencedBy: [] }] });
};
const kept = keptInBrowser('silence', '1', parseSilenceInput);

const show = (more: Partial<SilenceFormProps> = {}) => {
  const onSend = jest.fn<ReturnType<SilenceFormProps['onSend']>, Parameters<SilenceFormProps['onSend']>>();
  onSend.mockImplementation(async (targets) => ({
    stored: targets.map(({ source }, n) => ({ source, id: `s${n}` })),
    failed: [],
  }));
  const onStored = jest.fn<void, Parameters<SilenceFormProps['onStored']>>();
  const alerts = [alert('a'), alert('b'), alert('c')];
  const view = render(
    <SilenceForm
      {...{ alertKey: 'k', targets: [am], alerts, author: 'olga', kept, onSend, onStored, onClose: () => undefined }}
      {...more}
    />
  );
  return { ...view, onSend, onStored };
};
const user = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const comment = () => screen.getByRole('textbox', { name: /^Comment/ });
const submit = () => screen.getByRole('button', { name: 'Silence' });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe.each<[string, unknown, RegExp]>([
  [
    '403',
    new LeitstandError('forbidden', 'alert.instances.external:write needed'),
    /only editors.*external:write needed/,
  ],
  ['an Alertmanager that is down', new LeitstandError('server-unreachable', 'HTTP 502'), /cannot be reached/],
  ['a session that ended', new LeitstandError('session-ended', 'HTTP 401'), /ended your session/],
  ['a refusal', new LeitstandError('invalid-input', 'bad matcher format'), /does not accept.*bad matcher format/],
  ['a surprise', new Error('boom'), /unexpected.*boom/],
])('%s', (_, error, words) => {
  test('is said in words, what was typed stays, and a second try goes through', async () => {
    const { onSend, onStored, unmount } = show();
    onSend.mockResolvedValueOnce({ stored: [], failed: [{ source: am.source, error }] });
    await user().type(comment(), 'disk swap');
    await user().click(submit());

    const failure = await screen.findByRole('alert');
    expect(failure).toHaveTextContent(words);
    expect(failure).toHaveTextContent('Nothing you typed is lost');
    expect(comment()).toHaveValue('disk swap');
    expect(onStored).not.toHaveBeenCalled();

    // As after a reload.
    unmount();
    const again = show();
    expect(comment()).toHaveValue('disk swap');
    expect(screen.getByText('What you had typed is back.')).toBeInTheDocument();
    await user().click(submit());
    expect(again.onStored).toHaveBeenCalledTimes(1);
    expect(kept.load('k')).toBeUndefined();
  });
});

test('a session that ended leads to a sign-in in another tab', async () => {
  const { onSend } = show();
  const error = new LeitstandError('session-ended', 'HTTP 401');
  onSend.mockResolvedValueOnce({ stored: [], failed: [{ source: am.source, error }] });
  await user().type(comment(), 'x');
  await user().click(submit());
  expect(await screen.findByRole('link', { name: /Sign in again/ })).toHaveAttribute('target', '_blank');
});

test('what one of two stored is not stored there again', async () => {
  const { onSend, onStored } = show({ targets: [am, grafana] });
  onSend.mockResolvedValueOnce({
    stored: [{ source: am.source, id: 's1' }],
    failed: [{ source: grafana.source, error: new LeitstandError('server-failed', 'disk full') }],
  });
  await user().type(comment(), 'disk swap');
  await user().click(submit());
  expect(await screen.findByRole('alert')).toHaveTextContent(/Grafana alerting: .*disk full.*Stored already: am/);

  await user().click(submit());
  expect(onSend.mock.calls.map(([targets]) => targets.map(({ source }) => source.uid))).toEqual([
    ['am', 'grafana'],
    ['grafana'],
  ]);
  expect(onStored.mock.calls[0]?.[1].stored).toHaveLength(2);
});

test('without a comment nothing is sent, and the field says why', async () => {
  const { onSend } = show();
  await user().click(submit());
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByText('Say why nobody needs to be notified.')).toBeInTheDocument();
  await user().type(comment(), 'x');
  expect(screen.queryByText('Say why nobody needs to be notified.')).toBeNull();
});

test('a silence that fits everything is not sent', async () => {
  const { onSend } = show();
  await user().type(comment(), 'x');
  for (const button of screen.getAllByRole('button', { name: /^Remove label/ }).reverse()) {
    await user().click(button);
  }
  await user().click(submit());
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByText(/a silence that fits everything is refused/)).toBeInTheDocument();
});

test('an end that has passed is not sent', async () => {
  const { onSend } = show();
  await user().type(comment(), 'x');
  await user().click(screen.getByRole('radio', { name: 'Until …' }));
  await user().click(submit());
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByText('Choose a moment in the future.')).toBeInTheDocument();
});

test('it is filled from the labels, and counts while one types whom it would mute', async () => {
  show();
  const count = screen.getByRole('status');
  expect(within(count).getByText('Would mute 1 firing alert')).toBeInTheDocument();
  await user().click(screen.getByRole('button', { name: 'Remove label 2' }));
  expect(within(count).getByText('Would mute 3 firing alerts')).toBeInTheDocument();
  const label = screen.getByRole('textbox', { name: 'Value 1' });
  await user().clear(label);
  await user().type(label, 'Nothing');
  expect(within(count).getByText('Would mute 0 firing alerts')).toBeInTheDocument();
});

test('where several know the alert, the labels are those that hold everywhere', () => {
  show({ targets: [am, grafana] });
  expect(screen.getAllByRole('textbox', { name: /^Label/ }).map((input) => input.getAttribute('value'))).toEqual([
    'alertname',
    'host',
  ]);
});

test('what is sent says who, why, whom and until when', async () => {
  const { onSend } = show();
  await user().type(comment(), ' disk swap ');
  await user().click(screen.getByRole('radio', { name: '4 h' }));
  await act(async () => {
    jest.setSystemTime(NOW);
  });
  await user().click(submit());
  expect(onSend).toHaveBeenCalledWith([{ source: am.source, matchers: am.matchers }], {
    matchers: am.matchers,
    startsAt: expect.stringMatching(/^2026-05-01T08:00:0/),
    endsAt: expect.stringMatching(/^2026-05-01T12:00:0/),
    comment: 'disk swap',
    createdBy: 'olga',
  });
});

test('starting over forgets what was kept', async () => {
  const first = show();
  await user().type(comment(), 'half a thought');
  first.unmount();
  show();
  await user().click(screen.getByRole('button', { name: 'Start over' }));
  expect(comment()).toHaveValue('');
  expect(kept.load('k')).toBeUndefined();
});
