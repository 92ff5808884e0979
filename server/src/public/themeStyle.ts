import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import type { PageConfig } from '../settings/pageConfig';

type Colours = NonNullable<PageConfig['colours']>;
type Scheme = Colours['light'];

/** What text and links stand on, as in the page's own style: the darkest and the lightest place. */
const GROUNDS = { light: ['#f4f6f8', '#ffffff'], dark: ['#0f1419', '#182028'] } as const;
const DEFAULT_HEADER_TEXT = { light: '#17212b', dark: '#e9eef3' } as const;
/** WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5;

/** The page's colours as CSS to put behind its style. Throws `invalid-input` for colours in which something could not be read. */
export function themeStyle(colours: PageConfig['colours']): string {
  if (!colours) {
    return '';
  }
  const light = variables('light', colours.light);
  const dark = variables('dark', colours.dark);
  const header = [colours.light, colours.dark].some((scheme) => scheme?.header !== undefined)
    ? '.ls-top{margin:0 calc(50% - 50vw) 1.2rem;padding:.9rem calc(50vw - 50%);background:var(--ls-header,transparent);color:var(--ls-header-ink,inherit)}.ls-top a,.ls-top a[aria-current],.ls-languages span{color:inherit}body{overflow-x:clip}'
    : '';
  return `${light ? `:root{${light}}` : ''}${dark ? `@media (prefers-color-scheme:dark){:root{${dark}}}` : ''}${header}`;
}

function variables(scheme: 'light' | 'dark', colours: Scheme): string {
  const { accent, header, headerText } = colours ?? {};
  if (accent) {
    GROUNDS[scheme].forEach((ground) => demand(`page.colours.${scheme}.accent`, accent, ground));
  }
  if (header) {
    demand(`page.colours.${scheme}.headerText`, headerText ?? DEFAULT_HEADER_TEXT[scheme], header);
  }
  return [
    accent && `--ls-link:${accent}`,
    header && `--ls-header:${header}`,
    header && `--ls-header-ink:${headerText ?? DEFAULT_HEADER_TEXT[scheme]}`,
  ]
    .filter(Boolean)
    .join(';');
}

function demand(place: string, text: string, ground: string): void {
  const contrast = contrastOf(text, ground);
  if (contrast < MIN_CONTRAST) {
    throw new LeitstandError(
      'invalid-input',
      `The config file at ${place}: ${text} on ${ground} has a contrast of ${contrast.toFixed(1)}; ${MIN_CONTRAST} is needed to be read by everybody.`
    );
  }
}

/** Contrast of two colours (`#rrggbb`), 1–21, by WCAG 2.2. */
export function contrastOf(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
