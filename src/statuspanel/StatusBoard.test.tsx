import React from 'react';
import { render, screen, within } from '@testing-library/react';
import { LeitstandError } from '../domain/errors/leitstandError';
import type { Reading } from '../polling/pollingStore';
import { DEFAULT_OPTIONS } from './options';
import type { PublicStatus } from './readPublicStatus';
import { StatusBoard } from './StatusBoard';
import { wordsFor } from './words';

const STATUS: PublicStatus = {
  components: [
    {
      id: 'c1',
      displayName: 'Block Storage',
      labels: {},
      activelyAffectedBy: [{ reference: 'i1', type: 't', severity: 66 }],
    },
    { id: 'c2', displayName: 'Compute', labels: {}, activelyAffectedBy: [] },
  ],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [{ generation: 1, phases: ['Investigating', 'Identified'] }],
  open: [
    {
      incident: {
        id: 'i1',
        displayName: 'Volumes <b>slow</b>',
        description: 'First text',
        beganAt: '2026-05-01T10:00:00.000Z',
        endedAt: null,
        phase: { generation: 1, order: 1 },
        affects: [{ reference: 'c1', type: 't', severity: 66 }],
        updates: [0],
      },
      latest: {
        order: 0,
        displayName: 'Update',
        description: 'A disk is replaced',
        createdAt: '2026-05-01T10:30:00.000Z',
      },
    },
  ],
  planned: [],
};

const show = (reading: Reading<PublicStatus>, language = 'en-GB') =>
  render(
    <StatusBoard
      reading={reading}
      options={DEFAULT_OPTIONS}
      words={wordsFor(language)}
      clock={(time) => time.toISOString().slice(11, 16)}
      moment={(time) => time.slice(0, 16)}
    />
  );

const asOf = new Date('2026-05-01T10:41:00Z');
const row = (name: string) => {
  const item = screen.getByText(name).closest('li');
  if (!item) {
    throw new Error(`no row ${name}`);
  }
  return within(item);
};

describe('StatusBoard', () => {
  it('says how all is, how each service is, and what is known about the incident', () => {
    show({ value: STATUS, asOf });
    expect(screen.getByText('Block Storage is limited.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('As of 10:41');
    expect(row('Block Storage').getByText('Limited')).toBeInTheDocument();
    expect(row('Compute').getByText('Operational')).toBeInTheDocument();
    expect(screen.getByText('A disk is replaced')).toBeInTheDocument();
    expect(screen.getByText(/Identified · Block Storage · since 2026-05-01T10:00/)).toBeInTheDocument();
  });

  it('says the same sentence as the public page when all is well, or only watched', () => {
    const well = { ...STATUS, components: STATUS.components.slice(1) };
    const { unmount } = show({ value: { ...well, open: [] }, asOf });
    expect(screen.getByText('All services are operational.')).toBeInTheDocument();
    unmount();
    show({ value: well, asOf });
    expect(screen.getByText('All services are operational. We are watching an incident.')).toBeInTheDocument();
  });

  it('shows texts as texts', () => {
    show({ value: STATUS, asOf });
    expect(screen.getByText('Volumes <b>slow</b>')).toBeInTheDocument();
  });

  it('is never green while it cannot be refreshed', () => {
    const healthy = { ...STATUS, components: STATUS.components.slice(1), open: [] };
    const { container } = show({ value: healthy, asOf, error: new LeitstandError('server-unreachable', 'down') });
    expect(container.querySelector('[data-tone="operational"]')).toBeNull();
    expect(screen.getByText('The current state is not known.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Could not be refreshed since 10:41.');
    expect(row('Compute').getByText('Last known: Operational')).toBeInTheDocument();
    expect(screen.queryByText('No incidents at the moment.')).not.toBeInTheDocument();
  });

  it('says so if it was never read', () => {
    show({ error: new LeitstandError('server-unreachable', 'http://10.0.0.5 refused') });
    expect(screen.getByRole('alert')).toHaveTextContent('The status page cannot be read at the moment.');
    expect(document.body).not.toHaveTextContent('10.0.0.5');
  });

  it('speaks German to German browsers', () => {
    show({ value: { ...STATUS, open: [] }, asOf }, 'de-AT');
    expect(screen.getByText('Block Storage ist eingeschränkt.')).toBeInTheDocument();
    expect(screen.getByText('Zurzeit keine Störungen.')).toBeInTheDocument();
  });
});
