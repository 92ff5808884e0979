import React from 'react';
import { render, screen } from '@testing-library/react';
import type { Incident } from '../../domain/status/model';
import { IncidentState } from './IncidentState';

const open: Incident = {
  id: '1',
  displayName: 'Volumes are slow',
  description: '',
  beganAt: new Date(Date.now() - 60_000).toISOString(),
  endedAt: null,
  affects: [],
  updates: [],
};

test('an incident that is resolved while its page is open is no longer called open', () => {
  jest.useFakeTimers({ now: Date.now() });
  const { rerender } = render(<IncidentState incident={open} />);
  expect(screen.getByText('Open')).toBeInTheDocument();
  jest.advanceTimersByTime(60_000);
  rerender(<IncidentState incident={{ ...open, endedAt: new Date(Date.now() - 1_000).toISOString() }} />);
  expect(screen.getByText('Resolved')).toBeInTheDocument();
  jest.useRealTimers();
});
