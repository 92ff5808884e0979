import {
  LANGUAGES,
  type Language,
  type PageSettings,
  type PublicPage,
  STATEMENTS,
} from '../../../src/domain/render/publicModel';
import type { PageAssets } from '../../../src/domain/render/renderDocument';
import { renderIncidentPage } from '../../../src/domain/render/renderIncidentPage';
import { renderMaintenancePage } from '../../../src/domain/render/renderMaintenancePage';
import { renderMonth, renderMonths } from '../../../src/domain/render/renderMonth';
import { renderNotFound } from '../../../src/domain/render/renderNotFound';
import { renderPagePieces } from '../../../src/domain/render/renderPage';
import { renderRemoved } from '../../../src/domain/render/renderRemoved';
import { renderStatement } from '../../../src/domain/render/renderStatement';
import { renderWidget } from '../../../src/domain/render/renderWidget';
import { PAGE_STYLE } from '../../../src/domain/render/style';
import { toPublicIncident } from '../../../src/domain/render/toPublicIncident';
import { byDay, HISTORY_DAYS, toPublicPage } from '../../../src/domain/render/toPublicPage';
import { zonedDay } from '../../../src/domain/render/zonedTime';
import { makeRoom } from '../memory/returnMemory';
import type { StatusState } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

import type { FeedContext } from './feeds/feedContext';
import { renderAtom } from './feeds/renderAtom';
import { allIncidents, ATOM, type PublicFile, renderFeeds } from './feeds/renderFeeds';
import { toStatuspage } from './feeds/toStatuspage';
import { monthsOf } from './monthsOf';
import { PAGE_SCRIPT } from './pageScript';
import type { Logo } from './readLogo';
import { PUBLIC_CACHE, Resource } from './resource';
import { toIncident, toSnapshot, toUpdates, toVocabulary } from './toSnapshot';

const HTML = 'text/html; charset=utf-8';
/** What shows the whole status. */
const WHOLE_PATHS: readonly string[] = [
  ...LANGUAGES.flatMap((language) =>
    ['', 'feed.atom', 'maintenance.ics', 'badge.svg'].map((name) => `/${language}/${name}`)
  ),
  ...['summary', 'status', 'incidents', 'scheduled-maintenances'].map((name) => `/api/v2/${name}.json`),
];
/** Pages kept between two changes; a crawler of years of history does not fill the memory. */
const MAX_DRAWN = 500;
/** A page of so many bytes takes a multiple of it while it is drawn. */
const LARGE = 1_000_000;
/** The pages of one change are asked for together; between two it would only take memory. */
const KEEP_MODEL_MS = 2_000;

export interface SiteOptions {
  settings: PageSettings;
  /** Put behind the page's style. */
  theme?: string;
  logo?: Logo;
  timeZone: string;
  basePath: string;
  /** For links that leave the page, as in feeds; without it they are paths. */
  publicUrl?: string;
  now?: () => number;
}

/** An address of the public tree. */
export interface PublicEntry {
  address: string;
  /** What stands there; undefined if nothing does after all. */
  draw: () => Resource | undefined;
  /** If it is made of these objects only: as long as they are the same ones, so are its bytes. */
  madeOf?: readonly unknown[];
}

/**
 * Everything customers can open, ready as bytes in memory. What shows a state is drawn when it is first asked for after a change (`show`) and kept until the next.
 */
export class PublicSite {
  private readonly assets: PageAssets;
  private readonly fixed = new Map<string, Resource>();
  /** Of the whole status, as far as they were asked for since the last change. */
  private pages = new Map<string, Resource>();
  /** The last ones of before. */
  private readonly earlier = new Map<string, Resource>();
  /** Of something single. */
  private drawn = new Map<string, Resource>();
  private months?: ReturnType<typeof monthsOf>;
  private asOf?: string;
  private model?: PublicPage;
  /** When the pages were last drawn, milliseconds. */
  drawnAt = 0;
  private readonly now: () => number;

  constructor(
    private readonly options: SiteOptions,
    private state: StatusState,
    asOf?: string
  ) {
    this.now = options.now ?? Date.now;
    const style = this.addAsset('page.css', 'text/css; charset=utf-8', `${PAGE_STYLE}${options.theme ?? ''}`);
    const script = this.addAsset('page.js', 'text/javascript; charset=utf-8', PAGE_SCRIPT);
    const { logo } = options;
    this.assets = {
      style,
      script,
      logo: logo && this.addAsset(`logo.${logo.extension}`, logo.type, logo.content),
    };
    this.show(state, asOf);
  }

  /** Takes a new state; its pages are drawn when they are first asked for. What did not change keeps its ETag. `asOf`: until when it is known to be true, if the database is gone (RFC 3339). */
  show(state: StatusState, asOf?: string): void {
    this.state = state;
    this.asOf = asOf;
    this.forget();
  }

  /** Draws the page again as time goes on: a maintenance begins, a day ends. Returns whether anything is new. */
  redraw(): boolean {
    const before = this.drawAgain('/en/');
    this.forget();
    return this.drawAgain('/en/') !== before;
  }

  /** What stands at a path; undefined if the path is none of the public site's. */
  find(path: string): Resource | undefined {
    return this.pages.get(path) ?? this.fixed.get(path) ?? this.drawAgain(path) ?? this.findDrawn(path);
  }

  private forget(): void {
    for (const [path, resource] of this.pages) {
      this.earlier.set(path, resource);
    }
    this.pages = new Map();
    this.drawn = new Map();
    this.months = undefined;
    this.model = undefined;
  }

  /** What the pages show. */
  private get page(): PublicPage {
    if (!this.model) {
      const now = this.now();
      const since = storedNow(now - HISTORY_DAYS * 24 * 3600_000);
      const snapshot = toSnapshot(this.state, since);
      const changedAt = showStoredTime(this.state.changedAt);
      this.model = toPublicPage(snapshot, now, this.options.timeZone, changedAt, this.asOf);
      this.drawnAt = now;
      setTimeout(() => (this.model = undefined), KEEP_MODEL_MS).unref();
    }
    return this.model;
  }

  /** A page of the whole status, drawn together with those it is made with; undefined if the path is none. If it cannot be drawn, readers keep the one before. */
  private drawAgain(path: string): Resource | undefined {
    const known = this.pages.get(path);
    if (known || !WHOLE_PATHS.includes(path)) {
      return known;
    }
    const earlier = this.earlier.get(path);
    if (earlier && earlier.plain.body.length > LARGE) {
      makeRoom();
    }
    try {
      for (const file of this.filesWith(path)) {
        this.pages.set(file.path, this.again(file));
        this.earlier.delete(file.path);
      }
    } catch (error) {
      if (!earlier) {
        throw error;
      }
      console.error(`${path} cannot be drawn; the one before is served: ${String(error)}`);
      this.pages.set(path, earlier);
    }
    return this.pages.get(path);
  }

  private filesWith(path: string): PublicFile[] {
    const language = LANGUAGES.find((each) => path.startsWith(`/${each}/`));
    if (!language) {
      const ids = this.state.components.map(({ id }) => id);
      return Object.entries(toStatuspage(this.page, ids, this.context('en'))).map(([address, content]) => ({
        path: address,
        type: 'application/json; charset=utf-8',
        content: JSON.stringify(content),
      }));
    }
    const context = this.context(language);
    return path === `/${language}/`
      ? [{ path, type: HTML, content: renderPagePieces(this.page, this.options.settings, this.assets, context) }]
      : renderFeeds(this.page, context);
  }

  /** Every address that there is now; `/` is the English page. For a copy, so nothing of it is kept in memory. */
  *all(): Generator<PublicEntry> {
    for (const [address, asset] of this.fixed) {
      yield { address, draw: () => asset, madeOf: [asset] };
    }
    for (const path of WHOLE_PATHS) {
      yield { address: path, draw: () => this.drawAgain(path) };
    }
    yield { address: '/', draw: () => this.drawAgain('/en/') };
    const { components, impactTypes, severities, phases } = this.state;
    const now = storedNow(this.now());
    for (const language of LANGUAGES) {
      const context = this.context(language);
      const missing = () =>
        new Resource(404, HTML, renderNotFound(this.options.settings, this.assets, context), PUBLIC_CACHE);
      yield { address: `/${language}/404.html`, draw: missing };
      const others = [...STATEMENTS, 'maintenance', 'widget', 'history/'];
      for (const path of [...others, ...[...this.getMonths().keys()].map((month) => `history/${month}`)]) {
        yield { address: `/${language}/${path}`, draw: () => this.drawOther(path, language) };
      }
      for (const { id } of components) {
        const path = `components/${id}.atom`;
        yield { address: `/${language}/${path}`, draw: () => this.drawFeed(path, language) };
      }
      for (const [id, record] of this.state.incidents) {
        const path = `incidents/${id}`;
        const isOver = record.endedAt !== null && record.endedAt < now;
        yield {
          address: `/${language}/${path}`,
          draw: () => this.drawIncident(path, language),
          madeOf: isOver ? [record, components, impactTypes, severities, phases] : undefined,
        };
      }
    }
  }

  private findDrawn(path: string): Resource | undefined {
    const match = /^\/(en|de)\/(.*)$/.exec(path);
    const language = LANGUAGES.find((each) => each === match?.[1]);
    if (!match || !language) {
      return undefined;
    }
    const known = this.drawn.get(path);
    if (known) {
      return known;
    }
    const rest = match[2] ?? '';
    const made = this.drawIncident(rest, language) ?? this.drawFeed(rest, language) ?? this.drawOther(rest, language);
    if (!made) {
      // Not kept: there are endlessly many addresses without a page.
      const page = renderNotFound(this.options.settings, this.assets, this.context(language));
      return new Resource(404, HTML, page, PUBLIC_CACHE);
    }
    if (this.drawn.size >= MAX_DRAWN) {
      this.drawn.clear();
    }
    this.drawn.set(path, made);
    return made;
  }

  /** Pages that are neither of one incident nor the overview, by their path behind the language. */
  private drawOther(path: string, language: Language): Resource | undefined {
    const { settings, timeZone } = this.options;
    const { page, assets } = this;
    const context = this.context(language);
    const show = (content: string | undefined) =>
      content === undefined ? undefined : new Resource(200, HTML, content, PUBLIC_CACHE);
    const statement = STATEMENTS.find((each) => each === path);
    if (statement) {
      return show(renderStatement(statement, settings, assets, context));
    }
    if (path === 'maintenance') {
      return show(renderMaintenancePage(page, settings, assets, context));
    }
    if (path === 'widget') {
      return show(renderWidget(page, settings, assets, context));
    }
    const months = this.getMonths();
    if (path === 'history/') {
      const counts = [...months].map(([month, { length }]) => ({ month, count: length }));
      return show(renderMonths(counts, settings, assets, context));
    }
    const month = /^history\/(\d{4}-\d{2})$/.exec(path)?.[1] ?? '';
    const current = zonedDay(this.now(), timeZone).slice(0, 7);
    const records = months.get(month) ?? (month === current ? [] : undefined);
    if (!records) {
      return undefined;
    }
    const vocabulary = toVocabulary(this.state);
    const incidents = records.map((record) =>
      toPublicIncident(toIncident(record), toUpdates(record), vocabulary, this.now())
    );
    const all = [...months.keys()];
    const neighbours = {
      older: all.find((each) => each < month),
      newer: all.filter((each) => each > month).at(-1),
    };
    return show(renderMonth(month, byDay(incidents, timeZone), neighbours, settings, assets, context));
  }

  private getMonths(): ReturnType<typeof monthsOf> {
    this.months ??= monthsOf(this.state.incidents.values(), this.options.timeZone, this.now());
    return this.months;
  }

  private drawIncident(path: string, language: Language): Resource | undefined {
    const context = this.context(language);
    const id = /^incidents\/([0-9a-f-]{36})$/.exec(path)?.[1];
    const record = id === undefined ? undefined : this.state.incidents.get(id);
    if (!record) {
      // Permalinks never expire: whoever comes by one learns what became of it.
      return id !== undefined && this.state.removed.includes(id)
        ? new Resource(410, HTML, renderRemoved(path, this.options.settings, this.assets, context), PUBLIC_CACHE)
        : undefined;
    }
    const incident = toPublicIncident(toIncident(record), toUpdates(record), toVocabulary(this.state), this.now());
    const page = renderIncidentPage(incident, this.options.settings, this.assets, context);
    return new Resource(200, HTML, page, PUBLIC_CACHE);
  }

  /** The feed of one component. */
  private drawFeed(path: string, language: Language): Resource | undefined {
    const id = /^components\/([0-9a-f-]{36})\.atom$/.exec(path)?.[1];
    const component = this.state.components.find((each) => each.id === id);
    if (!component) {
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
    const before = this.earlier.get(path);
    const now = new Resource(200, type, content, PUBLIC_CACHE);
    return before?.plain.etag === now.plain.etag ? before : now;
  }

  private context(language: Language): FeedContext {
    const { settings, timeZone, basePath, publicUrl } = this.options;
    return { language, timeZone, basePath, settings, publicUrl: publicUrl ?? basePath };
  }

  private addAsset(name: string, type: string, content: string | Buffer): string {
    const made = new Resource(200, type, content, 'public, max-age=31536000, immutable');
    const path = `/assets/${made.plain.etag.slice(1, 13)}-${name}`;
    this.fixed.set(path, made);
    return `${this.options.basePath}${path}`;
  }
}
