import React from 'react';
import { readFileSync } from 'node:fs';
import { MemoryRouter } from 'react-router-dom';
import { render, screen } from '@testing-library/react';
import { APP_ID } from '../ids';
import { testIds } from '../testIds';
import { actionOf } from './actionOf';
import { loadApp } from './App';
import { PAGES } from './pages';

let mockActions: string[] = [];
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: (action: string) => mockActions.includes(action),
  PluginPage: ({ children }: { children: React.ReactNode }) => <>{children}</>,
}));
jest.mock('./lazyPage', () => ({ lazyPage: (id: string) => <>page {id}</> }));

const open = async (address: string, ...actions: string[]) => {
  mockActions = actions;
  const { default: App } = await loadApp();
  const props: object = { meta: { id: APP_ID, jsonData: {} } };
  render(
    <MemoryRouter
      initialEntries={[`/a/${APP_ID}/${address}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <App {...asAppProps(props)} />
    </MemoryRouter>
  );
};
/** Only `meta` is looked at. */
function asAppProps(props: object) {
  return props as React.ComponentProps<Awaited<ReturnType<typeof loadApp>>['default']>;
}

test.each([
  ['incidents/123', []],
  ['incidents/new', []],
  ['ceph/osds', []],
  ['catalogue', ['scs-leitstand-app.incidents:read']],
  ['catalogue/anything', ['scs-leitstand-app.incidents:read']],
])('%s with %j says why it does not open, and draws nothing of the page', async (address, actions) => {
  await open(address, ...actions);
  expect(screen.getByTestId(testIds.app.forbidden)).toHaveTextContent('You may not open this page');
  expect(screen.getByTestId(testIds.app.forbidden)).toHaveTextContent(/the role “Leitstand (reader|administrator)”/);
  expect(screen.queryByText(/^page /)).toBeNull();
});

test('opens for who may read', async () => {
  await open('incidents/123', 'scs-leitstand-app.incidents:read');
  expect(screen.getByText('page incidents')).toBeInTheDocument();
  expect(screen.queryByTestId(testIds.app.forbidden)).toBeNull();
});

test('asks of every page what the manifest says', () => {
  const { includes }: { includes: Array<{ path: string; action?: string; type: string }> } = JSON.parse(
    readFileSync('src/plugin.json', 'utf8')
  );
  const pages = includes.filter(({ type }) => type === 'page');
  for (const { path, action } of pages) {
    expect([path, actionOf(path.split('/')[3] ?? '')]).toEqual([path, action]);
  }
  const named = pages.map(({ path }) => path.split('/')[3]);
  expect(Object.keys(PAGES).filter((page) => !named.includes(page))).toEqual([]);
});
