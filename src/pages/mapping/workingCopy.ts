import type { MappingRule } from '../../domain/mapping/model';
import { readRule } from '../../domain/mapping/readRules';
import { asList, asString, isRecord } from '../../domain/parse/narrow';
import { keptInBrowser, type Kept } from '../../incidents/drafts/keptInBrowser';

/** Rules that somebody is working on, and what they were made from. */
export interface WorkingCopy {
  /** As they were read when the work began. */
  base: MappingRule[];
  rules: MappingRule[];
  /** RFC 3339. */
  savedAt: string;
}

const parse = (value: unknown): WorkingCopy | undefined => {
  const savedAt = isRecord(value) ? asString(value.savedAt) : undefined;
  return !isRecord(value) || savedAt === undefined
    ? undefined
    : { base: asList(value.base).map(readRule), rules: asList(value.rules).map(readRule), savedAt };
};

/** One user's unsaved rules in this browser. */
export function browserWorkingCopy(user: string, storage?: Storage): Kept<WorkingCopy> {
  return keptInBrowser('mapping', user, parse, storage);
}
