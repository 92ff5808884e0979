import React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { IncidentsUnread } from '../../status/incidentsUnread';
import { CustomersSee } from './CustomersSee';

const mockRefresh = jest.fn();
let mockReading: object = {};
jest.mock('../../status/useStatusSnapshot', () => ({ useStatusSnapshot: () => mockReading }));
jest.mock('../../settings/useSettings', () => ({ useSettings: () => ({ publicUrl: '' }) }));

test('C05 while incidents cannot be read, it says so, offers to try again, and shows how components are', async () => {
  const failed = new LeitstandError('server-failed', 'Internal Server Error');
  const impact = { reference: 'i', type: 't', severity: 100 };
  const component = { id: 'c', displayName: 'Compute', labels: {}, activelyAffectedBy: [impact] };
  const error = new IncidentsUnread(failed, [component], [{ displayName: 'broken', value: 100 }]);
  mockReading = { state: 'failed', error, partial: error, refresh: mockRefresh };
  render(<CustomersSee />);
  expect(screen.getByText('The status page server failed.')).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Components' })).toHaveTextContent(/Compute/);
  expect(screen.queryByText('No incident is open.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(mockRefresh).toHaveBeenCalledTimes(1);
});
