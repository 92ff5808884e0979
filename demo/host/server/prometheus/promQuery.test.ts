import { alignedRange, promQuery } from './promQuery';

const HOUR = 3_600_000;
const TO = 1_795_259_722_675;

function prepare(model: object, rangeMs = HOUR, scrapeInterval = '15s') {
  return promQuery({ refId: 'A', expr: '', ...model }, TO - rangeMs, TO, scrapeInterval);
}

// Expected values are those of a running Grafana 12.4 for the same queries.
describe('promQuery', () => {
  it.each([
    [HOUR, 500, 15_000, 15_000],
    [6 * HOUR, 300, 20_000, 60_000],
    [48 * HOUR, 300, 20_000, 600_000],
    [720 * HOUR, 300, 20_000, 7_200_000],
    // Never more points than Prometheus answers.
    [720 * HOUR, 100_000, 1_000, 300_000],
  ])('range %d ms with %d points and interval %d ms has step %d ms', (range, maxDataPoints, intervalMs, step) => {
    expect(prepare({ maxDataPoints, intervalMs }, range).stepMs).toBe(step);
  });

  it.each([
    ['$__interval', '20s'],
    ['${__interval}', '20s'],
    ['$__interval_ms', '20000'],
    ['$__rate_interval', '1m0s'],
    ['${__rate_interval}', '1m0s'],
    ['$__range', '3600s'],
    ['$__range_s', '3600'],
    ['$__range_ms', '3600000'],
    ['$__intervals $other', '20ss $other'],
  ])('fills %s with %s', (variable, value) => {
    const { expr } = prepare({ expr: `rate(x[${variable}])`, intervalMs: 20_000, maxDataPoints: 300 });
    expect(expr).toBe(`rate(x[${value}])`);
  });

  it.each([
    ['2m', '2m 8m0s'],
    ['$__rate_interval', '1m 1m0s'],
    ['', '20s 1m0s'],
  ])('with minimal step "%s" knows intervals %s', (interval, expected) => {
    const model = { expr: '$__interval $__rate_interval', intervalMs: 20_000, maxDataPoints: 300, interval };
    expect(prepare(model).expr).toBe(expected);
  });

  it('makes the rate interval longer with the scrape interval', () => {
    expect(prepare({ expr: '$__rate_interval', intervalMs: 20_000 }, HOUR, '1m').expr).toBe('4m0s');
  });

  it('is a range query unless it only asks for an instant', () => {
    expect(prepare({})).toMatchObject({ range: true, instant: false });
    expect(prepare({ instant: true })).toMatchObject({ range: false, instant: true });
    expect(prepare({ instant: true, range: true })).toMatchObject({ range: true, instant: true });
  });

  it('starts and ends ranges at whole steps', () => {
    const query = prepare({ intervalMs: 60_000, maxDataPoints: 60 });
    expect(alignedRange(query)).toEqual({ start: 1_795_256_100_000, end: 1_795_259_700_000 });
  });

  it('refuses an interval that is none', () => {
    expect(() => prepare({ interval: 'often' })).toThrow('invalid duration "often"');
  });
});
