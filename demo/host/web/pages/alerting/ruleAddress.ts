import type { CombinedRule } from './combinedRules';

/** What an address of a rule's page says about the rule. */
export interface RuleIdentity {
  source: string;
  namespace: string;
  group: string;
  name: string;
  hash: string;
}

// Slashes and backslashes in names are written as control characters: proxies like to decode %2F.
const escape = (text: string) => text.replace(/\//g, '\x1f').replace(/\\/g, '\x1e').replace(/\$/g, '_DOLLAR_');
const unescape = (text: string) =>
  text
    .replace(/\x1f/g, '/')
    .replace(/\x1e/g, '\\')
    .replace(/_DOLLAR_/g, '$');

/** Tells rules of one name in one group apart. Not Grafana's number: the addresses differ, `…/find` leads to both. */
export function ruleHash({ query, labels }: CombinedRule): string {
  const text = JSON.stringify([query, Object.entries(labels).sort()]);
  return String([...text].reduce((hash, sign) => (Math.imul(31, hash) + sign.charCodeAt(0)) | 0, 0));
}

/** The address of a rule's page, in Grafana's form `/alerting/<source>/pri$<source>$<namespace>$<group>$<name>$<hash>/view`. */
export function ruleAddress(source: string, rule: CombinedRule): string {
  const parts = ['pri', source, rule.namespace.name, rule.group.name, rule.name, ruleHash(rule)];
  return `/alerting/${encodeURIComponent(source)}/${encodeURIComponent(parts.map(escape).join('$'))}/view`;
}

/** Reads the (decoded) id of a rule's page; undefined when it is none of a data source's rule. */
export function parseRuleId(id: string): RuleIdentity | undefined {
  const [prefix, source, namespace, group, name, hash] = id.split('$').map(unescape);
  const isRule = prefix === 'pri' || prefix === 'cri';
  return isRule && hash && source && namespace !== undefined && group && name
    ? { source, namespace, group, name, hash }
    : undefined;
}
