import React from 'react';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident } from '../../domain/status/model';
import type { Can } from '../../incidents/access/can';
import type { CatalogueClient, CatalogueContent } from './catalogueClient';
import { ComponentsSection } from './ComponentsSection';
import { createInOneGo, type Creation } from './createInOneGo';
import { ImpactTypesSection } from './ImpactTypesSection';
import { PhasesSection } from './PhasesSection';
import { SeveritiesSection } from './SeveritiesSection';

configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
jest.setTimeout(120_000);

const content: CatalogueContent = {
  components: [{ id: 'c1', displayName: 'Compute', labels: { region: 'a' }, activelyAffectedBy: [] }],
  impactTypes: [],
  severities: [
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [
    { generation: 2, phases: ['Look', 'Done'] },
    { generation: 1, phases: ['Old'] },
  ],
  provisioned: { isBinding: false, phases: false, files: new Map() },
};
const incident: Incident = {
  id: 'i1',
  displayName: 'Slow machines',
  description: '',
  beganAt: null,
  endedAt: null,
  affects: [{ reference: 'c1', type: 't1' }],
  updates: [],
};
const clientWith = (more: Partial<CatalogueClient> = {}): CatalogueClient => ({
  read: async () => content,
  createComponent: jest.fn(async () => undefined),
  changeComponent: jest.fn(async () => undefined),
  createImpactType: async () => undefined,
  changeImpactType: async () => undefined,
  deleteEntry: jest.fn(async () => undefined),
  retire: jest.fn(async () => undefined),
  bringBack: jest.fn(async () => undefined),
  createSeverity: jest.fn(async () => undefined),
  changeSeverity: jest.fn(async () => undefined),
  deleteSeverity: async () => undefined,
  createPhases: jest.fn(async () => undefined),
  incidentsNaming: async () => [],
  ...more,
});
const props = (
  client: CatalogueClient,
  more: Partial<CatalogueContent> = {},
  may = true,
  retirement: Can = { may: true }
) => ({
  content: { ...content, ...more },
  client,
  may,
  retirement,
  onWritten: async () => undefined,
});
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = (name: string) => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const remove = () => {
  click('Delete Compute');
  confirm('Delete');
};

beforeEach(() => window.localStorage.clear());

test.each([
  ['409', 'conflict' as const],
  ['500, as the reference server says it', 'server-failed' as const],
])('what incidents still name cannot be deleted (%s): which ones, and what to do instead', async (_, code) => {
  const deleteEntry = jest.fn().mockRejectedValue(new LeitstandError(code, 'in use'));
  const client = clientWith({ deleteEntry, incidentsNaming: async () => [incident] });
  render(<ComponentsSection {...props(client)} />);
  remove();
  expect(await screen.findByText('“Compute” is still referenced by 1 incidents')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Slow machines' })).toBeInTheDocument();
  expect(screen.queryByText(/customers no longer see/)).not.toBeInTheDocument();
  click('Retire it instead');
  confirm('Retire');
  expect(await screen.findByText(/^Retired: customers no longer see “Compute” listed/)).toBeInTheDocument();
  expect(client.retire).toHaveBeenCalledWith('component', 'c1');
  expect(screen.queryByText(/still referenced/)).not.toBeInTheDocument();
});

test('a 500 that no incident explains is the server’s own failure', async () => {
  const deleteEntry = jest.fn().mockRejectedValue(new LeitstandError('server-failed', 'disk full'));
  render(<ComponentsSection {...props(clientWith({ deleteEntry }))} />);
  remove();
  expect(await screen.findByText(/disk full/)).toBeInTheDocument();
});

test('words that look internal are refused, and saved once somebody says they are meant', async () => {
  const changeComponent = jest
    .fn()
    .mockRejectedValueOnce(new LeitstandError('redaction', 'osd.5'))
    .mockResolvedValue(undefined);
  render(<ComponentsSection {...props(clientWith({ changeComponent }))} />);
  click('Edit Compute');
  fireEvent.change(screen.getByLabelText(/^Name, as customers/), { target: { value: 'osd.5' } });
  click('Save');
  fireEvent.click(await screen.findByRole('button', { name: 'Customers may read this: save anyway' }));
  expect(await screen.findByText(/customers now read “osd.5”/)).toBeInTheDocument();
  expect(changeComponent.mock.calls.map(([, , meant]) => meant.isAnyway)).toEqual([false, true]);
});

test('what was typed into a form survives leaving the page', () => {
  const first = render(<ComponentsSection {...props(clientWith())} />);
  click('Add a component');
  fireEvent.change(screen.getByLabelText(/^Name, as customers/), { target: { value: 'Half a na' } });
  first.unmount();
  render(<ComponentsSection {...props(clientWith())} />);
  click('Add a component');
  expect(screen.getByLabelText(/^Name, as customers/)).toHaveValue('Half a na');
});

test('who may not changes nothing; what a file provides names the file', () => {
  const files = new Map([['component c1', '/etc/status.yaml']]);
  const client = clientWith();
  const { rerender } = render(<ComponentsSection {...props(client, {}, false)} />);
  expect(screen.getByRole('button', { name: 'Edit Compute' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Add a component' })).toBeDisabled();
  rerender(<ComponentsSection {...props(client, { provisioned: { isBinding: true, phases: true, files } })} />);
  expect(screen.getByText('From /etc/status.yaml: changed there')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Edit Compute' })).not.toBeInTheDocument();
});

const types = [{ id: 't1', displayName: 'Slow' }];

test('before something is retired the question says what customers then see, and a no changes nothing', async () => {
  const client = clientWith();
  render(<ImpactTypesSection {...props(client, { impactTypes: types })} />);
  click('Retire Slow');
  expect(within(screen.getByRole('dialog')).getByText(/still read it in past incidents/)).toBeInTheDocument();
  confirm('Cancel');
  expect(client.retire).not.toHaveBeenCalled();
  click('Retire Slow');
  confirm('Retire');
  expect(await screen.findByText(/^Retired: “Slow” can no longer be chosen/)).toBeInTheDocument();
  expect(client.retire).toHaveBeenCalledWith('impact type', 't1');
});

test('a refusal to retire is told with the server’s own words', async () => {
  const retire = jest
    .fn()
    .mockRejectedValue(new LeitstandError('conflict', 'The component is provided by /etc/c.yaml'));
  render(<ComponentsSection {...props(clientWith({ retire }))} />);
  click('Retire Compute');
  confirm('Retire');
  expect(await screen.findByText(/is provided by \/etc\/c.yaml/)).toBeInTheDocument();
  expect(screen.queryByText(/^Retired: customers/)).not.toBeInTheDocument();
});

test('what was retired can be brought back, unless a file decides about it', async () => {
  const client = clientWith();
  const old = (id: string) => ({ id, displayName: `Old ${id}`, labels: {}, activelyAffectedBy: [] });
  const files = new Map([['component b', '/etc/c.yaml']]);
  const retired = { components: [old('a'), old('b')], impactTypes: [] };
  const provisioned = { isBinding: true, phases: false, files };
  render(<ComponentsSection {...props(client, { retired, provisioned })} />);
  const list = within(screen.getByRole('table', { name: 'Retired components' }));
  expect(list.getByText('From /etc/c.yaml: changed there')).toBeInTheDocument();
  expect(list.getAllByRole('button')).toHaveLength(1);
  click('Bring back Old a');
  expect(await screen.findByText('Brought back: customers see “Old a” listed again.')).toBeInTheDocument();
  expect(client.bringBack).toHaveBeenCalledWith('component', 'a');
});

test('a server that retires nothing: disabled, and where something cannot be deleted the reason stands there', async () => {
  const deleteEntry = jest.fn().mockRejectedValue(new LeitstandError('server-failed', 'in use'));
  const client = clientWith({ deleteEntry, incidentsNaming: async () => [incident] });
  render(<ComponentsSection {...props(client, {}, true, { may: false, because: 'It cannot retire.' })} />);
  expect(screen.getByRole('button', { name: 'Retire Compute' })).toHaveAttribute('aria-disabled', 'true');
  remove();
  expect(await screen.findByText('You can rename it. It cannot retire.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Retire it instead' })).not.toBeInTheDocument();
});

test('bands are drawn as ranges; two that end alike are not saved', async () => {
  const client = clientWith();
  render(<SeveritiesSection {...props(client)} />);
  const scale = screen.getByRole('list', { name: 'Severity bands' });
  expect(
    within(scale)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  ).toEqual(['maintenance 0', 'limited 1–66', 'broken 67–100']);
  click('Edit the bands');
  fireEvent.change(screen.getByLabelText('Upper bound of band 1'), { target: { value: '100' } });
  expect(screen.getByRole('button', { name: 'Save the bands' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('Upper bound of band 1'), { target: { value: '50' } });
  click('Save the bands');
  expect(await screen.findByText(/customers now read maintenance 0, limited 1–50, broken 51–100/)).toBeInTheDocument();
  expect(client.changeSeverity).toHaveBeenCalledWith(
    'limited',
    { displayName: 'limited', value: 50 },
    { isAnyway: false }
  );
});

test('a new generation of phases warns that old incidents keep theirs, and needs names', async () => {
  const client = clientWith();
  render(<PhasesSection {...props(client)} />);
  click('New generation 3');
  expect(screen.getByText(/Old incidents keep their generation/)).toBeInTheDocument();
  click('Add a phase');
  expect(screen.getByRole('button', { name: 'Make this the new generation' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('Phase 3'), { target: { value: 'Archived' } });
  click('Move phase 3 up');
  click('Make this the new generation');
  expect(await screen.findByText(/new incidents go through Look → Archived → Done/)).toBeInTheDocument();
  expect(client.createPhases).toHaveBeenCalledWith(['Look', 'Archived', 'Done'], { isAnyway: false });
});

test('created in one go: a failure stops nothing, and a second attempt repeats only what failed', async () => {
  const creation = (displayName: string): Creation => ({ displayName, labels: {}, key: displayName, state: 'waiting' });
  const create = jest.fn(async ({ displayName }: Creation) => {
    if (displayName === 'b' && create.mock.calls.length < 4) {
      throw new LeitstandError('server-failed', 'x');
    }
  });
  const told: string[] = [];
  const tell = (all: Creation[]) => told.push(all.map(({ state }) => state).join());
  const first = await createInOneGo(['a', 'b', 'c'].map(creation), create, tell);
  expect(first.map(({ state }) => state)).toEqual(['created', 'failed', 'created']);
  expect(told[0]).toBe('creating,waiting,waiting');
  const second = await createInOneGo(first, create, tell);
  expect(second.map(({ state }) => state)).toEqual(['created', 'created', 'created']);
  expect(create.mock.calls.map(([{ key }]) => key)).toEqual(['a', 'b', 'c', 'b']);
});
