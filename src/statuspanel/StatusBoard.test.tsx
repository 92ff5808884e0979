import React from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { LeitstandError } from '../domain/errors/leitstandError';
import type { Incident, StatusSnapshot } from '../domain/status/model';
import type { Reading } from '../polling/pollingStore';
import { DEFAULT_OPTIONS, type StatusPanelOptions, VIEWS } from './options';
import { StatusBoard } from './StatusBoard';

const incident = (change: Partial<Incident>): Incident => ({
  id: 'i1',
  displayName: 'Volumes <b>slow</b>',
  description: 'First text',
  beganAt: '2026-05-01T10:00:00.000Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c1', type: 't', severity: 66 }],
  updates: [0],
  ...change,
});

const STATUS: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: { region: 'fra1' }, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Compute', labels: { region: 'fra1' }, activelyAffectedBy: [] },
    { id: 'c3', displayName: 'Compute', labels: { region: 'fra2' }, activelyAffectedBy: [] },
  ],
  impactTypes: [],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [{ generation: 1, phases: ['Investigating', 'Identified'] }],
  incidents: [incident({})],
  updates: {
    i1: [{ order: 0, displayName: 'Update', description: 'A disk is replaced', createdAt: '2026-05-01T10:30:00.000Z' }],
  },
};
const WELL: StatusSnapshot = { ...STATUS, incidents: [] };
const MAINTENANCE = incident({
  id: 'm1',
  displayName: 'New switches',
  beganAt: '2026-05-03T10:00:00.000Z',
  endedAt: '2026-05-03T12:00:00.000Z',
  affects: [{ reference: 'c2', type: 't', severity: 0 }],
  updates: [],
});

const asOf = new Date('2026-05-01T10:41:00Z');
const down = new LeitstandError('server-unreachable', 'http://10.0.0.5 refused');

const show = (reading: Reading<StatusSnapshot>, options: Partial<StatusPanelOptions> = {}, language = 'en-GB') =>
  render(
    <StatusBoard
      reading={reading}
      options={{ ...DEFAULT_OPTIONS, ...options }}
      language={language}
      timeZone="UTC"
      pageUrl="https://status.example.org"
      width={900}
    />
  );

const row = (name: string) => {
  const item = screen
    .getAllByText(name)
    .map((each) => each.closest('li'))
    .find((each) => each !== null);
  if (!item) {
    throw new Error(`no row ${name}`);
  }
  return within(item);
};

describe('the board', () => {
  it('says how all is, how each service is, and what is known about the incident', () => {
    show({ value: STATUS, asOf });
    expect(screen.getByText('Block Storage is limited.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('As of 10:41');
    expect(row('Block Storage').getByText('Limited')).toBeInTheDocument();
    expect(row('Compute').getByText('Operational')).toBeInTheDocument();
    expect(screen.getByText('A disk is replaced')).toBeInTheDocument();
    expect(screen.getByText(/Identified · Block Storage · since 1 May 2026, 10:00 UTC/)).toBeInTheDocument();
  });

  it('says the same sentence as the public page when all is well, or only watched', () => {
    const { unmount } = show({ value: WELL, asOf });
    expect(screen.getByText('All services are operational.')).toBeInTheDocument();
    unmount();
    show({ value: { ...STATUS, incidents: [incident({ affects: [] })] }, asOf });
    expect(screen.getByText('All services are operational. We are watching an incident.')).toBeInTheDocument();
  });

  it('shows no signs of Markdown', () => {
    const said = { order: 0, displayName: '', description: '- **One** disk', createdAt: '2026-05-01T10:30:00.000Z' };
    show({ value: { ...STATUS, updates: { i1: [said] } }, asOf });
    expect(screen.getByText('• One disk')).toBeInTheDocument();
  });

  it('shows texts as texts', () => {
    show({ value: STATUS, asOf });
    expect(screen.getByText('Volumes <b>slow</b>')).toBeInTheDocument();
  });

  it.each(['en-GB', 'de-DE'])('is never green while it cannot be refreshed, in no view (%s)', (language) => {
    const { container } = show({ value: WELL, asOf, error: down }, { views: [...VIEWS] }, language);
    expect(container.querySelectorAll('[data-tone]').length).toBeGreaterThan(0);
    expect(container.querySelectorAll('[data-tone]:not([data-tone="unknown"])')).toHaveLength(0);
  });

  it('says since when it could not be refreshed, and where to look instead', () => {
    show({ value: WELL, asOf, error: down });
    expect(screen.getByText('The current state is not known.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Status could not be refreshed since 10:41 — open status page'
    );
    expect(screen.getByRole('link', { name: 'open status page' })).toHaveAttribute(
      'href',
      'https://status.example.org'
    );
    expect(row('Block Storage').getByText('Last known: Operational')).toBeInTheDocument();
    expect(screen.queryByText('No incidents at the moment.')).not.toBeInTheDocument();
    expect(screen.queryByText('No maintenance is planned.')).not.toBeInTheDocument();
  });

  it('says so if it was never read, without the reason, which is nothing for customers', () => {
    show({ error: down });
    expect(screen.getByRole('alert')).toHaveTextContent('The status cannot be read at the moment.');
    expect(document.body).not.toHaveTextContent('10.0.0.5');
  });

  it('says that it is reading, and that there is nothing', () => {
    const { unmount } = show({});
    expect(screen.getByRole('status')).toHaveTextContent('Reading the status…');
    unmount();
    const { container } = show({ value: { ...WELL, components: [] }, asOf });
    expect(screen.getByText('There are no services here.')).toBeInTheDocument();
    expect(container.querySelector('[data-tone="operational"]')).toBeNull();
  });

  it('speaks German to German browsers, and what the option says to all', () => {
    const { unmount } = show({ value: STATUS, asOf }, {}, 'de-AT');
    expect(screen.getByText('Block Storage ist eingeschränkt.')).toBeInTheDocument();
    unmount();
    show({ value: WELL, asOf }, { language: 'de' }, 'en-GB');
    expect(screen.getByText('Zurzeit keine Störungen.')).toBeInTheDocument();
  });

  it('narrows everything to the services of a filter', () => {
    show({ value: STATUS, asOf }, { components: 'region=fra2' });
    expect(screen.getByText('All services are operational.')).toBeInTheDocument();
    expect(screen.queryByText('Block Storage')).not.toBeInTheDocument();
    expect(screen.queryByText('Volumes <b>slow</b>')).not.toBeInTheDocument();
  });

  it('announces maintenance with its time', () => {
    show({ value: { ...WELL, incidents: [MAINTENANCE] }, asOf }, { views: ['maintenance'] });
    const section = within(screen.getByRole('group', { name: 'Planned maintenance' }));
    expect(section.getByText('New switches')).toBeInTheDocument();
    expect(section.getByText('Maintenance, planned')).toBeInTheDocument();
    expect(section.getByText('Compute · from 3 May 2026, 10:00 UTC until 3 May 2026, 12:00 UTC')).toBeInTheDocument();
  });

  it('draws services against regions', () => {
    show({ value: STATUS, asOf }, { views: ['grid'] });
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['fra1', 'fra2']);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((each) => each.textContent)).toEqual([
      expect.stringMatching(/Block Storage.*Limited.*–/),
      expect.stringMatching(/Compute.*Operational.*Operational/),
    ]);
  });
});

describe('the strip of days', () => {
  const days = () => [...document.querySelectorAll<HTMLElement>('[role=gridcell][data-day]')];
  const focused = () => document.activeElement?.getAttribute('aria-label');

  it('is one stop of the tab key, and arrows, Home and End lead from day to day', () => {
    show({ value: STATUS, asOf }, { views: ['strip'] });
    expect(days()).toHaveLength(3 * 90);
    const stops = days().filter((cell) => cell.tabIndex === 0);
    expect(stops.map((cell) => cell.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^1 May 2026: Limited, disturbed for 41 min\. Volumes/),
    ]);
    act(() => stops[0]?.focus());
    const press = (key: string, ctrlKey = false) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
    press('ArrowLeft');
    expect(focused()).toMatch(/^30 April 2026: Operational/);
    press('Home');
    expect(focused()).toMatch(/^1 February 2026/);
    press('ArrowLeft');
    expect(focused()).toMatch(/^1 February 2026/);
    press('ArrowDown');
    press('End');
    expect(focused()).toMatch(/^1 May 2026: Operational/);
    press('Home', true);
    press('End');
    expect(focused()).toMatch(/^1 May 2026: Limited/);
    expect(days().filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  });

  it('can be read as a table, today first', () => {
    const { container } = show({ value: STATUS, asOf }, { views: ['strip'] });
    const details = container.querySelector('details');
    if (details === null) {
      throw new Error('no table to open');
    }
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const rows = [...details.querySelectorAll('tr')];
    expect(rows).toHaveLength(91);
    expect(rows[1]).toHaveTextContent(/1 May 2026.*Limited, disturbed for 41 min/);
  });
});
