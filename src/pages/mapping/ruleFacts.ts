import { checkRules, type RuleProblem } from '../../domain/mapping/checkRules';
import { findShadowed } from '../../domain/mapping/findShadowed';
import { foreseeDrafts, type Foresight, type SeenAlert } from '../../domain/mapping/foreseeDrafts';
import { findComponent } from '../../domain/mapping/mapAlert';
import type { Reason } from '../../domain/mapping/explained';
import type { MappingRule } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { CLEAR_MS } from '../../incidents/rules/pastAlerts';

/** What is known about a rule besides what it says. */
export interface RuleFacts {
  problems: RuleProblem[];
  /** Ids of the earlier rules that leave it nothing. */
  shadowedBy?: string[];
  /** Why its component is what it is, or is not found. */
  component: Reason;
  isComponentKnown: boolean;
  isImpactTypeKnown: boolean;
  /** What it catches of what fires now. */
  now?: Foresight;
  /** What it would have done in the last days. */
  past?: Foresight;
}

/** Without a sound condition a rule would seem to catch everything. */
const canAct = (problems: readonly RuleProblem[]) => problems.every(({ field }) => !/^(match|id)\b/.test(field));

/** What is known about each rule of a list, in its order. */
export function ruleFacts(
  rules: readonly MappingRule[],
  current: readonly SeenAlert[],
  past: readonly SeenAlert[],
  { components, impactTypes }: Pick<StatusSnapshot, 'components' | 'impactTypes'>
): RuleFacts[] {
  const problems = checkRules(rules);
  const acting = rules.filter((_, index) => canAct(problems[index] ?? []));
  const document = { version: 1 as const, rules: acting };
  const shadowed = findShadowed(acting);
  const now = foreseeDrafts(document, current, components, CLEAR_MS);
  const before = foreseeDrafts(document, past, components, CLEAR_MS);
  return rules.map((rule, index) => {
    const component = findComponent(rule, components);
    return {
      problems: problems[index] ?? [],
      shadowedBy: shadowed.get(rule.id),
      component: component.reason,
      isComponentKnown: component.value !== undefined,
      isImpactTypeKnown: impactTypes.some(({ displayName }) => displayName === rule.impactType),
      now: now.get(rule.id),
      past: before.get(rule.id),
    };
  });
}
