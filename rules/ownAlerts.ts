import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An alert rule of this repository. */
export interface OwnAlert {
  alert: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

const RULES = __dirname;

/** All alert rules of `rules/`, in the order of their files. */
export const ownAlerts = (): OwnAlert[] =>
  readdirSync(RULES)
    .filter((name) => name.endsWith('-alerts.rules.yml'))
    .flatMap((name) => parse(readFileSync(path.join(RULES, name), 'utf8'), { merge: true }).groups)
    .flatMap((group) => group.rules);
