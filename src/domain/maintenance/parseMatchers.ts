import { checkPattern } from '../mapping/safePattern';
import type { LabelMatcher } from '../mapping/model';
import { matcherText } from './linkedSilences';

const OPERATORS = { '=': true, '!=': true, '=~': true, '!~': true } as const;
const isOperator = (text: string | undefined): text is LabelMatcher['op'] => text !== undefined && text in OPERATORS;
/** A label, an operator and a value in double quotes (with `\"` and `\\` in it) or without spaces and commas. */
const CONDITION = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"{}]*))\s*(,|$)/y;

/** Conditions in one line, as Alertmanager's own page writes them. */
export function matchersText(matchers: readonly LabelMatcher[]): string {
  return matchers.map(matcherText).join(', ');
}

/**
 * Reads conditions such as `service=~"nova|cinder", severity!="info"`, with or without braces around them. Undefined if it is not that,
 * or holds a pattern that cannot be used.
 */
export function parseMatchers(text: string): LabelMatcher[] | undefined {
  const line = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
    .replace(/,$/, '');
  const matchers: LabelMatcher[] = [];
  CONDITION.lastIndex = 0;
  while (CONDITION.lastIndex < line.length) {
    const found = CONDITION.exec(line);
    const [, label, op, inQuotes, bare] = found ?? [];
    if (label === undefined || !isOperator(op)) {
      return undefined;
    }
    const value =
      inQuotes === undefined ? (bare ?? '') : inQuotes.replace(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c));
    if ((op === '=~' || op === '!~') && checkPattern(value) !== undefined) {
      return undefined;
    }
    matchers.push({ label, op, value });
  }
  return matchers.length === 0 ? undefined : matchers;
}
