import type { DataFrame } from '@grafana/data';
import { toTable } from './toTable';

const series = (refId: string, labels: Record<string, string>, value: number): DataFrame => ({
  refId,
  length: 1,
  fields: [
    { name: 'Time', type: 'time' as never, config: { interval: 15000 }, values: [1000] },
    { name: 'Value', type: 'number' as never, config: {}, labels, values: [value] },
  ],
});
const columns = (frame: DataFrame | undefined) => frame?.fields.map(({ name, values }) => [name, ...values]);

describe('the series of a query with format table', () => {
  it('become rows with a column per label', () => {
    const [table, ...none] = toTable([
      series('A', { name: 'x', cluster: 'c' }, 1),
      series('A', { name: 'y', host: 'h' }, 2),
    ]);
    expect(none).toEqual([]);
    expect(columns(table)).toEqual([
      ['Time', 1000, 1000],
      ['cluster', 'c', ''],
      ['name', 'x', 'y'],
      ['host', '', 'h'],
      ['Value', 1, 2],
    ]);
  });

  it('are named after their query when there are several', () => {
    const tables = toTable([series('A', { a: '1' }, 1), series('B', { a: '1' }, 2)]);
    expect(tables.map(({ fields }) => fields.at(-1)?.name)).toEqual(['Value #A', 'Value #B']);
    expect(toTable([])).toEqual([]);
  });
});
