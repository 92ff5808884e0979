import { escapeHtml } from './escapeHtml';
import { renderInline } from './renderInline';

const ITEM = /^ {0,3}[-*+] +(\S.*)$/;
const FIRST_NUMBER = /^ {0,3}1[.)] +(\S.*)$/;
const NUMBER = /^ {0,3}\d{1,3}[.)] +(\S.*)$/;
const FENCE = /^ {0,3}```/;

/**
 * A text as HTML: paragraphs (line breaks stay), lists, code, bold, italic, and links to http, https and mailto addresses. Nothing else of Markdown,
 * and nothing in the text becomes markup of its own: whatever is not one of these is shown as it stands. Empty for a blank text.
 * Takes time in proportion to the text's length, whatever it is.
 */
export function renderMarkdown(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const html: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      index += 1;
    } else if (FENCE.test(line)) {
      let last = index + 1;
      while (last < lines.length && !FENCE.test(lines[last] ?? '')) {
        last += 1;
      }
      html.push(`<pre><code>${escapeHtml(lines.slice(index + 1, last).join('\n'))}</code></pre>`);
      index = last + 1;
    } else {
      const taken = takeList(lines, index, ITEM, ITEM, 'ul') ?? takeList(lines, index, FIRST_NUMBER, NUMBER, 'ol');
      const block = taken ?? takeParagraph(lines, index);
      html.push(block.html);
      index = block.next;
    }
  }
  return html.join('');
}

interface Block {
  html: string;
  /** The line after it. */
  next: number;
}

function takeList(
  lines: readonly string[],
  from: number,
  first: RegExp,
  other: RegExp,
  tag: 'ul' | 'ol'
): Block | undefined {
  if (!first.test(lines[from] ?? '')) {
    return undefined;
  }
  const items: string[][] = [];
  let index = from;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const item = other.exec(line)?.[1];
    const current = items.at(-1);
    if (item !== undefined) {
      items.push([item]);
    } else if (current && /^ +\S/.test(line)) {
      current.push(line.trim());
    } else {
      break;
    }
  }
  const html = items.map((item) => `<li>${renderInline(item.join('\n').trimEnd())}</li>`).join('');
  return { html: `<${tag}>${html}</${tag}>`, next: index };
}

/** Up to a blank line, or to where a list or code begins. */
function takeParagraph(lines: readonly string[], from: number): Block {
  let index = from + 1;
  while (index < lines.length && !endsParagraph(lines[index] ?? '')) {
    index += 1;
  }
  const text = lines.slice(from, index).join('\n').trim();
  return { html: `<p>${renderInline(text)}</p>`, next: index };
}

function endsParagraph(line: string): boolean {
  return line.trim() === '' || ITEM.test(line) || FIRST_NUMBER.test(line) || FENCE.test(line);
}
