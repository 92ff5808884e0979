import { interpolate, interpolateAll } from './interpolate';

describe('interpolate', () => {
  it.each([
    ['$URL/x', 'http://a/x'],
    ['${URL}', 'http://a'],
    ['$$URL and 5$', '$URL and 5$'],
    ['$UNSET-${UNSET}', '-'],
  ])('%s is %s', (text, expected) => {
    expect(interpolate(text, { URL: 'http://a' })).toBe(expected);
  });

  it('reaches every text of a file and leaves the rest', () => {
    expect(interpolateAll({ a: ['$X', 1, null], b: { c: true } }, { X: 'y' })).toEqual({
      a: ['y', 1, null],
      b: { c: true },
    });
  });
});
