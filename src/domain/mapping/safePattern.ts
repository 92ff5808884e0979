/** Patterns come from a document that several people edit; they run in a browser for every alert of a storm. */
const MAX_PATTERN = 300;
/** Longer label values are cut before a pattern sees them. */
const MAX_VALUE = 1024;

/** A group that repeats inside and is repeated itself, as in `(a+)+`: the shape that makes a search run for ever. */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,?\d*\})/;
/** A repeated group of alternatives that begin alike, as in `(a|ab)*`, or that holds another group. */
const REPEATED_GROUP = /\((?:\?:)?(?:[^()\\]|\\.)*\|(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,\d*\})/;
const REPEATED_NEST = /\)(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,?\d*\})/;
const BACKREFERENCE = /\\[1-9]|\\k</;
const LOOKAROUND = /\(\?(?:[=!]|<[=!])/;
const OPEN_REPEAT = /(?<!\\)[*+]|\{\d+,\}/g;

/** Why a pattern cannot be used, as the end of a sentence in English; undefined if it can. */
export function checkPattern(pattern: string): string | undefined {
  if (pattern.length > MAX_PATTERN) {
    return `it is longer than ${MAX_PATTERN} characters`;
  }
  if (BACKREFERENCE.test(pattern) || LOOKAROUND.test(pattern)) {
    return 'back references and lookarounds are not known to Alertmanager';
  }
  if (NESTED_REPEAT.test(pattern) || REPEATED_GROUP.test(pattern) || REPEATED_NEST.test(pattern)) {
    return 'a repeated group must not repeat or choose inside';
  }
  // Each open repeat multiplies the work by the length of the value.
  if ((pattern.match(OPEN_REPEAT) ?? []).length > 5) {
    return 'it has more than five open repeats';
  }
  try {
    new RegExp(pattern);
    return undefined;
  } catch {
    return 'it is not a regular expression';
  }
}

const compiled = new Map<string, RegExp | undefined>();

/** Whether the whole value fits the pattern, as Alertmanager anchors it. A pattern that cannot be used fits nothing. */
export function fitsPattern(pattern: string, value: string): boolean {
  if (!compiled.has(pattern)) {
    compiled.set(pattern, checkPattern(pattern) === undefined ? new RegExp(`^(?:${pattern})$`, 's') : undefined);
  }
  return compiled.get(pattern)?.test(value.slice(0, MAX_VALUE)) ?? false;
}
