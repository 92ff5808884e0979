import { findComponent } from '../mapping/mapAlert';
import type { LabelMatcher, MappingDocument, MappingRule } from '../mapping/model';
import type { Component } from '../status/model';
import { mayBeSilence } from '../silences/mayBeSilence';

/** The conditions of one silence, and the mapping rules they come from. */
export interface ProposedSilence {
  matchers: LabelMatcher[];
  /** Ids. */
  rules: string[];
}

const NAME = 'alertname';
const same = (a: LabelMatcher, b: LabelMatcher) => a.label === b.label && a.op === b.op && a.value === b.value;

/** A value as a pattern that fits nothing else. Go and JavaScript read it alike. */
const quoted = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern of a rule's condition on the alert's name; undefined if the rule has none, or several, or excludes names. */
const namePattern = ({ match }: MappingRule): string | undefined => {
  const [only, ...more] = match.filter(({ label }) => label === NAME);
  if (only === undefined || more.length > 0 || only.op === '!=' || only.op === '!~') {
    return undefined;
  }
  return only.op === '=' ? quoted(only.value) : only.value;
};

/**
 * The mapping rules read backwards: what a silence would have to say to mute the alerts that lead to these components (ids).
 * Rules that differ in nothing but the alert's name become one silence. Rules that Alertmanager would not take as a silence are left out.
 */
export function matchersForComponents(
  chosen: readonly string[],
  document: MappingDocument,
  components: readonly Component[]
): ProposedSilence[] {
  const leading = document.rules.filter((rule) => {
    const component = findComponent(rule, components).value;
    return component !== undefined && chosen.includes(component) && mayBeSilence(rule.match);
  });
  const groups: Array<{ names: string[]; rest: LabelMatcher[]; rules: string[] }> = [];
  const whole: ProposedSilence[] = [];
  for (const rule of leading) {
    const name = namePattern(rule);
    if (name === undefined) {
      whole.push({ matchers: rule.match, rules: [rule.id] });
      continue;
    }
    const rest = rule.match.filter(({ label }) => label !== NAME);
    const group = groups.find(
      (other) => other.rest.length === rest.length && rest.every((one) => other.rest.some((two) => same(one, two)))
    );
    if (group === undefined) {
      groups.push({ names: [name], rest, rules: [rule.id] });
    } else {
      group.names.push(name);
      group.rules.push(rule.id);
    }
  }
  return [...groups.flatMap(asSilences), ...whole];
}

/** As long as a pattern may be, see `checkPattern`; longer lists of names become several silences. */
const MAX_PATTERN = 300;

/** One name alone stays a plain comparison, which is easier to read. */
function asSilences({
  names,
  rest,
  rules,
}: {
  names: string[];
  rest: LabelMatcher[];
  rules: string[];
}): ProposedSilence[] {
  const alternatives = [...new Set(names.flatMap((name) => (/[()[\]\\]/.test(name) ? [name] : name.split('|'))))];
  const patterns: string[] = [];
  for (const name of alternatives) {
    const last = patterns.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= MAX_PATTERN) {
      patterns[patterns.length - 1] = `${last}|${name}`;
    } else {
      patterns.push(name);
    }
  }
  return patterns.map((value) => {
    const op = /^[\w:-]+$/.test(value) ? '=' : '=~';
    return { matchers: [{ label: NAME, op, value }, ...rest], rules };
  });
}
