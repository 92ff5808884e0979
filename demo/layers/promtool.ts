import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { findPrograms } from '../monitoring/programs';
import { bindQuery } from '../../src/catalog/bindQuery';
import type { Query } from '../../src/catalog/model';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../..');

/** Series as promtool writes them (`metric{label="x"} 1+0x20`, one value a minute), a query, and what it answers after 20 minutes. */
export interface QueryCase {
  what: string;
  series: Readonly<Record<string, string>>;
  query: Query;
  /** Answers: labels as PromQL writes them, and the value. Empty for a list that must be empty. */
  answers: Readonly<Record<string, number>>;
}

/** Lets Prometheus' own tool judge queries of the catalogue. Throws with its words where one answers otherwise. */
export async function judgeQueries(
  cases: readonly QueryCase[],
  variables: Readonly<Record<string, string>> = {}
): Promise<void> {
  const { promtool } = await findPrograms(ROOT);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leitstand-queries-'));
  const file = path.join(folder, 'queries.yml');
  try {
    writeFileSync(file, stringify({ evaluation_interval: '1m', tests: cases.map((each) => testOf(each, variables)) }));
    await run(promtool, ['test', 'rules', file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function testOf({ what, series, query, answers }: QueryCase, variables: Readonly<Record<string, string>>): unknown {
  const expr = Object.entries({ ...variables, __rate_interval: '5m' }).reduce(
    (filled, [name, value]) => filled.replaceAll(`$${name}`, value),
    bindQuery(query.expr, { matchers: '', group: 'cluster' })
  );
  return {
    name: what,
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    promql_expr_test: [
      { expr, eval_time: '20m', exp_samples: Object.entries(answers).map(([labels, value]) => ({ labels, value })) },
    ],
  };
}
