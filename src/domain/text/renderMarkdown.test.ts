import { excerpt } from './excerpt';
import { renderMarkdown } from './renderMarkdown';

describe('a safe subset of Markdown', () => {
  it.each([
    ['one line', '<p>one line</p>'],
    ['a\nb\r\nc', '<p>a<br>b<br>c</p>'],
    ['first\n\n \n\nsecond\r\n\r\nthird', '<p>first</p><p>second</p><p>third</p>'],
    ['  \n\n ', ''],
    ['', ''],
    ['**bold** and *italic* and _this_', '<p><strong>bold</strong> and <em>italic</em> and <em>this</em></p>'],
    ['**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
    ['2 * 3 * 4 and a_b_c and ** x **', '<p>2 * 3 * 4 and a_b_c and ** x **</p>'],
    ['\\*not\\* this', '<p>*not* this</p>'],
    ['`a < b` here', '<p><code>a &lt; b</code> here</p>'],
    ['```sh\n<b>**x**\n\ny\n```\nafter', '<pre><code>&lt;b&gt;**x**\n\ny</code></pre><p>after</p>'],
    [
      'These:\n- one\n  goes on\n- **two**\nafter',
      '<p>These:</p><ul><li>one<br>goes on</li><li><strong>two</strong></li></ul><p>after</p>',
    ],
    ['1. first\n2. second', '<ol><li>first</li><li>second</li></ol>'],
    ['2026. was a year', '<p>2026. was a year</p>'],
    [
      '[our page](https://example.org/a?b=1&c=2)',
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener nofollow">our page</a></p>',
    ],
    ['[mail](mailto:a@example.org)', '<p><a href="mailto:a@example.org" rel="noopener nofollow">mail</a></p>'],
    [
      'See https://example.org/x, or not.',
      '<p>See <a href="https://example.org/x" rel="noopener nofollow">https://example.org/x</a>, or not.</p>',
    ],
    ['# no heading, ![no](https://x.example/i.png) picture', expect.not.stringContaining('<img')],
  ])('%j', (text, html) => {
    expect(renderMarkdown(text)).toEqual(html);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](//evil.example)',
    '[x](/local)',
    '[x](vbscript:x)',
    '[x](https://a"onmouseover="alert(1))',
    "[x](https://a'onmouseover='alert(1))",
    '[x]( javascript:alert(1) )',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '**<svg onload=alert(1)>**',
    '`</code><script>alert(1)</script>`',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '- <iframe src=//evil.example></iframe>',
    '[<img src=x onerror=alert(1)>](https://example.org)',
    '[a](https://example.org/<script>)',
    '<https://example.org/"onclick="alert(1)>',
    '&lt;script&gt;',
  ])('lets nothing else through: %j', (text) => {
    const host = document.createElement('div');
    host.innerHTML = renderMarkdown(text);
    for (const element of host.querySelectorAll('*')) {
      expect(['P', 'BR', 'STRONG', 'EM', 'CODE', 'PRE', 'UL', 'OL', 'LI', 'A']).toContain(element.tagName);
      const names = [...element.attributes].map(({ name }) => name);
      expect(names).toEqual(element.tagName === 'A' ? ['href', 'rel'] : []);
      expect(element.getAttribute('href') ?? 'https://').toMatch(/^(https?:\/\/|mailto:)/i);
    }
  });

  it.each(['[', '*', '**', '_', '`', '[a](', '*a ', '- ', '```\n', '[a](https://', '![[', '1. ', 'http://', '\\'])(
    '50,000 characters of %j come to an end',
    (part) => {
      // Quadratic would be seconds, exponential never: the time a test may take catches both.
      expect(renderMarkdown(part.repeat(50_000 / part.length))).toMatch(/^<\w/);
    }
  );
});

describe('an excerpt', () => {
  it.each<[string, string, boolean]>([
    ['short', 'short', false],
    [`${'a'.repeat(60)}\n\n${'b'.repeat(60)}`, 'a'.repeat(60), true],
    [`${'word '.repeat(40)}`, `${'word '.repeat(19)}word …`, true],
    ['😀'.repeat(80), `${'😀'.repeat(50)} …`, true],
  ])('of %j', (text, start, isCut) => {
    expect(excerpt(text, 100)).toEqual({ text: start, isCut });
  });
});
