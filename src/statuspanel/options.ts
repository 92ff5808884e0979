/** What the panel can show, in the order in which it does. */
export const VIEWS = ['banner', 'incidents', 'list', 'grid', 'strip', 'maintenance'] as const;
export type View = (typeof VIEWS)[number];

/** Options of the customers' panel. */
export interface StatusPanelOptions {
  views: View[];
  /** Stands above everything; empty: nothing does. */
  title: string;
  /** Names of components or conditions on their labels, comma separated (see `componentFilter`); empty: all. */
  components: string;
  /** `auto`: German for German browsers, English for all others. */
  language: 'auto' | 'de' | 'en';
  /** `public`: straight from the browser, also where nobody is signed in. `datasource`: through Grafana, for signed-in users. */
  source: 'public' | 'datasource';
  /** Root of the public API; empty: what the data source says, then, for signed-in users, what the app's settings say. */
  publicUrl: string;
  /** Where customers read, if that is not `publicUrl`: other servers have their page elsewhere. */
  pageUrl: string;
  /** Uid of a data source of the status page; empty: the first one there is. */
  datasource: string;
  /** Component labels that name the rows and columns of the grid; without a row's label a component's name does. */
  rowLabel: string;
  columnLabel: string;
}

export const DEFAULT_OPTIONS: StatusPanelOptions = {
  views: ['banner', 'incidents', 'list', 'maintenance'],
  title: '',
  components: '',
  language: 'auto',
  source: 'public',
  publicUrl: '',
  pageUrl: '',
  datasource: '',
  rowLabel: 'service',
  columnLabel: 'region',
};
