import type { Tone } from '../status/severityTone';
import type { BothLanguages } from '../text/languageMarks';

/** Languages of the public page. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a rendering depends on besides its content. */
export interface RenderContext {
  language: Language;
  /** IANA name; times and days are shown in it. */
  timeZone: string;
  /** Path under which the page is reached, without a slash at the end: `` or `/status`. */
  basePath: string;
}

/** One impact as customers may see it. */
export interface PublicImpact {
  component: string;
  impactType: string;
  /** Name of the severity, in the provider's words. */
  band: string;
  tone: Tone;
}

/** What was said to be wrong. */
export interface PublicAmendment {
  kind: 'correction' | 'retraction';
  note: string;
  /** RFC 3339. */
  at: string;
}

export interface PublicUpdate {
  order: number;
  /** Empty if it was retracted, as is the text. */
  title: string;
  text: string;
  /** RFC 3339. */
  createdAt: string;
  /** If it changed with this update. */
  phase?: string;
  /** If they changed with this update. */
  impacts?: PublicImpact[];
  /** Oldest first. */
  amendments: PublicAmendment[];
  isRetracted: boolean;
}

/** Everything customers may see of an incident, and nothing else: no labels of alerts, no authors. */
export interface PublicIncident {
  /** Undefined for a draft. */
  id?: string;
  kind: 'incident' | 'maintenance';
  /** At the moment it was made public. */
  state: 'planned' | 'active' | 'ended';
  title: string;
  text: string;
  phase?: string;
  beganAt: string | null;
  endedAt: string | null;
  impacts: PublicImpact[];
  /** The worst of the impacts. */
  tone: Tone;
  /** Newest first. */
  updates: PublicUpdate[];
  /** Of the incident itself, oldest first. */
  amendments: PublicAmendment[];
  /** Only the title is left of it. */
  isRetracted: boolean;
  /** What was learned, and when that was written (RFC 3339). */
  postmortem?: { text: string; at: string };
}

/** One day of a component's past. */
export interface PublicDay {
  /** `YYYY-MM-DD` in the page's time zone. */
  day: string;
  tone: Tone;
  /** Titles of what happened, by language where they are in both; empty ones for what has none. */
  titles: Array<string | BothLanguages>;
  /** How long it was limited or broken outside of maintenance, in minutes. */
  disturbed: number;
  /** How long it was under maintenance, in minutes. */
  maintained: number;
}

export interface PublicComponent {
  name: string;
  labels: Readonly<Record<string, string>>;
  /** Now. */
  tone: Tone;
  band?: string;
  /** Oldest first; only days on which something happened. */
  days: PublicDay[];
  /** Share of the shown days without limited or broken impacts, 0–1; time under maintenance is not counted at all. */
  availability: number;
}

/** The page, before it becomes HTML. */
export interface PublicPage {
  overall: Tone;
  components: PublicComponent[];
  /** Incidents going on, newest first. */
  current: PublicIncident[];
  /** Maintenance going on or planned, next first. */
  maintenance: PublicIncident[];
  /** What is over, newest day first. */
  history: Array<{ day: string; incidents: PublicIncident[] }>;
  /** The provider's names of severities, from the least, with how they look. */
  bands: Array<{ name: string; tone: Tone }>;
  /** Days the bars cover, oldest first. */
  days: string[];
  /** When something was last changed, RFC 3339. */
  changedAt: string;
  /** Only while the server's records cannot be reached: until when all of this is known to be true, RFC 3339. */
  asOf?: string;
}

/** Pages a provider has to have; each an address elsewhere, or a text in Markdown for a page here. */
export const STATEMENTS = ['imprint', 'privacy', 'accessibility'] as const;
export type StatementName = (typeof STATEMENTS)[number];

/** How a provider's page presents itself. */
export interface PageSettings {
  title: string;
  about?: Readonly<Record<Language, string>>;
  /** Component labels to group by, outermost first. */
  groupBy: readonly string[];
  links?: Readonly<Record<Language, ReadonlyArray<{ text: string; href: string }>>>;
  statements?: Readonly<Partial<Record<StatementName, string | Readonly<Record<Language, string>>>>>;
  /** Where customers see how their own resources are. */
  monitoring?: { href: string; text?: Readonly<Record<Language, string>> };
}
