import { LANGUAGES, type Language, type PageSettings, type PublicPage } from '../../../src/domain/render/publicModel';
import type { PageAssets } from '../../../src/domain/render/renderDocument';
import { renderIncidentPage } from '../../../src/domain/render/renderIncidentPage';
import { renderNotFound } from '../../../src/domain/render/renderNotFound';
import { renderPage } from '../../../src/domain/render/renderPage';
import { PAGE_STYLE } from '../../../src/domain/render/style';
import { toPublicIncident } from '../../../src/domain/render/toPublicIncident';
import { HISTORY_DAYS, toPublicPage } from '../../../src/domain/render/toPublicPage';
import type { StatusState } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

import type { FeedContext } from './feeds/feedContext';
import { renderAtom } from './feeds/renderAtom';
import { allIncidents, ATOM, type PublicFile, renderFeeds } from './feeds/renderFeeds';
import { toStatuspage } from './feeds/toStatuspage';
import { PAGE_SCRIPT } from './pageScript';
import { PUBLIC_CACHE, Resource } from './resource';
import { toIncident, toSnapshot, toUpdates, toVocabulary } from './toSnapshot';

const HTML = 'text/html; charset=utf-8';

export interface SiteOptions {
  settings: PageSettings;
  timeZone: string;
  basePath: string;
  /** For links that leave the page, as in feeds; without it they are paths. */
  publicUrl?: string;
  now?: () => number;
}

/**
 * Everything customers can open, ready as bytes in memory. The pages are drawn when something was written (`show`), an incident's own page when it is first asked for.
 */
export class PublicSite {
  private readonly assets: PageAssets;
  private readonly fixed = new Map<string, Resource>();
  private pages = new Map<string, Resource>();
  private incidentPages = new Map<string, Resource>();
  private asOf?: string;
  private page?: PublicPage;
  /** When the pages were last drawn, milliseconds. */
  drawnAt = 0;
  private readonly now: () => number;

  constructor(
    private readonly options: SiteOptions,
    private state: StatusState,
    asOf?: string
  ) {
    this.now = options.now ?? Date.now;
    const style = this.addAsset('page.css', 'text/css; charset=utf-8', PAGE_STYLE);
    const script = this.addAsset('page.js', 'text/javascript; charset=utf-8', PAGE_SCRIPT);
    this.assets = { style, script };
    this.show(state, asOf);
  }

  /** Draws the pages of a new state. What did not change keeps its ETag. `asOf`: until when it is known to be true, if the database is gone (RFC 3339). */
  show(state: StatusState, asOf?: string): void {
    this.state = state;
    this.asOf = asOf;
    this.redraw();
  }

  /** Draws the pages again as time goes on: a maintenance begins, a day ends. Returns whether anything is new. */
  redraw(): boolean {
    const { settings, timeZone } = this.options;
    const now = this.now();
    this.drawnAt = now;
    this.incidentPages = new Map();
    const since = storedNow(now - HISTORY_DAYS * 24 * 3600_000);
    const snapshot = toSnapshot(this.state, since);
    const page = toPublicPage(snapshot, now, timeZone, showStoredTime(this.state.changedAt), this.asOf);
    this.page = page;
    const files = LANGUAGES.flatMap((language): PublicFile[] => [
      {
        path: `/${language}/`,
        type: HTML,
        content: renderPage(page, settings, this.assets, this.context(language)),
      },
      ...renderFeeds(page, this.context(language)),
    ]);
    const ids = this.state.components.map(({ id }) => id);
    for (const [path, content] of Object.entries(toStatuspage(page, ids, this.context('en')))) {
      files.push({ path, type: 'application/json; charset=utf-8', content: JSON.stringify(content) });
    }
    const before = this.pages;
    this.pages = new Map(files.map((file) => [file.path, this.again(file)]));
    return [...this.pages].some(([path, resource]) => before.get(path) !== resource);
  }

  /** What stands at a path; undefined if the path is none of the public site's. */
  find(path: string): Resource | undefined {
    return this.pages.get(path) ?? this.fixed.get(path) ?? this.findIncident(path);
  }

  /** Every address that there is now, with what stands there; `/` is the English page. For a copy, so nothing of it is kept in memory. */
  *all(): Generator<readonly [string, Resource]> {
    yield* this.fixed;
    yield* this.pages;
    const home = this.pages.get('/en/');
    if (home) {
      yield ['/', home];
    }
    for (const language of LANGUAGES) {
      const context = this.context(language);
      const missing = renderNotFound(this.options.settings, this.assets, context);
      yield [`/${language}/404.html`, new Resource(404, HTML, missing, PUBLIC_CACHE)];
      for (const { id } of this.state.components) {
        const feed = this.drawFeed(`components/${id}.atom`, language);
        if (feed) {
          yield [`/${language}/components/${id}.atom`, feed];
        }
      }
      for (const id of this.state.incidents.keys()) {
        const page = this.drawIncident(`incidents/${id}`, language);
        if (page) {
          yield [`/${language}/incidents/${id}`, page];
        }
      }
    }
  }

  private findIncident(path: string): Resource | undefined {
    const match = /^\/(en|de)\/(.*)$/.exec(path);
    const language = LANGUAGES.find((each) => each === match?.[1]);
    if (!match || !language) {
      return undefined;
    }
    const known = this.incidentPages.get(path);
    if (known) {
      return known;
    }
    const made = this.drawIncident(match[2] ?? '', language) ?? this.drawFeed(match[2] ?? '', language);
    if (!made) {
      // Not kept: there are endlessly many addresses without a page.
      const page = renderNotFound(this.options.settings, this.assets, this.context(language));
      return new Resource(404, HTML, page, PUBLIC_CACHE);
    }
    this.incidentPages.set(path, made);
    return made;
  }

  private drawIncident(path: string, language: Language): Resource | undefined {
    const id = /^incidents\/([0-9a-f-]{36})$/.exec(path)?.[1];
    const record = id === undefined ? undefined : this.state.incidents.get(id);
    if (!record) {
      return undefined;
    }
    const incident = toPublicIncident(toIncident(record), toUpdates(record), toVocabulary(this.state), this.now());
    const page = renderIncidentPage(incident, this.options.settings, this.assets, this.context(language));
    return new Resource(200, HTML, page, PUBLIC_CACHE);
  }

  /** The feed of one component. */
  private drawFeed(path: string, language: Language): Resource | undefined {
    const id = /^components\/([0-9a-f-]{36})\.atom$/.exec(path)?.[1];
    const component = this.state.components.find((each) => each.id === id);
    if (!component || !this.page) {
      return undefined;
    }
    const incidents = allIncidents(this.page).filter((incident) =>
      this.state.incidents.get(incident.id ?? '')?.affects.some(({ reference }) => reference === id)
    );
    const about = component.displayName ?? '';
    const feed = renderAtom(incidents, { path, about, changedAt: this.page.changedAt }, this.context(language));
    return new Resource(200, ATOM, feed, PUBLIC_CACHE);
  }

  /** What stands at a path now: if its bytes are the same, the same resource with its compressed forms. */
  private again({ path, type, content }: PublicFile): Resource {
    const before = this.pages.get(path);
    const now = new Resource(200, type, content, PUBLIC_CACHE);
    return before?.plain.etag === now.plain.etag ? before : now;
  }

  private context(language: Language): FeedContext {
    const { settings, timeZone, basePath, publicUrl } = this.options;
    return { language, timeZone, basePath, settings, publicUrl: publicUrl ?? basePath };
  }

  private addAsset(name: string, type: string, content: string): string {
    const made = new Resource(200, type, content, 'public, max-age=31536000, immutable');
    const path = `/assets/${made.plain.etag.slice(1, 13)}-${name}`;
    this.fixed.set(path, made);
    return `${this.options.basePath}${path}`;
  }
}
