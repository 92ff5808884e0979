import React, { useSyncExternalStore } from 'react';
import { Router } from 'react-router-dom';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { locationService } from '@grafana/runtime';
import type { AlertsReading } from '../../alerts/useAlerts';
import type { Alert } from '../../domain/alerts/model';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Silence } from '../../domain/silences/model';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { testIds } from '../../testIds';
import { Inbox } from './Inbox';
import { sampleAlert } from './testing/sampleRow';

// Whether something is hidden is asked of every style for every element of a page of fifty rows: that takes jsdom minutes.
configure({ defaultHidden: true });

const AS_OF = new Date('2026-01-01T00:12:00Z');
const refresh = jest.fn(async () => undefined);
const reading = (change: Partial<AlertsReading>): AlertsReading => ({
  ...{ state: 'ready', alerts: [], warnings: [], asOf: AS_OF, refresh, ...change },
});

let mockReading = reading({});
let mockAccess: WriteAccess = { may: true };
let mockActions = ['alert.instances.external:write'];
let mockSilences: Silence[] = [];
let mockSilencesError: Error | undefined;
const mockSend = jest.fn<
  Promise<{ status: number; body: unknown }>,
  [{ method: string; path: string; body?: unknown }]
>();

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: (action: string) => mockActions.includes(action),
  getDataSourceSrv: () => ({ getInstanceSettings: () => undefined }),
}));
jest.mock('../../alerts/useAlerts', () => ({ useAlerts: () => mockReading }));
jest.mock('../../incidents/access/useWriteAccess', () => ({ useWriteAccess: () => mockAccess }));
jest.mock('../../silences/useSilences', () => ({
  useSilences: () => ({
    error: mockSilencesError,
    silences: mockSilences,
    sources: [],
    warnings: [],
    state: 'ready',
    refresh: async () => undefined,
  }),
}));
jest.mock('../../status/useStatusSnapshot', () => ({
  useStatusSnapshot: () => ({ state: 'unconfigured', refresh: async () => undefined }),
}));
jest.mock('./useWaitingDrafts', () => ({ useWaitingDrafts: () => [] }));
jest.mock('../../polling/grafanaRequest', () => ({
  grafanaRequest: (request: { method: string; path: string; body?: unknown }) => mockSend(request),
}));

/** Draws the page anew when the address changes, as Grafana does. */
function Page() {
  const history = locationService.getHistory();
  const location = useSyncExternalStore(history.listen, locationService.getLocation);
  return (
    <Router location={location} navigator={{ ...history, go: () => undefined, createHref: String }}>
      <Inbox />
    </Router>
  );
}
const open = (search = '') => {
  locationService.push(`/a/scs-leitstand-app/inbox${search}`);
  return render(<Page />);
};
const rows = () => screen.queryAllByTestId(testIds.inbox.row);
const storm = (count: number): Alert[] =>
  Array.from({ length: count }, (_, n) => {
    const labels = { alertname: `Storm${n % 7}`, instance: `node-${n}`, layer: n % 2 === 0 ? 'node' : 'storage' };
    return sampleAlert({ key: `k${n}`, name: labels.alertname, labels });
  });

beforeEach(() => {
  mockReading = reading({});
  mockAccess = { may: true };
  mockActions = ['alert.instances.external:write'];
  mockSilences = [];
  mockSilencesError = undefined;
  mockSend.mockReset();
  refresh.mockClear();
});

describe('what is said while there is no list', () => {
  test('that it is being read', () => {
    mockReading = reading({ state: 'loading', asOf: undefined });
    open();
    expect(screen.getByText('Reading the firing alerts…')).toBeInTheDocument();
  });

  test('that nothing fires, and when that was so', async () => {
    open();
    expect(screen.getByText('Nothing fires')).toBeInTheDocument();
    expect(screen.getByText(/As of 00:12:00/)).toBeInTheDocument();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Refresh' })));
    expect(refresh).toHaveBeenCalled();
  });

  test('that it holds for those who answer only, or for nobody', () => {
    const warnings = [{ source: { kind: 'prometheus' as const, uid: 'prom' }, reason: 'no route to host' }];
    mockReading = reading({ warnings });
    const { unmount } = open();
    expect(screen.getByText('Nothing fires in the sources that answer')).toBeInTheDocument();
    unmount();
    mockReading = reading({ error: new LeitstandError('server-unreachable', 'gone') });
    open();
    expect(screen.queryByText(/Nothing fires/)).toBeNull();
  });

  test.each([
    ['forbidden', 'Grafana does not let you read alerts.'],
    ['session-ended', 'Grafana has ended your session.'],
    ['server-unreachable', 'Neither Grafana nor its alert sources can be reached.'],
    ['server-failed', 'No source of alerts answers as it should.'],
  ] as const)('why, when it is %s', (code, words) => {
    mockReading = reading({ state: 'failed', asOf: undefined, error: new LeitstandError(code, 'HTTP 4711') });
    open();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent('HTTP 4711');
    expect(screen.queryByText('Nothing fires')).toBeNull();
  });
});

test('an old list stays, with its age, while newer readings fail', () => {
  const error = new LeitstandError('server-unreachable', 'gone');
  mockReading = reading({ alerts: [sampleAlert()], error });
  open();
  expect(screen.getByRole('alert')).toHaveTextContent('The list is as of 2026-01-01 00:12:00.');
  expect(rows()).toHaveLength(1);
});

test('one source that fails is named beside the alerts of the others', () => {
  const warnings = [{ source: { kind: 'prometheus' as const, uid: 'prom' }, reason: 'no route to host' }];
  mockReading = reading({ alerts: [sampleAlert()], warnings });
  open();
  expect(screen.getByText(/“prom” answered: no route to host/)).toBeInTheDocument();
  expect(rows()).toHaveLength(1);
});

test('that nobody knows who has silenced what is said, and what is silenced is still known', () => {
  mockSilencesError = new LeitstandError('forbidden', 'no');
  mockReading = reading({ alerts: [sampleAlert({ silenced: true })] });
  open();
  expect(screen.getByText(/Who has silenced what is not known: Grafana lets only editors/)).toBeInTheDocument();
  expect(within(rows()[0] ?? document.body).getByText('Silenced')).toBeInTheDocument();
});

describe('a storm of 2,000 alerts', () => {
  test('draws one page of them, whatever it is divided by', () => {
    mockReading = reading({ alerts: storm(2000) });
    open();
    expect(rows().length).toBe(50);
    expect(screen.getByText('2000 alerts')).toBeInTheDocument();
    for (const group of ['Rule', 'Layer', 'None']) {
      fireEvent.click(screen.getByLabelText(group, { selector: 'input' }));
      expect(locationService.getSearch().get('group')).toBe(group.toLowerCase());
      expect(rows().length).toBeLessThanOrEqual(50);
    }
  });

  test('is narrowed by text and filters, which stand in the address', () => {
    mockReading = reading({ alerts: storm(2000) });
    open('?page=3');
    fireEvent.change(screen.getByLabelText('Search alerts'), { target: { value: 'node-199' } });
    expect(screen.getByText('11 of 2000 alerts')).toBeInTheDocument();
    fireEvent.click(screen.getByText('Storage (6)'));
    expect(rows()).toHaveLength(6);
    expect(locationService.getSearchObject()).toEqual({ q: 'node-199', layer: 'storage' });
    fireEvent.click(screen.getByText('Show all alerts'));
    expect(rows()).toHaveLength(50);
  });

  test('is folded group by group', () => {
    mockReading = reading({ alerts: storm(2000) });
    open('?group=layer');
    const heading = () => within(screen.getByTestId(testIds.inbox.list)).getByText('Storage').closest('button');
    expect(heading()).toHaveAttribute('aria-expanded', 'true');
    fireEvent.click(heading() ?? document.body);
    expect(heading()).toHaveAttribute('aria-expanded', 'false');
    expect(heading()).toHaveTextContent('(1000)');
    expect(rows()).toHaveLength(49);
  });
});

test('arrow keys, j and k move between the alerts; typing in the search moves nothing', () => {
  mockReading = reading({ alerts: storm(3) });
  open('?group=none');
  const buttons = rows().map((row) => within(row).getByRole('button', { name: /^Storm/ }));
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  buttons[0]?.focus();
  press('j');
  expect(buttons[1]).toHaveFocus();
  press('ArrowDown');
  expect(buttons[2]).toHaveFocus();
  press('ArrowDown');
  expect(buttons[2]).toHaveFocus();
  press('k');
  expect(buttons[1]).toHaveFocus();
  press('Home');
  expect(buttons[0]).toHaveFocus();
  screen.getByRole('textbox', { name: 'Search alerts' }).focus();
  press('j');
  expect(screen.getByRole('textbox', { name: 'Search alerts' })).toHaveFocus();
});

describe('a link to one alert', () => {
  const sightings = ['fa', 'fb'].map((fingerprint) => ({
    ...{ source: { kind: 'alertmanager' as const, uid: 'am' }, labels: { host: 'h' }, silencedBy: [], fingerprint },
  }));

  test('shows it alone, opened, by the fingerprint of either replica', () => {
    mockReading = reading({ alerts: [sampleAlert({ labels: { host: 'h' }, sightings }), ...storm(5)] });
    open('?fingerprint=fb');
    expect(rows()).toHaveLength(1);
    expect(within(rows()[0] ?? document.body).getByText('host')).toBeInTheDocument();
  });

  test('says that it does not fire any more, and leads to those that do', () => {
    mockReading = reading({ alerts: storm(5) });
    open('?fingerprint=gone');
    expect(screen.getByText(/does not fire any more/)).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all alerts' })[0] ?? document.body);
    expect(rows()).toHaveLength(5);
  });
});

test('who may neither write nor silence sees the controls, and why they do nothing', () => {
  mockAccess = { may: false, because: 'grafana-role' };
  mockActions = [];
  mockReading = reading({ alerts: [sampleAlert()] });
  open();
  for (const name of ['Draft incident', 'Acknowledge', 'Silence']) {
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  }
  expect(screen.getByText(/You can only read here/)).toBeInTheDocument();
});

describe('acknowledging', () => {
  const acknowledge = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' })));

  test('stores a short silence, says what customers see, and can be undone', async () => {
    mockReading = reading({ alerts: [sampleAlert()] });
    mockSend.mockResolvedValue({ status: 200, body: { silenceID: 's1' } });
    open();
    await acknowledge();
    expect(mockSend).toHaveBeenCalledWith({
      method: 'POST',
      path: '/api/alertmanager/am/api/v2/silences',
      body: expect.objectContaining({
        comment: expect.stringMatching(/^ACK! This alert was acknowledged/),
        matchers: [{ name: 'alertname', value: 'CephOSDDown', isRegex: false, isEqual: true }],
      }),
    });
    expect(await screen.findByText(/^Acknowledged: nobody is notified of “CephOSDDown” until/)).toBeInTheDocument();
    expect(screen.getByText(/Customers see no change/)).toBeInTheDocument();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    await waitFor(() =>
      expect(mockSend).toHaveBeenLastCalledWith(
        expect.objectContaining({ method: 'DELETE', path: '/api/alertmanager/am/api/v2/silence/s1' })
      )
    );
    expect(await screen.findByText(/“CephOSDDown” notifies again/)).toBeInTheDocument();
  });

  test('that is refused says so and can be tried again', async () => {
    mockReading = reading({ alerts: [sampleAlert()] });
    mockSend
      .mockResolvedValueOnce({ status: 502, body: {} })
      .mockResolvedValue({ status: 200, body: { silenceID: 's' } });
    open();
    await acknowledge();
    expect(await screen.findByText('“CephOSDDown” is not muted')).toBeInTheDocument();
    expect(screen.getByText(/The Alertmanager cannot be reached/)).toBeInTheDocument();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(await screen.findByText(/^Acknowledged: nobody/)).toBeInTheDocument();
  });

  test('needs an Alertmanager that knows the alert', () => {
    const source = { kind: 'prometheus' as const, uid: 'prom' };
    mockReading = reading({
      alerts: [sampleAlert({ sources: [source], sightings: [{ source, labels: {}, silencedBy: [] }] })],
    });
    open();
    expect(screen.getByRole('button', { name: 'Acknowledge' })).toHaveAttribute('aria-disabled', 'true');
  });
});

test('who silenced it until when and why stands on its line, and the silence can be ended there', async () => {
  mockSilences = [
    {
      ...{ id: 's1', source: { kind: 'alertmanager', uid: 'am' }, matchers: [], startsAt: '', state: 'active' },
      ...{ endsAt: '2026-01-01T03:00:00.000Z', comment: 'disk swap', createdBy: 'olga' },
    },
  ];
  const sightings = [{ source: { kind: 'alertmanager' as const, uid: 'am' }, labels: {}, silencedBy: ['s1'] }];
  mockReading = reading({ alerts: [sampleAlert({ silenced: true, sightings })] });
  mockSend.mockResolvedValue({ status: 200, body: {} });
  open();
  expect(screen.getByText('Silenced by olga until 03:00')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^CephOSDDown/ }));
  expect(screen.getByText(/2026-01-01 03:00 UTC\): disk swap/)).toBeInTheDocument();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'End silence' })));
  expect(await screen.findByText(/The silence is over/)).toBeInTheDocument();
});
