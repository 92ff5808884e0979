import type { PublicPage } from '../../../../src/domain/render/publicModel';
import { stringsOf } from '../../../../src/domain/render/strings';

import { escapeXml } from './escapeXml';
import type { FeedContext } from './feedContext';

/** White on these has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const COLOURS: Readonly<Record<PublicPage['overall'], string>> = {
  operational: '#1a7f37',
  maintenance: '#0b5cad',
  limited: '#8a5a00',
  broken: '#c0202b',
  unknown: '#57606a',
};
const MAX_TITLE = 60;

/** The overall state as a small picture to put on other pages: the page's title, a word and a colour. */
export function renderBadge(page: PublicPage, { settings, language }: FeedContext): string {
  const title = [...settings.title].slice(0, MAX_TITLE).join('');
  const word = stringsOf(language).tone[page.overall];
  const [left, right] = [widthOf(title), widthOf(word)];
  const text = escapeXml(`${title}: ${word}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${text}" xml:lang="${language}">`,
    `<title>${text}</title>`,
    `<rect width="${left}" height="20" fill="#3a4049"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[page.overall]}"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">',
    `<text x="${left / 2}" y="14">${escapeXml(title)}</text><text x="${left + right / 2}" y="14">${escapeXml(word)}</text>`,
    '</g></svg>\n',
  ].join('');
}

/** About what Verdana takes, in pixels. */
function widthOf(text: string): number {
  return Math.round([...text].length * 7 + 12);
}
