import { config } from '@grafana/runtime';

const ENGLISH = {
  show: 'Show',
  incidents: 'Incidents',
  updates: 'Updates',
  maintenance: 'Maintenance',
  components: 'Components',
  incidentsHint: 'From begin to end',
  updatesHint: 'Each public message',
  maintenanceHint: 'Planned work',
  componentsHint: 'As they stand now',
  filter: 'Components',
  filterHint: 'Names, or conditions on labels such as region=fra1, separated by commas. Variables may stand in it.',
  all: 'All',
  layer: 'Layer',
  state: 'State',
  open: 'Open',
  over: 'Over',
  planned: 'Planned',
  list: 'List',
  regions: 'Regions',
  label: 'Values of a label',
  labels: 'Names of labels',
  phases: 'Phases',
  labelName: 'Label',
  apiUrl: 'Address of the status page API',
  apiUrlHint: 'Root of the SCS Status Page API as the Grafana server reaches it, without /components.',
  apiUrlWrong: 'An address that begins with http:// or https:// is needed.',
  publicUrl: 'Public address',
  publicUrlHint:
    'Where browsers reach the same API: for customers’ panels, which on public dashboards must not ask Grafana.',
  passThrough: 'Forward OAuth identity',
  passThroughHint:
    'Publishes with the signed-in user’s own access token. Needs Grafana to sign in through the same identity provider as the status page.',
  readingOnly: 'Reading only',
  readingOnlyHint: 'Without the identity nobody can publish through this data source.',
};

const GERMAN: typeof ENGLISH = {
  show: 'Zeigen',
  incidents: 'Störungen',
  updates: 'Aktualisierungen',
  maintenance: 'Wartung',
  components: 'Komponenten',
  incidentsHint: 'Von Beginn bis Ende',
  updatesHint: 'Jede öffentliche Nachricht',
  maintenanceHint: 'Geplante Arbeiten',
  componentsHint: 'Wie sie jetzt sind',
  filter: 'Komponenten',
  filterHint: 'Namen oder Bedingungen an Label wie region=fra1, durch Kommas getrennt. Variablen sind möglich.',
  all: 'Alle',
  layer: 'Ebene',
  state: 'Zustand',
  open: 'Offen',
  over: 'Beendet',
  planned: 'Geplant',
  list: 'Auflisten',
  regions: 'Regionen',
  label: 'Werte eines Labels',
  labels: 'Namen von Labeln',
  phases: 'Phasen',
  labelName: 'Label',
  apiUrl: 'Adresse der API der Statusseite',
  apiUrlHint: 'Wurzel der SCS Status Page API, wie der Grafana-Server sie erreicht, ohne /components.',
  apiUrlWrong: 'Nötig ist eine Adresse, die mit http:// oder https:// beginnt.',
  publicUrl: 'Öffentliche Adresse',
  publicUrlHint:
    'Wo Browser dieselbe API erreichen: für Panels der Kunden, die auf öffentlichen Dashboards Grafana nicht fragen dürfen.',
  passThrough: 'OAuth-Identität weiterreichen',
  passThroughHint:
    'Veröffentlicht mit dem eigenen Token der angemeldeten Person. Grafana muss sich beim selben Anbieter anmelden wie die Statusseite.',
  readingOnly: 'Nur lesen',
  readingOnlyHint: 'Ohne die Identität kann über diese Datenquelle niemand veröffentlichen.',
};

export type Words = typeof ENGLISH;

/** German for those who have set Grafana to German. A nested plugin has no texts of its own in Grafana's sense. */
export const words = (): Words => (config.bootData?.user?.language?.toLowerCase().startsWith('de') ? GERMAN : ENGLISH);
