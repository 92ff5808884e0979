import { escapeValue } from './escapeValue';

describe('a variable in PromQL', () => {
  it.each([
    ['a plain value', 'osd.1', {}, 'osd.1'],
    ['a plain value with a backslash', 'a\\b', {}, 'a\\\\b'],
    ['one of several possible values', 'osd.1', { multi: true }, 'osd\\\\.1'],
    ['several values', ['a', 'b+'], { multi: true }, '(a|b\\\\+)'],
  ])('%s', (_, value, variable, expected) => {
    expect(escapeValue(value, variable)).toBe(expected);
  });
});
