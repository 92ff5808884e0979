import type { Component, Incident } from '../domain/status/model';
import { readFormerComponents } from './readFormerComponents';

const component = (id: string): Component => ({ id, displayName: `Name of ${id}`, labels: {}, activelyAffectedBy: [] });
const naming = (...ids: string[]): Incident[] =>
  ids.map((reference) => ({
    id: `of ${reference}`,
    displayName: '',
    description: '',
    beganAt: null,
    endedAt: null,
    affects: [{ reference, type: 't' }],
    updates: [],
  }));

it('asks once for what incidents name and the list lacks, also if several ask at a time', async () => {
  const asked: string[] = [];
  const read = readFormerComponents({
    component: async (id) => {
      asked.push(id);
      return id === 'gone' ? undefined : component(id);
    },
  });
  const incidents = naming('listed', 'retired', 'gone', 'retired');
  const readings = await Promise.all([read([component('listed')], incidents), read([component('listed')], incidents)]);
  readings.push(await read([component('listed')], incidents));
  readings.forEach((found) => expect(found.map(({ displayName }) => displayName)).toEqual(['Name of retired']));
  expect(asked).toEqual(['retired', 'gone']);
});

it('goes on without a name that cannot be read, and asks again', async () => {
  let isDown = true;
  const read = readFormerComponents({
    component: async (id) => {
      if (isDown) {
        throw new Error('down');
      }
      return component(id);
    },
  });
  expect(await read([], naming('retired'))).toEqual([]);
  isDown = false;
  expect(await read([], naming('retired'))).toHaveLength(1);
});

it('asks for the others with the next reading where there are many', async () => {
  let asked = 0;
  const read = readFormerComponents({
    component: async (id) => {
      asked += 1;
      return component(id);
    },
  });
  const incidents = naming(...Array.from({ length: 30 }, (_, index) => `c${index}`));
  expect(await read([], incidents)).toHaveLength(20);
  expect(await read([], incidents)).toHaveLength(30);
  expect(asked).toBe(30);
});
