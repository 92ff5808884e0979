import type { Tone } from '../status/severityTone';

import type { Language, PublicIncident, StatementName } from './publicModel';
import { de } from './strings.de';
import { en } from './strings.en';
import type { ZonedTime } from './zonedTime';

/** All words of the public page in one language. */
export interface Strings {
  language: Language;
  languageName: string;
  overall: {
    allGood: string;
    /** Something is open, but it limits nothing. */
    watching: string;
    maintenance: string;
    one: (component: string, tone: Tone) => string;
    several: (affected: number, all: number) => string;
  };
  tone: Readonly<Record<Tone, string>>;
  kind: Readonly<Record<PublicIncident['kind'], string>>;
  state: Readonly<Record<PublicIncident['state'], string>>;
  untitled: Readonly<Record<PublicIncident['kind'], string>>;
  /** Title of what was flagged without one: more than one component. */
  flagged: (components: readonly string[], more: number, tone: Tone) => string;
  headings: { current: string; components: string; maintenance: string; history: string; updates: string };
  nav: { label: string; languages: string; status: string; maintenance: string; history: string; monitoring: string };
  statements: Readonly<Record<StatementName, string>>;
  earlierUpdates: (count: number) => string;
  readMore: string;
  corrected: string;
  retracted: string;
  postmortem: string;
  noMaintenance: string;
  historyBy: string;
  month: (year: number, month: number) => string;
  monthShort: (month: number) => string;
  nothingInMonth: string;
  olderMonth: string;
  newerMonth: string;
  older: string;
  disturbedFor: (duration: string) => string;
  maintainedFor: (duration: string) => string;
  moreIncidents: (count: number) => string;
  /** Heading of components that lack the label they are grouped by. */
  everywhere: string;
  group: (label: string, value: string) => string;
  began: string;
  ended: string;
  begins: string;
  ends: string;
  lasted: (duration: string) => string;
  duration: (minutes: number) => string;
  noHistory: string;
  noMoreHistory: string;
  days: (count: number) => string;
  today: string;
  available: (percent: string) => string;
  availableHow: string;
  date: (time: Pick<ZonedTime, 'year' | 'month' | 'day'>) => string;
  time: (time: ZonedTime, zone: string) => string;
  percent: (share: number) => string;
  lastChange: string;
  /** Comes before a time: the server cannot reach its records since then. */
  asOf: string;
  back: string;
  feeds: { label: string; atom: string; calendar: string; json: string };
  skip: string;
  offline: string;
  legend: string;
  notFound: string;
  notFoundText: string;
  /** Of an incident that was deleted. */
  removed: string;
  removedText: string;
  /** Well-known names of the vocabulary, which a provider writes in one language only. */
  names: Readonly<Record<string, string>>;
}

const LANGUAGE_STRINGS: Readonly<Record<Language, Strings>> = { en, de };

/** The words of a language. */
export function stringsOf(language: Language): Strings {
  return LANGUAGE_STRINGS[language];
}
