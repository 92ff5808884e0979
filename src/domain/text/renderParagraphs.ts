import { escapeHtml } from './escapeHtml';

/** Plain text as HTML: blank lines separate paragraphs, single line breaks stay. Nothing in the text becomes markup. Empty for a blank text. */
export function renderParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
