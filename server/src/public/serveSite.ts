import type { IncomingMessage, ServerResponse } from 'node:http';

import { LANGUAGES } from '../../../src/domain/render/publicModel';

import type { PublicSite } from './publicSite';
import { PUBLIC_CACHE } from './resource';
import { sendResource } from './sendResource';

type Security = Readonly<Record<string, string>>;
const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const SECURITY: Security = {
  ...COMMON,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
/** Pictures may contain script where they are opened by themselves. */
const PICTURE: Security = {
  ...COMMON,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
};
const widgets = new WeakMap<readonly string[], Security>();

/** The widget has no script and nothing to click by mistake; who may show it in a frame is configured. The same object for the same list. */
function widgetSecurity(ancestors: readonly string[]): Security {
  const made = widgets.get(ancestors) ?? {
    ...COMMON,
    // A few lines that say how things are now; there is nothing to lose one's place in.
    Refresh: '60',
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors.join(' ')}`,
  };
  widgets.set(ancestors, made);
  return made;
}

const WIDGET = new RegExp(`^/(${LANGUAGES.join('|')})/widget$`);
/** Addresses of what ends in a slash, without it. */
const BARE = new RegExp(`^/(${LANGUAGES.join('|')})(/history)?$`);

/** Answers a request for a public page from memory; `frameAncestors`: who may frame the widget; false if it is not one. Nothing here waits for anything. */
export function serveSite(
  site: PublicSite,
  { basePath, frameAncestors }: { basePath: string; frameAncestors: readonly string[] },
  request: IncomingMessage,
  response: ServerResponse
): boolean {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    return false;
  }
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  if (path === '/') {
    const language = preferredLanguage(request.headers['accept-language']);
    response.writeHead(302, {
      ...SECURITY,
      Location: `${basePath}/${language}/`,
      Vary: 'Accept-Language',
      'Cache-Control': PUBLIC_CACHE,
      'Content-Length': 0,
    });
    response.end();
    return true;
  }
  if (BARE.test(path)) {
    response.writeHead(301, {
      ...SECURITY,
      Location: `${basePath}${path}/`,
      'Cache-Control': PUBLIC_CACHE,
      'Content-Length': 0,
    });
    response.end();
    return true;
  }
  const found = site.find(path);
  if (!found) {
    return false;
  }
  sendResource(found, request, response, securityOf(path, frameAncestors));
  return true;
}

function securityOf(path: string, frameAncestors: readonly string[]): Security {
  if (WIDGET.test(path)) {
    return widgetSecurity(frameAncestors);
  }
  return path.endsWith('.svg') ? PICTURE : SECURITY;
}

/** The page's language a browser likes most; English if it names none of them. */
export function preferredLanguage(accepted: string | undefined): (typeof LANGUAGES)[number] {
  const wishes = (accepted ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const known = LANGUAGES.find((each) => each === language);
    if (known) {
      return known;
    }
  }
  return 'en';
}
