import type { PublicComponent } from '../domain/render/publicModel';
import { gridOf } from './gridOf';

const component = (name: string, labels: Record<string, string> = {}): PublicComponent => ({
  name,
  labels,
  tone: 'operational',
  days: [],
  availability: 1,
});

const namesIn = (components: PublicComponent[], rowLabel = 'service') => {
  const { columns, rows } = gridOf(components, rowLabel, 'region');
  return [
    columns,
    ...rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell.map((one) => one.name).join('+'))]),
  ];
};

test('the same service in two regions is one row', () => {
  expect(namesIn([component('Compute', { region: 'fra2' }), component('Compute', { region: 'fra1' })])).toEqual([
    ['fra1', 'fra2'],
    ['Compute', 'Compute', 'Compute'],
  ]);
});

test('a label names the row where there is one, and several services may share a place', () => {
  const storage = (name: string) => component(name, { service: 'storage', region: 'fra1' });
  expect(namesIn([storage('Volumes'), storage('Objects'), component('Identity', { region: 'fra1' })])).toEqual([
    ['fra1'],
    ['Identity', 'Identity'],
    ['storage', 'Volumes+Objects'],
  ]);
});

test('what stands in several regions is in several cells, what stands in none comes first', () => {
  expect(namesIn([component('Network', { region: 'fra1, fra2' }), component('Identity')])).toEqual([
    ['', 'fra1', 'fra2'],
    ['Identity', 'Identity', '', ''],
    ['Network', '', 'Network', 'Network'],
  ]);
});

test('nothing gives nothing', () => {
  expect(gridOf([], 'service', 'region')).toEqual({ columns: [], rows: [] });
});
