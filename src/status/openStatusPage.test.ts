import { openStatusPage } from './openStatusPage';
import type { StatusAnswer, StatusRequest } from './transport';

let mockMayWrite = true;
jest.mock('@grafana/runtime', () => ({ hasPermission: () => mockMayWrite }));

const mockSent: Array<StatusRequest & { uid: string }> = [];
const mockAnswers = new Map<string, StatusAnswer>();
jest.mock('./proxyTransport', () => ({
  proxyTransport: (uid: string) => ({
    kind: 'proxy',
    send: async (request: StatusRequest) => {
      mockSent.push({ ...request, uid });
      const missing = { status: 404, body: { message: 'Not Found' }, header: () => null };
      return mockAnswers.get(`${request.method} /${request.path.split(/[/?]/)[1]}`) ?? missing;
    },
  }),
}));

const answer = (status: number, body?: unknown): StatusAnswer => ({ status, body, header: () => null });
const asked = (what: string) =>
  mockSent.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === what).length;

/** What a reference server answers; `patch` is its answer to a change that changes nothing. */
const behaveAs = (patch: StatusAnswer, post = answer(201, { id: 'i1' })) => {
  mockAnswers.set('GET /components', answer(200, { data: [{ id: 'c1', displayName: 'Compute' }] }));
  mockAnswers.set('GET /impacttypes', answer(200, { data: [] }));
  mockAnswers.set('GET /severities', answer(200, { data: [] }));
  mockAnswers.set('GET /phases', answer(200, { data: { generation: 1, phases: ['New'] } }));
  mockAnswers.set('GET /incidents', answer(200, { data: [] }));
  mockAnswers.set('PATCH /components', patch);
  mockAnswers.set('POST /incidents', post);
  mockAnswers.set('DELETE /incidents', answer(204));
};
const INCIDENT = {
  displayName: 'x',
  description: '',
  beganAt: '2026-03-01T10:00:00.000Z',
  phase: { generation: 1, order: 0 },
  affects: [],
};

beforeEach(() => {
  mockSent.length = 0;
  mockAnswers.clear();
  mockMayWrite = true;
  window.sessionStorage.clear();
  window.localStorage.clear();
});

/** A fresh page of the same browser session, once read. */
const openPage = async () => {
  const page = openStatusPage('status', '');
  await page.store.refresh();
  const { value, error } = page.store.current();
  return { page, server: value?.server, error };
};

test('a server without capabilities is asked for them once per session, not on every page', async () => {
  behaveAs(answer(404));
  await openPage();
  const { server } = await openPage();
  expect(asked('GET /capabilities')).toBe(1);
  expect(asked('PATCH /components/c1')).toBe(1);
  expect(server).toMatchObject({ kind: 'reference-v1.0.0', phaseWrites: 'work' });
});

test('who may not write tries nothing by writing', async () => {
  behaveAs(answer(404));
  mockMayWrite = false;
  const { server } = await openPage();
  expect(mockSent.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(server?.kind).toBe('unknown');
});

test('v1.0.1 counts as unable until a check shows otherwise, and the check is remembered', async () => {
  behaveAs(answer(204));
  const { page, server } = await openPage();
  expect(server).toMatchObject({ kind: 'reference-v1.0.1', phaseWrites: 'untested' });
  expect(asked('POST /incidents')).toBe(0);
  await page.checkAgain();
  expect(page.store.current().value?.server?.phaseWrites).toBe('work');
  expect(asked('DELETE /incidents/i1')).toBe(1);
  expect((await openPage()).server?.phaseWrites).toBe('work');
});

test('the check of v1.0.1 as released says that it refuses', async () => {
  behaveAs(answer(204), answer(500, { message: 'Internal Server Error' }));
  const { page } = await openPage();
  await page.checkAgain();
  expect(page.store.current().value?.server?.phaseWrites).toBe('refused');
});

test('a server nobody knows is remembered by its first refusal of a phase, and again by its first success', async () => {
  behaveAs(answer(403), answer(500, { message: 'Internal Server Error' }));
  const { page, server } = await openPage();
  expect(server).toMatchObject({ kind: 'unknown', phaseWrites: 'untested' });
  await expect(page.client.createIncident(INCIDENT)).rejects.toMatchObject({ code: 'server-failed' });
  expect((await openPage()).server?.phaseWrites).toBe('refused');
  mockAnswers.set('POST /incidents', answer(201, { id: 'i1' }));
  await page.client.createIncident(INCIDENT);
  expect((await openPage()).server?.phaseWrites).toBe('work');
});

test('an incident without a phase is never sent', async () => {
  behaveAs(answer(404));
  const { page } = await openPage();
  const kept: typeof INCIDENT = JSON.parse(JSON.stringify({ ...INCIDENT, phase: undefined }));
  await expect(page.client.createIncident(kept)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(asked('POST /incidents')).toBe(0);
});

test('reads go by the second data source, writes by the first', async () => {
  behaveAs(answer(404));
  const page = openStatusPage('status', 'status-read');
  await page.store.refresh();
  await page.client.createIncident(INCIDENT);
  expect(new Set(mockSent.map(({ method, uid }) => `${method === 'GET' ? 'read' : 'write'} by ${uid}`))).toEqual(
    new Set(['read by status-read', 'write by status'])
  );
});
