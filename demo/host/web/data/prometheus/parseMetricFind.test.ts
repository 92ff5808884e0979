import { parseMetricFind } from './parseMetricFind';

describe('the query of a variable', () => {
  it.each([
    ['label_names()', { kind: 'labelNames' }],
    ['label_values(cluster)', { kind: 'labelValues', label: 'cluster', selector: undefined }],
    [
      'label_values(up{job="ceph", x=~"a,b"}, instance)',
      { kind: 'labelValues', label: 'instance', selector: 'up{job="ceph", x=~"a,b"}' },
    ],
    ['metrics(ceph_.*)', { kind: 'metrics', pattern: 'ceph_.*' }],
    ['query_result(count(up) by (job))', { kind: 'result', expr: 'count(up) by (job)' }],
  ])('%s', (query, expected) => {
    expect(parseMetricFind(query)).toEqual(expected);
  });
});
