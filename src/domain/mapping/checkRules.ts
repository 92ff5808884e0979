import type { LocalizedText, MappingRule } from './model';
import { checkPattern } from './safePattern';

/** What is wrong with a field of a rule that is being written. */
export type RuleFault =
  | 'missing'
  | 'twice'
  | 'no-matcher'
  | 'too-long'
  /** Only `{{components}}` is known, and only in the last words. */
  | 'placeholder'
  /** `detail` says why, in English. */
  | 'pattern';

export interface RuleProblem {
  /** `id`, `match`, `match.0.label`, `match.0.value`, `component`, `impactType`, `severity`, `title.en`, `text.de`, `resolvedText.en` … */
  field: string;
  fault: RuleFault;
  detail?: string;
}

/** What the server takes at most; see its schemas. */
const MOST = { id: 200, value: 1_000, title: 1_000, text: 50_000 } as const;
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const LANGUAGES: ReadonlyArray<keyof LocalizedText> = ['en', 'de'];

const textProblems = (field: string, text: string, most: number, known: readonly string[]): RuleProblem[] => {
  if (text.trim() === '') {
    return [{ field, fault: 'missing' }];
  }
  if (text.length > most) {
    return [{ field, fault: 'too-long' }];
  }
  const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name]) => name === undefined || !known.includes(name));
  return unknown === undefined ? [] : [{ field, fault: 'placeholder', detail: unknown[0] }];
};

const ruleProblems = (rule: MappingRule): RuleProblem[] => {
  const problems: RuleProblem[] = [];
  if (rule.id.trim() === '') {
    problems.push({ field: 'id', fault: 'missing' });
  } else if (rule.id.length > MOST.id) {
    problems.push({ field: 'id', fault: 'too-long' });
  }
  if (rule.match.length === 0) {
    problems.push({ field: 'match', fault: 'no-matcher' });
  }
  rule.match.forEach(({ label, op, value }, index) => {
    if (label.trim() === '') {
      problems.push({ field: `match.${index}.label`, fault: 'missing' });
    }
    if (value.length > MOST.value) {
      problems.push({ field: `match.${index}.value`, fault: 'too-long' });
    }
    const detail = op === '=~' || op === '!~' ? checkPattern(value) : undefined;
    if (detail !== undefined) {
      problems.push({ field: `match.${index}.value`, fault: 'pattern', detail });
    }
  });
  if (rule.component.displayName.trim() === '') {
    problems.push({ field: 'component', fault: 'missing' });
  }
  if (rule.impactType.trim() === '') {
    problems.push({ field: 'impactType', fault: 'missing' });
  }
  if (!Number.isInteger(rule.severity) || rule.severity < 1 || rule.severity > 100) {
    problems.push({ field: 'severity', fault: 'missing' });
  }
  for (const language of LANGUAGES) {
    problems.push(...textProblems(`title.${language}`, rule.title[language], MOST.title, []));
    problems.push(...textProblems(`text.${language}`, rule.text[language], MOST.text, []));
    if (rule.resolvedText !== undefined) {
      problems.push(
        ...textProblems(`resolvedText.${language}`, rule.resolvedText[language], MOST.text, ['components'])
      );
    }
  }
  return problems;
};

/** What keeps each rule from being saved, in the order of the rules; an empty list for one that is sound. */
export function checkRules(rules: readonly MappingRule[]): RuleProblem[][] {
  return rules.map((rule, index) => {
    const problems = ruleProblems(rule);
    const isTwice = rule.id !== '' && rules.some((other, at) => at !== index && other.id === rule.id);
    return isTwice ? [{ field: 'id', fault: 'twice' as const }, ...problems] : problems;
  });
}
