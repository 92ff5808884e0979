import type { LabelMatcher } from '../../domain/mapping/model';
import { checkPattern } from '../../domain/mapping/safePattern';

const MATCHER = /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/;

/**
 * Reads conditions on labels as PromQL writes them, with or without braces: `severity="critical", cluster=~"fra.*"`.
 * `rest` is what could not be read, empty if all could: then the filter must not be believed.
 */
export function parseMatchers(text: string): { matchers: LabelMatcher[]; rest: string } {
  const matchers: LabelMatcher[] = [];
  let rest = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .trim();
  for (let found = MATCHER.exec(rest); found !== null; found = MATCHER.exec(rest)) {
    const [all, label = '', op, quoted = ''] = found;
    const value = quoted.replace(/\\(.)/g, '$1');
    const operator = (['=', '!=', '=~', '!~'] as const).find((each) => each === op);
    if (operator === undefined || (operator.endsWith('~') && checkPattern(value) !== undefined)) {
      break;
    }
    matchers.push({ label, op: operator, value });
    rest = rest.slice(all.length).trim();
  }
  return { matchers, rest };
}
