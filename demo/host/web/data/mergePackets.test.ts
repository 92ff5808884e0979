import type { DataFrame, DataQueryResponse } from '@grafana/data';
import { mergePackets } from './mergePackets';

const frame = (refId: string, topic?: string): DataFrame => ({
  refId,
  fields: [],
  length: 0,
  ...(topic ? { meta: { dataTopic: topic as never } } : {}),
});

describe('the answers of a query', () => {
  it('replace earlier ones with the same key and keep the others', () => {
    const packets = new Map<string, DataQueryResponse>();
    mergePackets(packets, { key: 'a', data: [frame('A')] });
    mergePackets(packets, { key: 'b', data: [frame('B')] });
    const { series, state } = mergePackets(packets, { key: 'a', data: [frame('A2')] });
    expect(series.map(({ refId }) => refId)).toEqual(['A2', 'B']);
    expect(state).toBe('Done');
  });

  it('keep annotations apart and drop hidden queries', () => {
    const merged = mergePackets(new Map(), { data: [frame('A'), frame('B'), frame('C', 'annotations')] }, ['B']);
    expect(merged.series.map(({ refId }) => refId)).toEqual(['A']);
    expect(merged.annotations?.map(({ refId }) => refId)).toEqual(['C']);
  });

  it('stay failed when one of them failed', () => {
    const packets = new Map<string, DataQueryResponse>();
    mergePackets(packets, { key: 'a', data: [], error: { message: 'no' } });
    const merged = mergePackets(packets, { key: 'b', data: [frame('B')] });
    expect(merged).toMatchObject({ state: 'Error', error: { message: 'no' } });
    expect(merged.series).toHaveLength(1);
  });
});
