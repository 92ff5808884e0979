import { findNames, type Inventory } from './inventory';

/** What in a text may give away the inside of a cloud. */
export const FINDING_KINDS = ['ip', 'uuid', 'mac', 'osd', 'host', 'label', 'name'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A place in a text, `start` inclusive to `end` exclusive in UTF-16 units, that customers should perhaps not read. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
}

const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+|\/\d{1,2})?(?![\d.]*\d)/g;
const IPV6 =
  /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?|::(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})(?![\w:])/gi;
/** With dashes, as servers and volumes have them, or without, as projects have. */
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b/gi;
const MAC = /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi;
const OSD = /\b(?:osd|mon|mgr|mds)\.[\w-]+/gi;
/** Names under top level domains that only exist inside, and short names that end in a number, as racks are named. */
const HOST =
  /\b(?:[a-z0-9-]+\.)+(?:internal|local|lan|localdomain|intern|corp|home\.arpa)\b|\b(?:ceph|node|compute|control|ctl|storage|stor|net|network|host|hv|hypervisor|rack|srv|server|mon|osd|cmp|ctrl)-?[a-z]{0,3}-?\d{1,4}\b/gi;
const LABEL = /\{\{.*?\}\}|\{[^{}\n]*=~?"[^{}\n]*\}|\b[a-z_][a-z0-9_]*=~?"[^"\n]*"/gi;

const PATTERNS: ReadonlyArray<[FindingKind, RegExp]> = [
  ['uuid', UUID],
  ['mac', MAC],
  ['ip', IPV4],
  ['ip', IPV6],
  ['label', LABEL],
  ['osd', OSD],
  ['host', HOST],
];

/** More than anybody reads; a text that is one long list of addresses costs no more than this. */
const MAX_FINDINGS = 200;

/**
 * Finds what looks internal, in order of appearance and without overlaps: by its form, and by the names that are known (`inventory`).
 * `allow`: words that are public although they look internal, in any case. A warning, not a proof: the reader decides.
 */
export function lintText(text: string, inventory?: Inventory, allow: readonly string[] = []): Finding[] {
  const findings: Finding[] = [];
  const allowed = new Set(allow.map((word) => word.toLowerCase()));
  const add = (kind: FindingKind, start: number, what: string) => {
    const end = start + what.length;
    const isNew = !findings.some((other) => start < other.end && other.start < end);
    if (isNew && findings.length < MAX_FINDINGS && !allowed.has(what.toLowerCase())) {
      findings.push({ kind, start, end, text: what });
    }
  };
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      add(kind, match.index, match[0]);
    }
  }
  for (const name of inventory ? findNames(text, inventory) : []) {
    add('name', name.start, name.text);
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** The text with one finding replaced by harmless words. */
export function replaceFinding(text: string, finding: Finding, words: string): string {
  return text.slice(0, finding.start) + words + text.slice(finding.end);
}
