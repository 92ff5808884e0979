/** What the panel can show, in the order in which it does. */
export const DESK_PARTS = ['gap', 'drafts', 'incidents', 'alerts'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** Options of the operators' panel; all filters must hold. */
export interface OperatorPanelOptions {
  /** Names of components or conditions on their labels, comma separated (see `componentFilter`); empty: all. */
  components: string;
  /** Id of a layer of the platform; empty: all. */
  layer: string;
  /** Conditions on the labels of alerts, as in PromQL: `severity="critical", cluster=~"fra.*"`; empty: all. */
  matchers: string;
  parts: DeskPart[];
}

export const DEFAULT_OPTIONS: OperatorPanelOptions = {
  components: '',
  layer: '',
  matchers: '',
  parts: [...DESK_PARTS],
};
