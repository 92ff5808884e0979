import type { LabelSet, StatusSnapshot } from '../status/model';
import { alertGroup } from './alertGroup';
import { matches } from './matches';
import type { MappingDocument } from './model';

/** When an alert was seen to fire, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** An alert of now or of the past. */
export interface SeenAlert {
  /** See `alertKey`. */
  key: string;
  labels: LabelSet;
  /** In the order of time. */
  spans: readonly Span[];
}

/** A draft that would have been made: alerts of one rule and component, one after the other without a longer pause. */
export interface ForeseenDraft extends Span {
  /** Id of the component; undefined if the rule names none that is there, or several. */
  component?: string;
  alerts: SeenAlert[];
}

/** What a rule would have done. */
export interface Foresight {
  /** The newest first. */
  drafts: ForeseenDraft[];
  /** Alerts it would have acted on. */
  caught: SeenAlert[];
  /** Alerts it fits as well, which an earlier rule (its id) takes. */
  taken: Array<{ alert: SeenAlert; by: string }>;
}

interface Firing extends Span {
  alert: SeenAlert;
}

const toDrafts = (alerts: readonly SeenAlert[], component: string | undefined, clearMs: number): ForeseenDraft[] => {
  const firings = alerts
    .flatMap((alert): Firing[] => alert.spans.map((span) => ({ ...span, alert })))
    .sort((a, b) => a.from - b.from);
  const drafts: ForeseenDraft[] = [];
  for (const { from, to, alert } of firings) {
    const last = drafts.at(-1);
    if (last === undefined || from - last.to > clearMs) {
      drafts.push({ component, from, to, alerts: [alert] });
    } else {
      last.to = Math.max(last.to, to);
      if (!last.alerts.includes(alert)) {
        last.alerts.push(alert);
      }
    }
  }
  return drafts;
};

/**
 * What each rule of a document would have done with alerts, as the server groups them: one draft per rule and component,
 * which a pause longer than `clearMs` (milliseconds) ends. By id of the rule; every rule has an entry.
 */
export function foreseeDrafts(
  document: MappingDocument,
  alerts: readonly SeenAlert[],
  components: StatusSnapshot['components'],
  clearMs: number
): ReadonlyMap<string, Foresight> {
  const all = new Map(document.rules.map(({ id }): [string, Foresight] => [id, { drafts: [], caught: [], taken: [] }]));
  const groups = new Map<string, { rule: string; component?: string; alerts: SeenAlert[] }>();
  for (const alert of alerts) {
    const found = alertGroup(alert, document, components);
    if (found === undefined) {
      continue;
    }
    const group = groups.get(found.key) ?? { rule: found.rule.id, component: found.component, alerts: [] };
    groups.set(found.key, group);
    group.alerts.push(alert);
    for (const rule of document.rules) {
      if (rule === found.rule) {
        all.get(rule.id)?.caught.push(alert);
      } else if (matches(rule.match, alert.labels)) {
        all.get(rule.id)?.taken.push({ alert, by: found.rule.id });
      }
    }
  }
  for (const group of groups.values()) {
    all.get(group.rule)?.drafts.push(...toDrafts(group.alerts, group.component, clearMs));
  }
  for (const foresight of all.values()) {
    foresight.drafts.sort((a, b) => b.from - a.from);
  }
  return all;
}
