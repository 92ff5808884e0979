import { useMemo, useState } from 'react';
import { areSameRules } from '../../domain/mapping/mergeRules';
import type { MappingRule } from '../../domain/mapping/model';
import type { Kept } from '../../incidents/drafts/keptInBrowser';
import type { WorkingCopy } from './workingCopy';

/** A rule while it is worked on: its id may change, its key stays. */
export interface RuleRow {
  key: number;
  rule: MappingRule;
}

export interface RulesInWork {
  rows: RuleRow[];
  rules: MappingRule[];
  /** What was read from their home when the work began. */
  base: MappingRule[];
  isChanged: boolean;
  /** RFC 3339 time of what was restored from the browser. */
  restoredAt?: string;
  /** Whether the browser keeps what is typed. */
  isKept: boolean;
  change(key: number, rule: MappingRule): void;
  /** Puts a rule behind the one of that key, or at the end; returns its key. */
  insert(rule: MappingRule, after?: number): number;
  move(key: number, by: 1 | -1): void;
  remove(key: number): void;
  /** The rules of the home are these now; `rules` stay as they are unless given. */
  rebase(base: readonly MappingRule[], rules?: readonly MappingRule[]): void;
}

const ID = 'rules';

let lastKey = 0;
const toRows = (rules: readonly MappingRule[]) =>
  rules.map((rule): RuleRow => {
    lastKey += 1;
    return { key: lastKey, rule };
  });

/** Rules in work: every change is in the browser's storage before the next key is pressed, until it is saved or given up. */
export function useWorkingCopy(read: readonly MappingRule[], storage: Kept<WorkingCopy>): RulesInWork {
  const [restored] = useState(() => storage.load(ID));
  const [restoredAt, setRestoredAt] = useState(restored?.savedAt);
  const [base, setBase] = useState<MappingRule[]>(() => restored?.base ?? [...read]);
  const [rows, setRows] = useState<RuleRow[]>(() => toRows(restored?.rules ?? read));
  const [isKept, setIsKept] = useState(true);
  const rules = useMemo(() => rows.map(({ rule }) => rule), [rows]);
  const isChanged = useMemo(() => !areSameRules(rules, base), [rules, base]);

  const write = (nextRows: RuleRow[], nextBase: MappingRule[] = base) => {
    setRows(nextRows);
    setBase(nextBase);
    const next = nextRows.map(({ rule }) => rule);
    if (areSameRules(next, nextBase)) {
      storage.clear(ID);
      setIsKept(true);
      setRestoredAt(undefined);
    } else {
      setIsKept(storage.save(ID, { base: nextBase, rules: next, savedAt: new Date().toISOString() }));
    }
  };

  return {
    rows,
    rules,
    base,
    isChanged,
    restoredAt: isChanged ? restoredAt : undefined,
    isKept,
    change: (key, rule) => write(rows.map((row) => (row.key === key ? { key, rule } : row))),
    insert: (rule, after) => {
      const [row] = toRows([rule]);
      const index = after === undefined ? -1 : rows.findIndex(({ key }) => key === after);
      const at = index === -1 ? rows.length : index + 1;
      write([...rows.slice(0, at), ...(row === undefined ? [] : [row]), ...rows.slice(at)]);
      return row?.key ?? 0;
    },
    move: (key, by) => {
      const from = rows.findIndex((row) => row.key === key);
      const to = from + by;
      const row = rows[from];
      const other = rows[to];
      if (row !== undefined && other !== undefined) {
        write(rows.map((each, index) => (index === from ? other : index === to ? row : each)));
      }
    },
    remove: (key) => write(rows.filter((row) => row.key !== key)),
    rebase: (nextBase, nextRules) => write(nextRules === undefined ? rows : toRows(nextRules), [...nextBase]),
  };
}
