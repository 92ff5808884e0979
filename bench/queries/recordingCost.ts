import { parseDocument } from 'yaml';
import { parseDuration } from '../../demo/monitoring/duration';
import { mapsIn } from '../../demo/monitoring/shortenFor';
import { shippedRules } from '../../demo/monitoring/writeConfigs';
import { selectorsOf } from '../../src/catalog/testing/selectorsOf';
import { ask, type Cost, sum } from './ask';

/** A recording rule, and how often an hour it is evaluated. */
export interface RecordingRule {
  name: string;
  expr: string;
  file: string;
  perHour: number;
}

const VIEWS_PER_HOUR = 60;

/** The shipped recording rules. */
export function recordingRules(root: string): RecordingRule[] {
  return shippedRules(root).flatMap(([file, text]) =>
    mapsIn(parseDocument(text).get('groups')).flatMap((group) =>
      mapsIn(group.get('rules'))
        .filter((rule) => rule.has('record'))
        .map((rule) => ({
          ...{ file, name: String(rule.get('record')), expr: String(rule.get('expr')) },
          perHour: 3600 / parseDuration(String(group.get('interval') ?? '1m')),
        }))
    )
  );
}

/** Cost of one evaluation of each. */
export async function costOfRules(
  url: string,
  rules: readonly RecordingRule[],
  to: number
): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const { name, expr } of rules) {
    costs.set(name, await ask(url, { expr, kind: 'instant' }, { from: to, to }));
  }
  return costs;
}

/** What a page view bears: the evaluations of an hour of these rules, divided by sixty views. */
export function shareOf(rules: readonly RecordingRule[], costs: ReadonlyMap<string, Cost>): Cost {
  const shares = rules.map(({ name, perHour }) => {
    const cost = sum([costs.get(name)].filter((each) => each !== undefined));
    const part = perHour / VIEWS_PER_HOUR;
    return { ...cost, ms: cost.ms * part, samples: cost.samples * part, queries: 0 };
  });
  return sum(shares);
}

/** Rules whose series these expressions read, and those that these are made of. */
export function rulesReadBy(exprs: readonly string[], rules: readonly RecordingRule[]): RecordingRule[] {
  const read = new Set(exprs.flatMap((expr) => selectorsOf(expr).metrics));
  const direct = rules.filter(({ name }) => read.has(name));
  const behind =
    direct.length === 0
      ? []
      : rulesReadBy(
          direct.map(({ expr }) => expr),
          rules
        );
  return [...new Set([...direct, ...behind])];
}
