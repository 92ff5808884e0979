import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { mapsIn } from './shortenFor';

export interface Recording {
  name: string;
  expr: string;
  /** Labels that the rule adds. */
  labels: Record<string, string>;
}

const RECORDED_NAME = /[a-z_]+:[a-z_0-9]+:[a-z_0-9]+/g;

/**
 * The recording rules of rules files, with expressions that read raw series only: where a rule reads
 * another's recording, that one's expression stands in its place.
 */
export function readRecordings(rules: string[]): Recording[] {
  const recordings = rules.flatMap((text) =>
    mapsIn(parseDocument(text).get('groups'))
      .flatMap((group) => mapsIn(group.get('rules')))
      .filter((rule) => rule.has('record'))
      .map((rule): Recording => ({
        ...{ name: String(rule.get('record')), expr: String(rule.get('expr')), labels: labelsOf(rule) },
      }))
  );
  const expressions = new Map(recordings.map(({ name, expr }) => [name, expr]));
  return recordings.map(({ name, expr, labels }) => ({
    ...{ name, labels },
    expr: expr.replace(RECORDED_NAME, (found) => (expressions.has(found) ? `(${expressions.get(found)})` : found)),
  }));
}

function labelsOf(rule: YAMLMap): Record<string, string> {
  const labels = rule.get('labels');
  return isMap(labels) ? Object.fromEntries(labels.items.map(({ key, value }) => [String(key), String(value)])) : {};
}
