/** An id that no rule has yet, from words that may be anything: lower case, with hyphens; `CephOSDDown` becomes `ceph-osd-down`. */
export function newRuleId(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFKD')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  const base = plain === '' ? 'rule' : plain;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) {
    id = `${base}-${number}`;
  }
  return id;
}
