import { stateSpans } from './stateSpans';

describe('stretches of a state timeline', () => {
  it('merge equal neighbours and reach to the next change', () => {
    expect(stateSpans([0, 10, 20, 30], ['a', 'a', 'b', 'a'], 40)).toEqual([
      { from: 0, to: 20, row: 0, value: 'a' },
      { from: 20, to: 30, row: 2, value: 'b' },
      { from: 30, to: 40, row: 3, value: 'a' },
    ]);
  });
  it('leave a gap where there is no value', () => {
    expect(stateSpans([0, 10, 20], [1, null, 1], 30).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(stateSpans([], [], 30)).toEqual([]);
  });
});
