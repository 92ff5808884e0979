import { renderHook, waitFor } from '@testing-library/react';
import type { AlertLink } from '../../domain/status/access';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';
import { useLinks } from './useLinks';

const alertLinks = jest.fn();
const client = { alertLinks };
jest.mock('../../status/useStatusSnapshot', () => ({ useStatusClient: () => client }));

const linkOf = (incident: string, key: string): AlertLink => ({
  incident,
  key,
  name: 'CephOSDDown',
  labels: {},
  startsAt: '2026-05-01T08:00:00Z',
  linkedAt: '2026-05-01T08:01:00Z',
});

const incidentOf = (endedAt: string | null): Incident => ({
  id: 'one',
  displayName: 'Slow',
  description: '',
  beganAt: '2026-05-01T08:00:00Z',
  endedAt,
  affects: [],
  updates: [],
});

const viewOf = (links: AlertLink[], features: { alertLinks: boolean }): StatusView => {
  // Only what the hook reads.
  const view: unknown = { alertLinks: links, capabilities: { features } };
  return view as StatusView;
};

beforeEach(() => alertLinks.mockReset());

it('takes those of an open incident from what was read', () => {
  const view = viewOf([linkOf('one', 'a'), linkOf('two', 'b')], { alertLinks: true });
  const { result } = renderHook(() => useLinks(incidentOf(null), view));

  expect(result.current.map(({ key }) => key)).toEqual(['a']);
  expect(alertLinks).not.toHaveBeenCalled();
});

it('asks for those of an incident that is over', async () => {
  alertLinks.mockResolvedValue([linkOf('one', 'a')]);
  const view = viewOf([], { alertLinks: true });
  const { result } = renderHook(() => useLinks(incidentOf('2026-05-01T09:00:00Z'), view));

  await waitFor(() => expect(result.current.map(({ key }) => key)).toEqual(['a']));
  expect(alertLinks).toHaveBeenCalledWith('one');
});

it('shows none while the server does not answer, or where it keeps none', async () => {
  alertLinks.mockRejectedValue(new Error('gone'));
  const ended = incidentOf('2026-05-01T09:00:00Z');
  const failing = viewOf([], { alertLinks: true });
  const { result, rerender } = renderHook((view: StatusView) => useLinks(ended, view), { initialProps: failing });
  await waitFor(() => expect(alertLinks).toHaveBeenCalledTimes(1));
  expect(result.current).toEqual([]);

  rerender(viewOf([], { alertLinks: false }));
  expect(result.current).toEqual([]);
  expect(alertLinks).toHaveBeenCalledTimes(1);
});
