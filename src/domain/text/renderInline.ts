import { escapeHtml } from './escapeHtml';

/** How far the end of something begun is looked for; keeps hostile texts from costing more than their length. */
const REACH = 2_000;
/** How many possible ends are looked at. */
const MAX_ENDS = 20;
const MAX_DEPTH = 4;
const SCHEMES = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\{}|^]+$/i;
const BARE = /https?:\/\/[^\s<>"'`\\{}|^]{1,2000}/iy;
const ESCAPED = /[\\`*_[\]()#+\-.!~>]/;

/** The words of one paragraph or list item as HTML: code, bold, italic, links. Everything else is escaped. */
export function renderInline(text: string, depth = 0): string {
  const html: string[] = [];
  let plain = '';
  let index = 0;
  const add = (made: string, next: number) => {
    html.push(showPlain(plain), made);
    plain = '';
    index = next;
  };
  while (index < text.length) {
    const made = depth < MAX_DEPTH ? readMark(text, index, depth) : undefined;
    if (made) {
      add(made.html, made.next);
    } else if (text[index] === '\\' && ESCAPED.test(text[index + 1] ?? '')) {
      plain += text[index + 1] ?? '';
      index += 2;
    } else {
      plain += text[index] ?? '';
      index += 1;
    }
  }
  html.push(showPlain(plain));
  return html.join('');
}

interface Mark {
  html: string;
  next: number;
}

function readMark(text: string, at: number, depth: number): Mark | undefined {
  switch (text[at]) {
    case '`':
      return readCode(text, at);
    case '*':
      return text[at + 1] === '*'
        ? readEmphasis(text, at, '**', 'strong', depth)
        : readEmphasis(text, at, '*', 'em', depth);
    case '_':
      // Within a word it is part of a name.
      return isWord(text[at - 1]) ? undefined : readEmphasis(text, at, '_', 'em', depth);
    case '[':
      return readLink(text, at, depth);
    case 'h':
    case 'H':
      return isWord(text[at - 1]) ? undefined : readBareLink(text, at);
    default:
      return undefined;
  }
}

function readCode(text: string, at: number): Mark | undefined {
  const end = within(text, '`', at + 1);
  return end > at + 1
    ? { html: `<code>${escapeHtml(text.slice(at + 1, end)).replaceAll('\n', ' ')}</code>`, next: end + 1 }
    : undefined;
}

function readEmphasis(text: string, at: number, mark: string, tag: string, depth: number): Mark | undefined {
  const from = at + mark.length;
  if (/\s/.test(text[from] ?? ' ') || text[from] === mark[0]) {
    return undefined;
  }
  let end = within(text, mark, from);
  for (let tries = 0; end !== -1 && tries < MAX_ENDS; tries++, end = within(text, mark, end + 1)) {
    const after = text[end + mark.length];
    const isEnd = !/\s/.test(text[end - 1] ?? ' ') && after !== mark[0] && !(mark === '_' && isWord(after));
    if (isEnd && end > from) {
      return {
        html: `<${tag}>${renderInline(text.slice(from, end), depth + 1)}</${tag}>`,
        next: end + mark.length,
      };
    }
  }
  return undefined;
}

function readLink(text: string, at: number, depth: number): Mark | undefined {
  const middle = within(text, '](', at + 1);
  const end = middle === -1 ? -1 : within(text, ')', middle + 2);
  const words = text.slice(at + 1, middle);
  const href = text.slice(middle + 2, end).trim();
  if (end === -1 || words.trim() === '' || words.includes('[') || !SCHEMES.test(href)) {
    return undefined;
  }
  // A link within a link is none.
  const inner = depth + 1 < MAX_DEPTH ? renderInline(words, MAX_DEPTH) : escapeHtml(words);
  return { html: anchor(href, inner), next: end + 1 };
}

function readBareLink(text: string, at: number): Mark | undefined {
  BARE.lastIndex = at;
  // What ends a sentence is not part of the address.
  const href = BARE.exec(text)?.[0].replace(/[.,;:!?)\]*_]+$/, '');
  return href !== undefined && SCHEMES.test(href)
    ? { html: anchor(href, escapeHtml(href)), next: at + href.length }
    : undefined;
}

function anchor(href: string, inner: string): string {
  return `<a href="${escapeHtml(href)}" rel="noopener nofollow">${inner}</a>`;
}

function within(text: string, what: string, from: number): number {
  const found = text.slice(from, from + REACH).indexOf(what);
  return found === -1 ? -1 : from + found;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function showPlain(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
