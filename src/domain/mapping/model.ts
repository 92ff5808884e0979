import type { LabelSet } from '../status/model';

/** A condition on one alert label, as Alertmanager writes it: `severity=~"critical|page"`. Regular expressions are anchored. */
export interface LabelMatcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** The same text in both languages of the public page. */
export interface LocalizedText {
  en: string;
  de: string;
}

/**
 * Says what an alert means to customers. The first rule all of whose matchers hold wins.
 * Components are named by what is public about them: a rule written for one server fits another.
 */
export interface MappingRule {
  id: string;
  match: LabelMatcher[];
  component: { displayName: string; labels?: LabelSet };
  /** Display name of the impact type. */
  impactType: string;
  /** 1–100. */
  severity: number;
  title: LocalizedText;
  text: LocalizedText;
  /** Proposed as last words when its alerts are clear; `{{components}}` becomes the names of what was affected. */
  resolvedText?: LocalizedText;
  /**
   * Only with this very value, and only if nothing in the words looks internal, the server publishes what the rule drafts by itself.
   * Without it a person does, always.
   */
  publish?: typeof PUBLISH_WITHOUT_REVIEW;
}

/** Says that what a rule drafts is published although nobody has read it. */
export const PUBLISH_WITHOUT_REVIEW = 'automatically-without-review';

/** The one document of rules; its home is the status page server, or the app's settings with any other server. */
export interface MappingDocument {
  version: 1;
  rules: MappingRule[];
}
