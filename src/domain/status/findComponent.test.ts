import { findComponent } from './findComponent';

const component = (id: string, displayName: string) => ({ id, displayName, labels: {}, activelyAffectedBy: [] });
const names = {
  components: [component('a', 'Compute')],
  retired: { components: [component('b', 'Old storage')], impactTypes: [] },
};

it.each([
  ['a', 'Compute'],
  ['b', 'Old storage'],
  ['c', undefined],
])('finds %s, whether it is still offered or not', (id, name) => {
  expect(findComponent(names, id)?.displayName).toBe(name);
  expect(findComponent({ components: names.components }, 'b')).toBeUndefined();
});
