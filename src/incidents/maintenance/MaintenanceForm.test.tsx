import React from 'react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Alert } from '../../domain/alerts/model';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { keptMaintenances } from './keptMaintenance';
import type { MaintenanceDraft } from './maintenanceDraft';
import { MaintenanceForm, type MaintenanceFormProps } from './MaintenanceForm';
import { blankMaintenance } from './proposeMaintenance';

// A whole form is slow to draw on a busy machine.
jest.setTimeout(60_000);

const NOW = Date.now();
const HOUR = 3_600_000;
const iso = (hours: number) => new Date(NOW + hours * HOUR).toISOString();
const open: Incident = {
  ...{ id: 'i9', displayName: 'Slow volumes', description: '', beganAt: iso(-1), endedAt: null, updates: [] },
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
};
const snapshot: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: { az: 'a' }, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Compute', labels: {}, activelyAffectedBy: [] },
  ],
  impactTypes: [
    { id: 't1', displayName: 'Performance Degradation' },
    { id: 't2', displayName: 'Connectivity Problems' },
  ],
  severities: [{ displayName: 'limited', value: 100 }],
  phases: [{ generation: 1, phases: ['Investigating', 'Scheduled', 'Done'] }],
  incidents: [open],
  updates: {},
};
const rules: MappingDocument = {
  version: 1,
  rules: [
    {
      id: 'osd-down',
      match: [{ label: 'alertname', op: '=', value: 'CephOSDDown' }],
      component: { displayName: 'Block Storage' },
      ...{ impactType: 'Performance Degradation', severity: 50 },
      ...{ title: { en: '', de: '' }, text: { en: '', de: '' } },
    },
  ],
};
const alert = (name: string): Alert => ({
  ...{ key: name, name, severity: 'warning', state: 'firing', labels: { alertname: name }, annotations: {} },
  ...{ startsAt: iso(-1), silenced: false, inhibited: false, sources: [{ kind: 'alertmanager', uid: 'am' }] },
});
const written = (more: Partial<MaintenanceDraft> = {}): MaintenanceDraft => ({
  ...blankMaintenance(NOW),
  ...{ title: { en: 'New disks', de: 'Neue Platten' }, text: { en: 'We add disks.', de: 'Wir bauen Platten ein.' } },
  components: ['c1'],
  ...more,
});
const show = (proposed: MaintenanceDraft, more: Partial<MaintenanceFormProps> = {}) => {
  const onSubmit = jest.fn<Promise<void>, Parameters<MaintenanceFormProps['onSubmit']>>();
  onSubmit.mockResolvedValue(undefined);
  const props: MaintenanceFormProps = {
    ...{ proposed, snapshot, rules, onSubmit, now: NOW, timeZone: 'Europe/Berlin', publicUrl: '' },
    alerts: [alert('CephOSDDown'), alert('Other')],
    silenceChoices: [
      { source: { kind: 'alertmanager', uid: 'am' }, may: true },
      { source: { kind: 'grafana', uid: 'grafana' }, may: true },
    ],
    kept: keptMaintenances('1'),
  };
  return { onSubmit, ...render(<MaintenanceForm {...props} {...more} />) };
};
// By its words: looking for roles in all of the form is slow.
const announce = () => {
  const button = screen.getByText('Announce').closest('button');
  if (button === null) {
    throw new Error('There is no button to announce it with');
  }
  return button;
};

beforeEach(() => window.localStorage.clear());

test('what is missing is said beside each field, and nothing is sent', async () => {
  const user = userEvent.setup();
  const { onSubmit } = show({ ...blankMaintenance(NOW), begin: '', end: '' });
  await user.click(announce());
  for (const words of [
    /Say in a few words/,
    /Tell customers what is done/,
    /at least one component/,
    /when it begins/,
    /needs an end/,
  ]) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(onSubmit).not.toHaveBeenCalled();
});

test.each([
  ['an end before the begin', { begin: iso(30), end: iso(29) }, /must be after the begin/],
  ['a window that is over', { begin: iso(-3), end: iso(-2) }, /is over already/],
])('%s is refused', async (_, window, words) => {
  const user = userEvent.setup();
  const { onSubmit } = show(written(window));
  await user.click(announce());
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(onSubmit).not.toHaveBeenCalled();
});

describe.each<[string, Error, RegExp, string]>([
  ['the server is down', new LeitstandError('server-unreachable', 'x'), /cannot be reached/, 'Perhaps not announced'],
  ['the session has ended', new LeitstandError('session-ended', 'x'), /ended your session/, 'Not announced'],
  ['the server failed', new LeitstandError('server-failed', 'disk full'), /disk full/, 'Perhaps not announced'],
])('when %s', (_, failure, words, title) => {
  test('the form says so, keeps what was typed over a reload, and lets try again', async () => {
    const user = userEvent.setup();
    const { onSubmit, unmount } = show(written());
    onSubmit.mockImplementationOnce(async ({ keepAttempt, incident }) => {
      keepAttempt({ idempotencyKey: 'k1', incident });
      throw failure;
    });
    await user.type(screen.getByLabelText(/^Title \(English\)/), '!');
    await user.click(announce());
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
    unmount();

    const again = show(written());
    expect(screen.getByText('Your draft is back')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Title \(English\)/)).toHaveValue('New disks!');
    await user.click(announce());
    await waitFor(() => expect(again.onSubmit).toHaveBeenCalledTimes(1));
    expect(again.onSubmit.mock.calls[0]?.[0].draft.attempt?.idempotencyKey).toBe('k1');
    await waitFor(() => expect(keptMaintenances('1').load('new')).toBeUndefined());
  });
});

test('words that look internal wait for somebody who says that they are meant', async () => {
  const user = userEvent.setup();
  const { onSubmit } = show(written({ text: { en: 'We restart compute-12.', de: '' } }));
  expect(screen.getByText('compute-12')).toBeInTheDocument();
  expect(announce()).toBeDisabled();
  await user.click(screen.getByLabelText('Customers may read this'));
  await user.click(announce());
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith(expect.objectContaining({ isAnyway: true })));
});

test('who may not announce reads why, and the button is disabled', async () => {
  show(written(), { lockedAll: 'You can only read here.' });
  expect(announce()).toBeDisabled();
  expect(screen.getByText('You can only read here.')).toBeInTheDocument();
});

test('on a server that cannot change components the field is disabled and says so', () => {
  show(written(), { before: { ...open, id: 'i1' }, lockedComponents: 'This server cannot change components.' });
  expect(screen.getByLabelText(/^Components/)).toBeDisabled();
  expect(screen.getByText('This server cannot change components.')).toBeInTheDocument();
});

test('it is sent with severity 0, an end, both languages and the phase for planned work', async () => {
  const user = userEvent.setup();
  const { onSubmit } = show(written({ begin: '2040-07-01T10:00:00.000Z', end: '2040-07-01T12:00:00.000Z' }));
  await user.click(announce());
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  expect(onSubmit.mock.calls[0]?.[0].incident).toEqual({
    displayName: 'New disks | Neue Platten',
    description: '**English**\n\nWe add disks.\n\n**Deutsch**\n\nWir bauen Platten ein.',
    beganAt: '2040-07-01T10:00:00.000Z',
    endedAt: '2040-07-01T12:00:00.000Z',
    phase: { generation: 1, order: 1 },
    affects: [{ reference: 'c1', type: 't2', severity: 0 }],
  });
});

test('the duration moves the end, and the expected effect is one sentence of both texts', async () => {
  const user = userEvent.setup();
  const { onSubmit } = show(written());
  await user.click(screen.getByLabelText('4 h'));
  await user.click(screen.getByLabelText('Short interruptions'));
  await user.click(screen.getByLabelText('Nothing'));
  await user.click(announce());
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  const { draft } = onSubmit.mock.calls[0]?.[0] ?? {};
  expect(Date.parse(draft?.end ?? '') - Date.parse(draft?.begin ?? '')).toBe(4 * HOUR);
  expect(draft?.text.en).toBe('We add disks.\n\nWe do not expect you to notice anything.');
  expect(draft?.text.de).toContain('nichts bemerken');
});

test('times are written on the clock of the zone, with UTC beside them', () => {
  show(written({ begin: '2040-07-01T10:00:00.000Z', end: '2040-07-01T12:00:00.000Z' }));
  expect(screen.getByLabelText(/^Begin/)).toHaveValue('2040-07-01T12:00');
  expect(screen.getByText('Europe/Berlin · 2040-07-01 10:00 UTC')).toBeInTheDocument();
});

test('an open incident of the component and short notice are said before it is announced', () => {
  show(written({ begin: iso(2), end: iso(4) }));
  expect(screen.getByText(/the incident “Slow volumes” is open/)).toBeInTheDocument();
  expect(screen.getByText(/less than 24 hours ahead/)).toBeInTheDocument();
});

describe('the silence', () => {
  const group = () => within(screen.getByRole('group', { name: 'Silence' }));

  test('is proposed by the mapping rules, and says what it would mute now', async () => {
    const user = userEvent.setup();
    const { onSubmit } = show(written());
    await user.click(screen.getByLabelText(/^Mute alerts meanwhile/));
    expect(screen.getByLabelText(/^Alerts with these labels \(1\)/)).toHaveValue('alertname="CephOSDDown"');
    expect(group().getByText(/Would mute 1 firing alert: CephOSDDown/)).toBeInTheDocument();
    await user.click(announce());
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    expect(onSubmit.mock.calls[0]?.[0].draft.silence).toEqual({ source: 'am', lines: ['alertname="CephOSDDown"'] });
  });

  test.each([
    ['alertname', /Write conditions such as/],
    ['alertname=~".*"', /mute nearly everything/],
  ])('with %s is refused', async (line, words) => {
    const user = userEvent.setup();
    const { onSubmit } = show(written({ silence: { source: 'am', lines: [line] } }));
    await user.click(announce());
    expect(group().getByText(words)).toBeInTheDocument();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('is not offered to who may not write any, and the reason is said', () => {
    show(written(), { silenceChoices: [{ source: { kind: 'alertmanager', uid: 'am' }, may: false }] });
    expect(screen.getByLabelText(/^Mute alerts meanwhile/)).toBeDisabled();
    expect(screen.getByText(/only editors and administrators/)).toBeInTheDocument();
  });
});
