import type { Alert } from '../alerts/model';
import type { StatusSnapshot } from '../status/model';
import { findComponent, findRule } from './mapAlert';
import type { MappingDocument, MappingRule } from './model';

/** What alerts have in common that mean the same to customers: they become one draft. */
export interface AlertGroup {
  /** Equal for alerts of one group. */
  key: string;
  rule: MappingRule;
  /** Id of the component; undefined if the rule names none that is there, or several. */
  component?: string;
}

/** The group of an alert: rule and component. Undefined if no rule fits: then it means nothing to customers. */
export function alertGroup(
  alert: Pick<Alert, 'labels'>,
  document: MappingDocument,
  components: StatusSnapshot['components']
): AlertGroup | undefined {
  const rule = findRule(alert, document);
  if (rule === undefined) {
    return undefined;
  }
  const component = findComponent(rule, components).value;
  return { key: JSON.stringify([rule.id, component ?? null]), rule, component };
}
