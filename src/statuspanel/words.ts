import { stringsOf, type Strings } from '../domain/render/strings';

/** Texts of the panel beyond those of the public page. Customers have no Grafana profile: the browser's language decides. */
export interface Words {
  /** The words of the public page: both say the same. */
  page: Strings;
  notKnown: string;
  components: string;
  incidents: string;
  planned: string;
  noIncidents: string;
  asOf: (time: string) => string;
  staleSince: (time: string) => string;
  lastKnown: (word: string) => string;
  neverRead: string;
  loading: string;
  noAddress: string;
  since: (time: string) => string;
  from: (time: string) => string;
  until: (time: string) => string;
}

const ENGLISH: Words = {
  page: stringsOf('en'),
  notKnown: 'The current state is not known.',
  components: 'Services',
  incidents: 'Current incidents',
  planned: 'Planned maintenance',
  noIncidents: 'No incidents at the moment.',
  asOf: (time) => `As of ${time}`,
  staleSince: (time) => `Could not be refreshed since ${time}.`,
  lastKnown: (word) => `Last known: ${word}`,
  neverRead: 'The status page cannot be read at the moment.',
  loading: 'Reading the status page…',
  noAddress: 'The address of the status page is missing. Set it in the options of this panel.',
  since: (time) => `since ${time}`,
  from: (time) => `from ${time}`,
  until: (time) => `until ${time}`,
};

const GERMAN: Words = {
  page: stringsOf('de'),
  notKnown: 'Der aktuelle Zustand ist nicht bekannt.',
  components: 'Dienste',
  incidents: 'Aktuelle Störungen',
  planned: 'Geplante Wartung',
  noIncidents: 'Zurzeit keine Störungen.',
  asOf: (time) => `Stand ${time}`,
  staleSince: (time) => `Seit ${time} nicht mehr aktualisiert.`,
  lastKnown: (word) => `Zuletzt: ${word}`,
  neverRead: 'Die Statusseite ist zurzeit nicht lesbar.',
  loading: 'Statusseite wird gelesen …',
  noAddress: 'Die Adresse der Statusseite fehlt. Sie steht in den Optionen dieses Panels.',
  since: (time) => `seit ${time}`,
  from: (time) => `ab ${time}`,
  until: (time) => `bis ${time}`,
};

/** German for German browsers, English for all others. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
}
