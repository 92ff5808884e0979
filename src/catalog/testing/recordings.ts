import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { selectorsOf } from './selectorsOf';

const RULES = path.resolve(__dirname, '../../../rules');

interface RuleFile {
  groups: Array<{ rules: Array<{ record?: string; expr: string }> }>;
}

/** What the shipped rule files record: names, and the labels that their expressions speak of. */
export function recordings(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(RULES).filter((name) => name.endsWith('.rules.yml'));
  const rules = files.flatMap((name) => {
    const file: RuleFile = parse(readFileSync(path.join(RULES, name), 'utf8'));
    return file.groups.flatMap((group) => group.rules);
  });
  return new Map(
    rules.flatMap(({ record, expr }) => {
      const { labels, made } = selectorsOf(expr);
      return record === undefined ? [] : [[record, [...labels, ...made]]];
    })
  );
}
