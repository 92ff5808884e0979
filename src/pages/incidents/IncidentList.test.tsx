import React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident } from '../../domain/status/model';
import type { StatusReading } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { IncidentList, PAGE_ROWS } from './IncidentList';

const reading: { current: StatusReading } = {
  current: { state: 'loading', refresh: () => Promise.resolve() },
};
jest.mock('../../status/useStatusSnapshot', () => ({
  useStatusSnapshot: () => reading.current,
  useStatusClient: () => ({ incidents: () => Promise.resolve([]) }),
}));
jest.mock('@grafana/runtime', () => ({ ...jest.requireActual('@grafana/runtime'), hasPermission: () => true }));

const incident = (n: number, change: Partial<Incident> = {}): Incident => ({
  id: `i${n}`,
  displayName: `Incident ${n}`,
  description: '',
  beganAt: new Date(Date.now() - n * 60_000).toISOString(),
  endedAt: new Date(Date.now() - n * 60_000 + 30_000).toISOString(),
  affects: [{ reference: 'c1', type: 't1', severity: 60 }],
  updates: [],
  ...change,
});
const show = (incidents: Incident[], more: Partial<StatusReading> = {}) => {
  const snapshot = {
    components: [{ id: 'c1', displayName: 'Network', labels: {}, activelyAffectedBy: [] }],
    impactTypes: [],
    retired: {
      components: [{ id: 'c0', displayName: 'Old storage', labels: {}, activelyAffectedBy: [] }],
      impactTypes: [],
    },
    severities: [],
    phases: [],
    incidents,
    updates: {},
  };
  reading.current = {
    state: 'ready',
    view: { snapshot, alertLinks: [] },
    asOf: new Date(),
    refresh: () => Promise.resolve(),
    ...more,
  };
  return render(
    <MemoryRouter>
      <IncidentList />
    </MemoryRouter>
  );
};
const rows = () => screen.queryAllByTestId(testIds.incidents.row);

test('while nothing is read it says so', () => {
  show([], { state: 'loading', view: undefined });
  expect(screen.getByText('Reading the incidents…')).toBeInTheDocument();
});

test('what was retired keeps its name', () => {
  show([incident(1, { affects: [{ reference: 'c0', type: 't1', severity: 60 }] })]);
  expect(rows()[0]).toHaveTextContent('Old storage');
});

test('a server that is down or refuses: a sentence and another try', () => {
  show([], { state: 'failed', view: undefined, error: new LeitstandError('forbidden', 'not a viewer') });
  expect(screen.getByText(/not allowed/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('what is old says so and stays', () => {
  show([incident(5)], { error: new LeitstandError('server-unreachable', 'x') });
  expect(screen.getByText(/Shown is what was read/)).toBeInTheDocument();
  expect(rows()).toHaveLength(1);
});

test('no open incident: what was last, for how long, where', () => {
  show([incident(60 * 24 * 12, { endedAt: new Date(Date.now() - (60 * 24 * 12 - 34) * 60_000).toISOString() })]);
  expect(screen.getByText(/No open incidents\. Last: .*34 min, Network\./)).toBeInTheDocument();
});

test('five hundred incidents: one page of rows, and all of them are found', () => {
  show(Array.from({ length: 500 }, (_, n) => incident(n + 1)));
  expect(rows()).toHaveLength(PAGE_ROWS);
  expect(screen.getByText('1 to 25 of 500')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Words in title or text'), { target: { value: 'incident 487' } });
  expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Incident 487')]);
  fireEvent.change(screen.getByLabelText('Words in title or text'), { target: { value: 'nobody wrote this' } });
  expect(screen.getByText('No incident fits')).toBeInTheDocument();
});

test('the open ones alone', () => {
  show([incident(5), incident(6, { endedAt: null })]);
  fireEvent.click(screen.getByRole('radio', { name: 'Open' }));
  expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Incident 6')]);
});

test('what was retracted is called so, and a title in two languages is read in one', () => {
  show([
    incident(5, { amendments: [{ kind: 'retraction', note: 'Never happened', at: new Date().toISOString() }] }),
    incident(6, {
      displayName: 'Slow | Langsam',
      description: '**English**\n\nIt is slow.\n\n**Deutsch**\n\nEs ist langsam.',
    }),
  ]);
  expect(rows()[0]).toHaveTextContent('Retracted');
  expect(screen.getByRole('link', { name: 'Slow' })).toBeInTheDocument();
});
