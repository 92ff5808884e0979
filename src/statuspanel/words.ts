import type { Language } from '../domain/render/publicModel';
import { stringsOf, type Strings } from '../domain/render/strings';
import type { StatusPanelOptions } from './options';

/** Texts of the panel beyond those of the public page. Customers know nothing of Grafana, so neither do these. */
export interface Words {
  /** The words of the public page: both say the same. */
  page: Strings;
  board: string;
  notKnown: string;
  noComponents: string;
  incidents: string;
  noIncidents: string;
  asOf: (time: string) => string;
  staleSince: (time: string) => string;
  openPage: string;
  lastKnown: (word: string) => string;
  neverRead: string;
  loading: string;
  noAddress: string;
  noView: string;
  since: (time: string) => string;
  from: (time: string) => string;
  until: (time: string) => string;
  noneHere: string;
  strip: (days: number) => string;
  stripHelp: string;
  asTable: (days: number) => string;
  day: string;
}

const ENGLISH: Words = {
  page: stringsOf('en'),
  board: 'Status of the services',
  notKnown: 'The current state is not known.',
  noComponents: 'There are no services here.',
  incidents: 'Current incidents',
  noIncidents: 'No incidents at the moment.',
  asOf: (time) => `As of ${time}`,
  staleSince: (time) => `Status could not be refreshed since ${time}`,
  openPage: 'open status page',
  lastKnown: (word) => `Last known: ${word}`,
  neverRead: 'The status cannot be read at the moment.',
  loading: 'Reading the status…',
  noAddress: 'The address of the status page is missing.',
  noView: 'Nothing was chosen to be shown here.',
  since: (time) => `since ${time}`,
  from: (time) => `from ${time}`,
  until: (time) => `until ${time}`,
  noneHere: 'not offered here',
  strip: (days) => `The last ${days} days, day by day`,
  stripHelp: 'Arrow keys move from day to day, Home and End to the ends.',
  asTable: (days) => `The last ${days} days as a table`,
  day: 'Day',
};

const GERMAN: Words = {
  page: stringsOf('de'),
  board: 'Zustand der Dienste',
  notKnown: 'Der aktuelle Zustand ist nicht bekannt.',
  noComponents: 'Hier gibt es keine Dienste.',
  incidents: 'Aktuelle Störungen',
  noIncidents: 'Zurzeit keine Störungen.',
  asOf: (time) => `Stand ${time}`,
  staleSince: (time) => `Seit ${time} konnte der Status nicht aktualisiert werden`,
  openPage: 'Statusseite öffnen',
  lastKnown: (word) => `Zuletzt: ${word}`,
  neverRead: 'Der Status ist zurzeit nicht lesbar.',
  loading: 'Status wird gelesen …',
  noAddress: 'Die Adresse der Statusseite fehlt.',
  noView: 'Hier wurde nichts zum Anzeigen gewählt.',
  since: (time) => `seit ${time}`,
  from: (time) => `ab ${time}`,
  until: (time) => `bis ${time}`,
  noneHere: 'hier nicht angeboten',
  strip: (days) => `Die letzten ${days} Tage, Tag für Tag`,
  stripHelp: 'Pfeiltasten führen von Tag zu Tag, Pos1 und Ende an die Enden.',
  asTable: (days) => `Die letzten ${days} Tage als Tabelle`,
  day: 'Tag',
};

/** The words for the language of the option; for `auto` German for German browsers, English for all others. */
export function wordsFor(option: StatusPanelOptions['language'], browser: string): Words {
  const language: Language = option === 'auto' ? (browser.toLowerCase().startsWith('de') ? 'de' : 'en') : option;
  return language === 'de' ? GERMAN : ENGLISH;
}
