import React from 'react';
import { config } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../domain/status/access';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { StatusView } from '../../status/readStatus';
import type { RecognisedServer } from '../../status/recognisedServer';
import { PublishNotice } from './PublishNotice';

let mockView: Partial<StatusView> = {};
const mockCheck = jest.fn<Promise<void>, []>();
jest.mock('@grafana/runtime', () => ({ ...jest.requireActual('@grafana/runtime'), hasPermission: () => true }));
jest.mock('../../status/useStatusSnapshot', () => ({
  useStatusSnapshot: () => ({ state: 'ready', view: mockView }),
  useStatusAccess: () => ({ checkAgain: mockCheck }),
}));

const server = (kind: RecognisedServer['kind'], phaseWrites: RecognisedServer['phaseWrites']): RecognisedServer => ({
  kind,
  phaseWrites,
  refusesReadsWithToken: false,
});
const me = (authenticated: boolean, publish: boolean): Me => ({
  authenticated,
  roles: [],
  can: { draft: publish, publish, administer: false },
});

test('nothing where publishing works', () => {
  mockView = { server: server('reference-v1.0.0', 'work') };
  expect(render(<PublishNotice />).container).toBeEmptyDOMElement();
});

test('C08 without a session of the login provider: why, and where to sign in', () => {
  config.oauth = { generic_oauth: { name: 'SCS' } };
  mockView = { me: me(false, false), server: server('leitstand', 'work') };
  render(<PublishNotice />);
  expect(screen.getByText(/the status page takes your own token/)).toBeInTheDocument();
  const link = screen.getByRole('link', { name: 'Sign in through the login provider' });
  expect(link).toHaveAttribute('href', expect.stringContaining('/login/generic_oauth'));
  expect(link).toHaveAttribute('target', '_blank');
});

test('v1.0.1: why, what a check does, and the check', async () => {
  mockView = { server: server('reference-v1.0.1', 'untested') };
  mockCheck.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x')).mockResolvedValueOnce();
  render(<PublishNotice />);
  expect(screen.getByText(/refuses every incident that has a phase/)).toBeInTheDocument();
  const button = screen.getByRole('button', { name: 'Check whether it stores incidents' });
  await userEvent.click(button);
  expect(screen.getByRole('alert', { name: '' })).toBeInTheDocument();
  expect(screen.getByText('The status page server cannot be reached.')).toBeInTheDocument();
  await userEvent.click(button);
  expect(mockCheck).toHaveBeenCalledTimes(2);
  expect(screen.queryByText('The status page server cannot be reached.')).toBeNull();
});
