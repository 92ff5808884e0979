import { plainText } from './plainText';

test.each([
  ['**Slow** *for now*, _really_', 'Slow for now, really'],
  ['**a *b* c**', 'a b c'],
  ['- first\n- **second**\n\n1. third', '• first\n• second\n\n1. third'],
  ['See [our page](https://x.org/a_b_c) and https://y.org/', 'See our page (https://x.org/a_b_c) and https://y.org/'],
  ['Call `ping`\n```\ncode\n```', 'Call ping\ncode\n'],
  ['\\*not so\\*', '*not so*'],
  ['2 * 3 * 4, snake_case_name, a ** b, 5 < 6', '2 * 3 * 4, snake_case_name, a ** b, 5 < 6'],
  ['[x](javascript:alert(1)) <b>', '[x](javascript:alert(1)) <b>'],
  ['', ''],
])('%j reads %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('a hostile text takes no longer than its length', () => {
  for (const sign of ['*', '**', '_', '`', '[', '[](', '\\', '* a', '**a*', '_a ']) {
    const text = `a${sign.repeat(20_000)}`;
    expect(plainText(text).length).toBeGreaterThan(0);
  }
});
