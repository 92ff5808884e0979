import type { LabelMatcher, LocalizedText, MappingDocument, MappingRule } from '../../domain/mapping/model';
import { findComponent, findRule } from '../../domain/mapping/mapAlert';
import { newRuleId } from '../../domain/mapping/newRuleId';
import type { Component, LabelSet, StatusSnapshot } from '../../domain/status/model';

/** What stands in a draft after an operator corrected what was filled in. Ids are the server's; undefined: not filled in. */
export interface RuleCorrection {
  component?: string;
  impactType?: string;
  /** 1–100. */
  severity?: number;
  /** Words in one language or both; an absent language is left as it was. */
  title?: Partial<LocalizedText>;
  text?: Partial<LocalizedText>;
}

const isSameText = (given: Partial<LocalizedText> | undefined, rule: LocalizedText) =>
  given === undefined ||
  ((given.en ?? rule.en).trim() === rule.en.trim() && (given.de ?? rule.de).trim() === rule.de.trim());

/** Whether a correction says something else than the rule that fits the alert; true if none does. */
export function isCorrection(
  labels: LabelSet,
  correction: RuleCorrection,
  document: MappingDocument,
  { components, impactTypes }: Pick<StatusSnapshot, 'components' | 'impactTypes'>
): boolean {
  const rule = findRule({ labels }, document);
  if (rule === undefined) {
    return true;
  }
  const type = impactTypes.find(({ id }) => id === correction.impactType)?.displayName;
  const component = findComponent(rule, components).value;
  return !(
    (correction.component === undefined || correction.component === component) &&
    (type === undefined || type === rule.impactType) &&
    (correction.severity === undefined || correction.severity === rule.severity) &&
    isSameText(correction.title, rule.title) &&
    isSameText(correction.text, rule.text)
  );
}

/** A component by its public name, and by as many of its public labels as tell it from others of that name. */
export function publicName(component: Component, all: readonly Component[]): MappingRule['component'] {
  const isAlone = all.every(({ id, displayName }) => id === component.id || displayName !== component.displayName);
  return isAlone || Object.keys(component.labels).length === 0
    ? { displayName: component.displayName }
    : { displayName: component.displayName, labels: component.labels };
}

const withText = (given: Partial<LocalizedText> | undefined, before: LocalizedText | undefined): LocalizedText => ({
  en: given?.en ?? before?.en ?? '',
  de: given?.de ?? before?.de ?? '',
});

/**
 * The rule that a correction becomes. With `before` it is that rule, corrected (its id and conditions stay); else a new one for `match`.
 * What nobody has filled in is empty, and must be before it can be saved.
 */
export function ruleFromCorrection(
  name: string,
  match: LabelMatcher[],
  correction: RuleCorrection,
  { components, impactTypes }: Pick<StatusSnapshot, 'components' | 'impactTypes'>,
  document: MappingDocument,
  model: MappingRule | undefined,
  isNew: boolean
): MappingRule {
  const component = components.find(({ id }) => id === correction.component);
  const type = impactTypes.find(({ id }) => id === correction.impactType);
  const values = {
    component: component === undefined ? (model?.component ?? { displayName: '' }) : publicName(component, components),
    impactType: type?.displayName ?? model?.impactType ?? '',
    severity: correction.severity ?? model?.severity ?? 0,
    title: withText(correction.title, model?.title),
    text: withText(correction.text, model?.text),
    ...(model?.resolvedText !== undefined && { resolvedText: model.resolvedText }),
  };
  if (!isNew && model !== undefined) {
    return { ...model, ...values };
  }
  // Publishing without review is never taken over: somebody has to want it for this rule.
  const taken = document.rules.map(({ id }) => id);
  return { id: newRuleId(name, taken), match, ...values };
}
