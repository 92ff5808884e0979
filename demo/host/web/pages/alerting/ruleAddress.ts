import type { CombinedRule } from './combinedRules';

/** What an address of a rule's page says about the rule. */
export interface RuleIdentity {
  source: string;
  namespace: string;
  group: string;
  name: string;
}

// Slashes and backslashes in names are written as control characters: proxies like to decode %2F.
const escape = (text: string) => text.replace(/\//g, '\x1f').replace(/\\/g, '\x1e').replace(/\$/g, '_DOLLAR_');
const unescape = (text: string) =>
  text
    .replace(/\x1f/g, '/')
    .replace(/\x1e/g, '\\')
    .replace(/_DOLLAR_/g, '$');

/**
 * The address of a rule's page, in Grafana's form `/alerting/<source>/pri$<source>$<namespace>$<group>$<name>$<hash>/view`.
 * Grafana's hash of the rule is left 0: the addresses of the host are not those of Grafana, `…/find` leads to both.
 */
export function ruleAddress(source: string, { name, namespace, group }: CombinedRule): string {
  const id = ['pri', source, namespace.name, group.name, name, '0'].map(escape).join('$');
  return `/alerting/${encodeURIComponent(source)}/${encodeURIComponent(id)}/view`;
}

/** Reads the (decoded) id of a rule's page; undefined when it is none of a data source's rule. */
export function parseRuleId(id: string): RuleIdentity | undefined {
  const [prefix, source, namespace, group, name, hash] = id.split('$').map(unescape);
  const isRule = (prefix === 'pri' || prefix === 'cri') && hash !== undefined;
  return isRule && source && namespace !== undefined && group && name ? { source, namespace, group, name } : undefined;
}
