import { renderParagraphs } from './renderParagraphs';

describe('renderParagraphs', () => {
  it.each([
    ['one line', '<p>one line</p>'],
    ['a\nb\r\nc', '<p>a<br>b<br>c</p>'],
    ['first\n\n \n\nsecond\r\n\r\nthird', '<p>first</p><p>second</p><p>third</p>'],
    ['  \n\n ', ''],
    ['', ''],
    [
      `<img src=x onerror="alert('1')">&amp;`,
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</p>',
    ],
  ])('%j', (text, html) => {
    expect(renderParagraphs(text)).toBe(html);
  });
});
