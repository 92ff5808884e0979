import { isRecord } from '../domain/parse/narrow';
import { isMatcherList, isUid } from './formats';
import type { Region } from './settings';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Reads the list of regions. Those that cannot be used are left out and named in `problems`. */
export function parseRegions(given: unknown): { regions: Region[]; problems: string[] } {
  if (!Array.isArray(given)) {
    return { regions: [], problems: ['A list of regions is needed, each with name and prometheusDatasource.'] };
  }
  const regions: Region[] = [];
  const problems: string[] = [];
  given.forEach((entry: unknown, position) => {
    const problem = problemOf(entry, regions);
    if (problem !== undefined) {
      problems.push(`Region ${position + 1}: ${problem}`);
    } else if (isRecord(entry)) {
      regions.push({
        name: textOf(entry.name),
        prometheusDatasource: textOf(entry.prometheusDatasource),
        tenantsDatasource: textOf(entry.tenantsDatasource),
        scopeMatchers: textOf(entry.scopeMatchers),
      });
    }
  });
  return { regions, problems };
}

function problemOf(entry: unknown, earlier: readonly Region[]): string | undefined {
  if (!isRecord(entry) || textOf(entry.name) === '') {
    return 'it needs a name.';
  }
  if (earlier.some((region) => region.name === textOf(entry.name))) {
    return `there is another one with the name ${textOf(entry.name)}.`;
  }
  if (!isUid(textOf(entry.prometheusDatasource))) {
    return 'prometheusDatasource is not the uid of a data source.';
  }
  const tenants = textOf(entry.tenantsDatasource);
  if (tenants !== '' && !isUid(tenants)) {
    return 'tenantsDatasource is not the uid of a data source.';
  }
  return isMatcherList(textOf(entry.scopeMatchers)) ? undefined : 'scopeMatchers are not written as in PromQL.';
}
