import type { Capabilities } from '../domain/status/access';

/** What a page may want of a status page server, beyond reading it. */
export const ABILITIES = [
  'publish',
  /** Writing a draft, wherever it is kept. */
  'draft',
  'changeImpacts',
  'updateChanges',
  'reopen',
  'clearDates',
  /** Drafts that the server keeps, so that others see them. */
  'drafts',
  'links',
  'mappingRules',
  'proposals',
  'nextUpdate',
  'corrections',
  'postmortem',
  'worker',
  'truthGap',
  'alertInbox',
  'conflicts',
  /** Hiding components and impact types that past incidents name. */
  'retire',
  /** Components, impact types, severities, phases. */
  'manage',
] as const;
export type Ability = (typeof ABILITIES)[number];

/** The feature of `GET /capabilities` that stands for an ability; the others are part of the SCS API. */
export const FEATURE_OF: Readonly<Partial<Record<Ability, keyof Capabilities['features']>>> = {
  updateChanges: 'updateChanges',
  reopen: 'clearDates',
  clearDates: 'clearDates',
  drafts: 'drafts',
  links: 'alertLinks',
  mappingRules: 'mappingRules',
  proposals: 'proposals',
  nextUpdate: 'nextUpdate',
  corrections: 'corrections',
  postmortem: 'postmortem',
  worker: 'worker',
  truthGap: 'truthGap',
  alertInbox: 'alertInbox',
  conflicts: 'etag',
  retire: 'retire',
};
