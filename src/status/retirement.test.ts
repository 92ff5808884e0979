import { readRetired, retirementOf } from './retirement';
import type { StatusTransport } from './transport';

const answering = (status: number, body?: unknown): StatusTransport => ({
  kind: 'proxy',
  send: async () => ({ status, body, header: () => null }),
});

test('one address retires and brings back, whatever stands in an id', () => {
  expect(retirementOf('component', 'c 1', 'PUT')).toEqual({ method: 'PUT', path: '/components/c%201/retirement' });
  expect(retirementOf('impact type', 't', 'DELETE')).toEqual({ method: 'DELETE', path: '/impacttypes/t/retirement' });
});

test.each([403, 404, 405])('a server that answers %i retires nothing', async (status) => {
  expect(await readRetired(answering(status, { message: 'no' }))).toBeUndefined();
});

test('what was retired is read by name; anything else is an error', async () => {
  const data = { components: [{ id: 'c', displayName: 'Old' }, { displayName: 'no id' }], impactTypes: [] };
  expect(await readRetired(answering(200, { data }))).toMatchObject({
    components: [{ id: 'c', displayName: 'Old' }],
    impactTypes: [],
  });
  await expect(readRetired(answering(200, { data: {} }))).rejects.toMatchObject({ code: 'bad-answer' });
  await expect(readRetired(answering(500, { message: 'disk full' }))).rejects.toMatchObject({ code: 'server-failed' });
});
