import { componentFilter } from './componentFilter';

const component = (displayName: string, labels = {}) => ({ displayName, labels });
const FRA1 = component('Compute', { region: 'fra1', service: 'nova' });
const BOTH = component('Identity', { region: 'fra1, fra2' });
const PLAIN = component('Block Storage');

const passing = (filter: string) =>
  [FRA1, BOTH, PLAIN].filter(componentFilter(filter)).map(({ displayName }) => displayName);

test.each([
  ['', ['Compute', 'Identity', 'Block Storage']],
  [' , ', ['Compute', 'Identity', 'Block Storage']],
  ['compute', ['Compute']],
  ['Compute, Block Storage', ['Compute', 'Block Storage']],
  ['{Compute,Identity}', ['Compute', 'Identity']],
  ['region=fra2', ['Identity']],
  ['region=fra1, region=fra2', ['Compute', 'Identity']],
  ['region={fra1,fra2}, {Compute,Identity}', ['Compute', 'Identity']],
  ['region=fra1, service=nova', ['Compute']],
  ['region=nowhere', []],
  ['Identity, region=fra1', ['Identity']],
])('%j lets through %j', (filter, names) => {
  expect(passing(filter)).toEqual(names);
});
