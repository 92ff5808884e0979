import { asLabels, asList, asNumber, asString, isRecord } from '../parse/narrow';
import { checkPattern } from './safePattern';
import {
  PUBLISH_WITHOUT_REVIEW,
  type LabelMatcher,
  type LocalizedText,
  type MappingDocument,
  type MappingRule,
} from './model';

const OPERATORS: ReadonlyArray<LabelMatcher['op']> = ['=', '!=', '=~', '!~'];

const parseText = (value: unknown): LocalizedText | undefined => {
  if (!isRecord(value)) {
    return undefined;
  }
  const en = asString(value.en);
  const de = asString(value.de);
  return en === undefined && de === undefined ? undefined : { en: en ?? de ?? '', de: de ?? en ?? '' };
};

const parseMatcher = (value: unknown): LabelMatcher | string => {
  if (!isRecord(value)) {
    return 'a matcher is not an object';
  }
  const label = asString(value.label);
  const op = OPERATORS.find((operator) => operator === value.op);
  const text = asString(value.value);
  if (label === undefined || label === '' || op === undefined || text === undefined) {
    return 'a matcher needs label, op (=, !=, =~, !~) and value';
  }
  if (op === '=~' || op === '!~') {
    const fault = checkPattern(text);
    if (fault !== undefined) {
      return `the pattern of label ${label} cannot be used: ${fault}`;
    }
  }
  return { label, op, value: text };
};

const parseRule = (value: unknown): MappingRule | string => {
  if (!isRecord(value)) {
    return 'it is not an object';
  }
  const id = asString(value.id);
  const component = isRecord(value.component) ? asString(value.component.displayName) : undefined;
  const labels = isRecord(value.component) ? value.component.labels : undefined;
  const impactType = asString(value.impactType);
  const severity = asNumber(value.severity);
  const title = parseText(value.title);
  const text = parseText(value.text);
  const resolvedText = parseText(value.resolvedText);
  if (id === undefined || id === '') {
    return 'it has no id';
  }
  if (component === undefined || impactType === undefined || title === undefined || text === undefined) {
    return 'component.displayName, impactType, title and text are needed';
  }
  if (severity === undefined || !Number.isInteger(severity) || severity < 1 || severity > 100) {
    return 'severity must be a whole number from 1 to 100';
  }
  const match: LabelMatcher[] = [];
  for (const entry of asList(value.match)) {
    const matcher = parseMatcher(entry);
    if (typeof matcher === 'string') {
      return matcher;
    }
    match.push(matcher);
  }
  if (match.length === 0) {
    return 'without a matcher it would catch every alert';
  }
  if (value.publish !== undefined && value.publish !== PUBLISH_WITHOUT_REVIEW) {
    return `publish can only be ${PUBLISH_WITHOUT_REVIEW}, or absent`;
  }
  return {
    id,
    match,
    component: labels === undefined ? { displayName: component } : { displayName: component, labels: asLabels(labels) },
    impactType,
    severity,
    title,
    text,
    ...(resolvedText !== undefined && { resolvedText }),
    ...(value.publish === PUBLISH_WITHOUT_REVIEW && { publish: PUBLISH_WITHOUT_REVIEW }),
  };
};

/**
 * Reads a mapping document from outside. A rule that cannot be used is left out and named in `problems`
 * (English, for the administrator): one bad rule must not disarm the others.
 */
export function parseMappingDocument(value: unknown): { document: MappingDocument; problems: string[] } {
  const problems: string[] = [];
  const rules: MappingRule[] = [];
  if (!isRecord(value) || !Array.isArray(value.rules)) {
    return { document: { version: 1, rules }, problems: ['The mapping needs a list of rules.'] };
  }
  value.rules.forEach((entry: unknown, index) => {
    const rule = parseRule(entry);
    if (typeof rule === 'string') {
      problems.push(`Rule ${index + 1} is left out: ${rule}.`);
    } else if (rules.some((other) => other.id === rule.id)) {
      problems.push(`Rule ${index + 1} is left out: the id ${rule.id} is used twice.`);
    } else {
      rules.push(rule);
    }
  });
  return { document: { version: 1, rules }, problems };
}
