import { selectorsOf } from './selectorsOf';

describe('selectorsOf', () => {
  it('finds metrics, and labels that match, group and join', () => {
    expect(
      selectorsOf(
        'sum by (a) (rate(one_total{b="1",c=~"x|y"}[5m])) * on (d) group_left (e) max by (d, e) ({__name__=~"two_(x|y)"}) > 0'
      )
    ).toEqual({ metrics: ['one_total', 'two_x', 'two_y'], labels: ['a', 'b', 'c', 'd', 'e'], made: [], errors: [] });
  });

  it('finds the labels that an expression makes', () => {
    expect(selectorsOf('label_replace(one, "host", "$1", "instance", "(.+?)(?::[0-9]+)?")').made).toEqual(['host']);
    expect(selectorsOf('sum by (why) (label_replace(one > 0, "why", "so, it is", "", ""))').made).toEqual(['why']);
  });

  it('says where an expression is broken', () => {
    expect(selectorsOf('sum by (a (metric)').errors.length).toBeGreaterThan(0);
    expect(selectorsOf('metric{,a="b"}').errors.length).toBeGreaterThan(0);
  });
});
