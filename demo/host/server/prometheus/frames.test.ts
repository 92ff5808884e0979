import { errorFrames, framesOf } from './frames';
import { promQuery } from './promQuery';

const query = promQuery({ refId: 'B', expr: 'ceph_health_status', intervalMs: 15_000 }, 0, 60_000, '15s');
const labelled = { ...query, legendFormat: '{{ cluster }} on {{instance}}{{missing}}' };

// A part of what Prometheus 2.42 answered for a real cluster.
const RANGE = {
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'ceph_health_status', cluster: 'ceph-lab', instance: '127.0.0.1:9283', job: 'ceph' },
        values: [
          [1795169845, '0'],
          [1795169860, '1'],
        ],
      },
    ],
  },
};

const vector = (...values: string[]) => ({
  status: 'success',
  data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1795259722.675, value] })) },
});

describe('framesOf', () => {
  it('makes a frame of time and value with labels of each series', () => {
    expect(framesOf(RANGE, query)).toEqual([
      {
        schema: {
          refId: 'B',
          meta: {
            type: 'timeseries-multi',
            typeVersion: [0, 1],
            custom: { resultType: 'matrix', calculatedMinStep: 15_000 },
            executedQueryString: 'Expr: ceph_health_status\nStep: 15s',
          },
          fields: [
            { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval: 15_000 } },
            {
              name: 'ceph_health_status',
              type: 'number',
              typeInfo: { frame: 'float64' },
              labels: RANGE.data.result[0]?.metric,
              config: {
                displayNameFromDS: 'ceph_health_status{cluster="ceph-lab", instance="127.0.0.1:9283", job="ceph"}',
              },
            },
          ],
        },
        data: {
          values: [
            [1795169845000, 1795169860000],
            [0, 1],
          ],
        },
      },
    ]);
  });

  it('names series by the legend format', () => {
    const name = (answer: object, legendFormat: string) =>
      framesOf(answer, { ...labelled, legendFormat })[0]?.schema.fields[1]?.config;
    expect(name(RANGE, labelled.legendFormat)).toEqual({ displayNameFromDS: 'ceph-lab on 127.0.0.1:9283' });
    expect(name(RANGE, '__auto')).toEqual({});
    expect(name(vector('1'), '__auto')).toEqual({ displayNameFromDS: 'ceph_health_status' });
    expect(name(vector('1'), '')).toEqual({ displayNameFromDS: 'ceph_health_status' });
  });

  it('tells NaN and infinities beside the values', () => {
    const [nan, inf, negative] = framesOf(vector('NaN', '+Inf', '-Inf'), query);
    expect(nan?.data).toEqual({ values: [[1795259722675], [null]], entities: [null, { NaN: [0] }] });
    expect(inf?.data.entities).toEqual([null, { Inf: [0] }]);
    expect(negative?.data.entities).toEqual([null, { NegInf: [0] }]);
    expect(nan?.schema.meta).toMatchObject({ type: 'numeric-multi', custom: { resultType: 'vector' } });
  });

  it('makes one frame without fields of an answer without series, and carries warnings', () => {
    const answer = { status: 'success', data: { resultType: 'matrix', result: [] }, warnings: ['slow'] };
    const [frame, ...more] = framesOf(answer, query);
    expect(more).toEqual([]);
    expect(frame?.schema.fields).toEqual([]);
    expect(frame?.schema.meta).toMatchObject({ notices: [{ severity: 'warning', text: 'slow' }] });
  });

  it('shows what was asked also when it failed', () => {
    expect(errorFrames(query)[0]?.schema.meta.executedQueryString).toBe('Expr: ceph_health_status\nStep: 15s');
  });
});
