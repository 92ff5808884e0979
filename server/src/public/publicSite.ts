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
import { etagOf } from '../api/etag';
import type { StatusState } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

import { PAGE_SCRIPT } from './pageScript';
import { toIncident, toSnapshot, toUpdates, toVocabulary } from './toSnapshot';

/** Something served: its bytes and what identifies them. */
export interface Resource {
  status: number;
  type: string;
  body: Buffer;
  etag: string;
  cacheControl: string;
}

const PAGE_CACHE = 'public, max-age=15, stale-if-error=86400';
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
  private readonly now: () => number;

  constructor(
    private readonly options: SiteOptions,
    private state: StatusState
  ) {
    this.now = options.now ?? Date.now;
    const style = this.addAsset('page.css', 'text/css; charset=utf-8', PAGE_STYLE);
    const script = this.addAsset('page.js', 'text/javascript; charset=utf-8', PAGE_SCRIPT);
    this.assets = { style, script };
    this.show(state);
  }

  /** Draws the pages of a new state. What did not change keeps its ETag. */
  show(state: StatusState): void {
    this.state = state;
    this.incidentPages = new Map();
    this.redraw();
  }

  /** Draws the pages again as time goes on: a maintenance begins, a day ends. */
  redraw(): void {
    const { settings, timeZone } = this.options;
    const now = this.now();
    const since = storedNow(now - HISTORY_DAYS * 24 * 3600_000);
    const snapshot = toSnapshot(this.state, since);
    const page = toPublicPage(snapshot, now, timeZone, showStoredTime(this.state.changedAt));
    this.pages = new Map(
      LANGUAGES.map((language) => [
        `/${language}/`,
        resource(200, HTML, renderPage(page, settings, this.assets, this.context(language)), PAGE_CACHE),
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
      return resource(404, HTML, renderNotFound(settings, this.assets, this.context(language)), 'public, max-age=15');
    }
    const incident = toPublicIncident(toIncident(record), toUpdates(record), toVocabulary(this.state), this.now());
    const page = resource(
      200,
      HTML,
      renderIncidentPage(incident, settings, this.assets, this.context(language)),
      PAGE_CACHE
    );
    this.incidentPages.set(path, page);
    return page;
  }

  private context(language: Language): RenderContext {
    return { language, timeZone: this.options.timeZone, basePath: this.options.basePath };
  }

  private addAsset(name: string, type: string, content: string): string {
    const made = resource(200, type, content, 'public, max-age=31536000, immutable');
    const path = `/assets/${made.etag.slice(1, 13)}-${name}`;
    this.fixed.set(path, made);
    return `${this.options.basePath}${path}`;
  }
}

function resource(status: number, type: string, content: string, cacheControl: string): Resource {
  const body = Buffer.from(content);
  const etag = etagOf(body);
  return { status, type, body, etag, cacheControl };
}
