import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { parseDuration } from './duration';

export interface Pace {
  /** Seconds between evaluations of groups that name an interval of their own. */
  interval: number;
  /** Shortest and longest `for` in seconds; what lies between is 1/30 of what is shipped. */
  shortestFor: number;
  longestFor: number;
}

const SHARE = 1 / 30;
/** One bad scrape, which two evaluations may see, must not be enough. */
export const DEMO_PACE: Pace = { interval: 5, shortestFor: 10, longestFor: 20 };

/** A shipped rules file with shorter waits. Nothing else changes: expressions, labels and texts stay as they are. */
export function shortenFor(rules: string, { interval, shortestFor, longestFor }: Pace): string {
  const document = parseDocument(rules);
  for (const group of mapsIn(document.get('groups'))) {
    if (group.has('interval')) {
      group.set('interval', `${interval}s`);
    }
    for (const rule of mapsIn(group.get('rules'))) {
      const wait = rule.get('for', true);
      if (isScalar(wait)) {
        const seconds = parseDuration(String(wait.value)) * SHARE;
        rule.set('for', `${Math.round(Math.min(longestFor, Math.max(shortestFor, seconds)))}s`);
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** The maps of a sequence; none if it is no sequence. */
export function mapsIn(node: unknown): YAMLMap[] {
  return isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : [];
}
