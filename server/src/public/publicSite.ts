import {
  LANGUAGES,
  type Language,
  type PageSettings,
  type RenderContext,
} from '../../../src/domain/render/publicModel';
import type { PageAssets } from '../../../src/domain/render/renderDocument';
import { renderIncidentPage } from '../../../src/domain/render/renderIncidentPage';
import { renderNotFound } from '../../../src/domain/render/renderNotFound';
import { renderPage } from '../../../src/domain/render/renderPage';
import { PAGE_STYLE } from '../../../src/domain/render/style';
import { toPublicIncident } from '../../../src/domain/render/toPublicIncident';
import { HISTORY_DAYS, toPublicPage } from '../../../src/domain/render/toPublicPage';
import type { StatusState } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

import { PAGE_SCRIPT } from './pageScript';
import { PUBLIC_CACHE, Resource } from './resource';
import { toIncident, toSnapshot, toUpdates, toVocabulary } from './toSnapshot';

const HTML = 'text/html; charset=utf-8';

export interface SiteOptions {
  settings: PageSettings;
  timeZone: string;
  basePath: string;
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

  /** Draws the pages again as time goes on: a maintenance begins, a day ends. */
  redraw(): void {
    const { settings, timeZone } = this.options;
    const now = this.now();
    this.drawnAt = now;
    this.incidentPages = new Map();
    const since = storedNow(now - HISTORY_DAYS * 24 * 3600_000);
    const snapshot = toSnapshot(this.state, since);
    const page = toPublicPage(snapshot, now, timeZone, showStoredTime(this.state.changedAt), this.asOf);
    this.pages = new Map(
      LANGUAGES.map((language) => [
        `/${language}/`,
        this.again(`/${language}/`, renderPage(page, settings, this.assets, this.context(language))),
      ])
    );
  }

  /** What stands at a path; undefined if the path is none of the public site's. */
  find(path: string): Resource | undefined {
    return this.pages.get(path) ?? this.fixed.get(path) ?? this.findIncident(path);
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
    const id = /^incidents\/([0-9a-f-]{36})$/.exec(match[2] ?? '')?.[1];
    const record = id === undefined ? undefined : this.state.incidents.get(id);
    const { settings } = this.options;
    if (!record) {
      // Not kept: there are endlessly many addresses without a page.
      return new Resource(404, HTML, renderNotFound(settings, this.assets, this.context(language)), PUBLIC_CACHE);
    }
    const incident = toPublicIncident(toIncident(record), toUpdates(record), toVocabulary(this.state), this.now());
    const page = new Resource(
      200,
      HTML,
      renderIncidentPage(incident, settings, this.assets, this.context(language)),
      PUBLIC_CACHE
    );
    this.incidentPages.set(path, page);
    return page;
  }

  /** What stands at a path now: if its bytes are the same, the same resource with its compressed forms. */
  private again(path: string, content: string): Resource {
    const before = this.pages.get(path);
    const now = new Resource(200, HTML, content, PUBLIC_CACHE);
    return before?.plain.etag === now.plain.etag ? before : now;
  }

  private context(language: Language): RenderContext {
    return { language, timeZone: this.options.timeZone, basePath: this.options.basePath };
  }

  private addAsset(name: string, type: string, content: string): string {
    const made = new Resource(200, type, content, 'public, max-age=31536000, immutable');
    const path = `/assets/${made.plain.etag.slice(1, 13)}-${name}`;
    this.fixed.set(path, made);
    return `${this.options.basePath}${path}`;
  }
}
