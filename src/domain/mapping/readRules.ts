import { asLabels, asList, asNumber, asString, isRecord } from '../parse/narrow';
import { PUBLISH_WITHOUT_REVIEW, type LabelMatcher, type LocalizedText, type MappingRule } from './model';

const OPERATORS: ReadonlyArray<LabelMatcher['op']> = ['=', '!=', '=~', '!~'];

const asText = (value: unknown): LocalizedText => ({
  en: isRecord(value) ? (asString(value.en) ?? '') : '',
  de: isRecord(value) ? (asString(value.de) ?? '') : '',
});

const asMatcher = (value: unknown): LabelMatcher => ({
  label: isRecord(value) ? (asString(value.label) ?? '') : '',
  op: OPERATORS.find((op) => isRecord(value) && value.op === op) ?? '=',
  value: isRecord(value) ? (asString(value.value) ?? '') : '',
});

/**
 * One entry of a mapping document as somebody can edit it, however unfinished: what is missing is empty, a severity 0.
 * Never to be acted on as it is; `checkRules` says what is wrong with it.
 */
export function readRule(value: unknown): MappingRule {
  const given = isRecord(value) ? value : {};
  const component = isRecord(given.component) ? given.component : {};
  return {
    id: asString(given.id) ?? '',
    match: asList(given.match).map(asMatcher),
    component: {
      displayName: asString(component.displayName) ?? '',
      ...(component.labels !== undefined && { labels: asLabels(component.labels) }),
    },
    impactType: asString(given.impactType) ?? '',
    severity: asNumber(given.severity) ?? 0,
    title: asText(given.title),
    text: asText(given.text),
    ...(given.resolvedText !== undefined && { resolvedText: asText(given.resolvedText) }),
    ...(given.publish === PUBLISH_WITHOUT_REVIEW && { publish: PUBLISH_WITHOUT_REVIEW }),
  };
}

/** All entries of a mapping document for editing: unlike `parseMappingDocument` it drops none, or saving would delete it. */
export function readRules(value: unknown): MappingRule[] {
  return isRecord(value) ? asList(value.rules).map(readRule) : [];
}
