/** What in a text may give away the inside of a cloud. */
export const FINDING_KINDS = ['ip', 'uuid', 'mac', 'osd', 'host', 'label'] as const;
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
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
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

/** Finds what looks internal, in order of appearance and without overlaps. A warning, not a proof: the reader decides. */
export function lintText(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!findings.some((other) => start < other.end && other.start < end)) {
        findings.push({ kind, start, end, text: match[0] });
      }
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** The text with one finding replaced by harmless words. */
export function replaceFinding(text: string, finding: Finding, words: string): string {
  return text.slice(0, finding.start) + words + text.slice(finding.end);
}
