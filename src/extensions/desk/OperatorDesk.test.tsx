import React from 'react';
import { render, screen } from '@testing-library/react';
import type { AlertsReading } from '../../alerts/useAlerts';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { DEFAULT_OPTIONS } from '../../operatorpanel/options';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import type { StatusReading } from '../../status/useStatusSnapshot';
import { OperatorDesk } from './OperatorDesk';

const mockStatus = jest.fn<StatusReading, []>();
const mockAlerts = jest.fn<AlertsReading, []>();
jest.mock('../../status/useStatusSnapshot', () => ({ useStatusSnapshot: () => mockStatus() }));
jest.mock('../../alerts/useAlerts', () => ({ useAlerts: () => mockAlerts() }));
jest.mock('../../settings/useSettings', () => ({ useSettings: () => DEFAULT_SETTINGS }));
jest.mock('../../incidents/access/useCan', () => ({ useCan: () => ({ may: false, because: 'Only reading.' }) }));
jest.mock('./useServerDesk', () => ({ useServerDesk: () => ({}) }));
jest.mock('../../incidents/form/DraftLoader', () => ({ DraftLoader: () => null }));

const refresh = async () => undefined;
const asOf = new Date('2026-05-01T12:00:00Z');
const EMPTY = { components: [], impactTypes: [], severities: [], phases: [], incidents: [], updates: {} };
const READY = { state: 'ready', view: { snapshot: EMPTY, alertLinks: [] }, asOf, refresh } as unknown as StatusReading;
const QUIET: AlertsReading = { state: 'ready', alerts: [], warnings: [], asOf, refresh };
const down = new LeitstandError('server-unreachable', 'down');

const show = (status: Partial<StatusReading>, alerts: Partial<AlertsReading> = {}, options = {}) => {
  mockStatus.mockReturnValue({ ...READY, ...status });
  mockAlerts.mockReturnValue({ ...QUIET, ...alerts });
  render(<OperatorDesk {...DEFAULT_OPTIONS} {...options} />);
};

test('with nothing to do says so, and why there is nothing to write with', () => {
  show({});
  expect(screen.getByText('No alert fires that fits this panel.')).toBeInTheDocument();
  expect(screen.getByText('No incident is open that fits this panel.')).toBeInTheDocument();
  expect(screen.getByText('Only reading.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Draft incident/ })).not.toBeInTheDocument();
});

test('without alerts that could be read does not say that none fires', () => {
  show({}, { state: 'failed', error: down });
  expect(screen.getByText(/What fires now is not known/)).toBeInTheDocument();
  expect(screen.queryByText('No alert fires that fits this panel.')).not.toBeInTheDocument();
});

test('a source that does not answer is said beside the alerts of the others', () => {
  show({}, { warnings: [{ source: { kind: 'alertmanager', uid: 'am' }, reason: 'no route' }] });
  expect(screen.getByText(/some may be missing/)).toBeInTheDocument();
});

test('a status page that cannot be read is said, with how old the rest is', () => {
  show({ error: down });
  expect(screen.getByText('The status page cannot be read')).toBeInTheDocument();
  expect(screen.getByText(/Shown is what was read/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('one that never was leaves nothing to show but that', () => {
  show({ state: 'failed', view: undefined, asOf: undefined, error: down });
  expect(screen.getByText('The status page cannot be read')).toBeInTheDocument();
  expect(screen.queryByText(/Open incidents/)).not.toBeInTheDocument();
});

test('loading and unconfigured have words', () => {
  show({ state: 'loading', view: undefined });
  expect(screen.getByText('Reading alerts and incidents…')).toBeInTheDocument();
});

test('a status page that nobody has set up is named', () => {
  show({ state: 'unconfigured', view: undefined });
  expect(screen.getByText(/No status page is set up/)).toBeInTheDocument();
});

test('a filter that cannot be read is not believed in silence', () => {
  show({}, {}, { matchers: 'severity=critical' });
  expect(screen.getByText(/cannot be read from here on: severity=critical/)).toBeInTheDocument();
});
