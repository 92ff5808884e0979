import type { Alert } from '../alerts/model';
import type { Component, ImpactType, PhaseList, PhaseReference, StatusSnapshot } from '../status/model';
import type { Explained, Reason } from './explained';
import { matches } from './matches';
import type { LocalizedText, MappingDocument, MappingRule } from './model';

/** What a draft is filled with. Nothing in it comes from the alert's own labels or texts: those are private. */
export interface DraftProposal {
  title: Explained<string>;
  text: Explained<string>;
  /** Id of the component. */
  component: Explained<string | undefined>;
  /** Id of the impact type. */
  impactType: Explained<string | undefined>;
  /** 1–100. */
  severity: Explained<number | undefined>;
  phase: Explained<PhaseReference | undefined>;
  /** RFC 3339. */
  beganAt: Explained<string>;
}

/** Said where no rule has words of its own. */
export const NEUTRAL_TEXT: LocalizedText = {
  en: 'We are aware of a problem and are investigating it. We will post an update as soon as we know more.',
  de: 'Uns ist eine Störung bekannt, wir untersuchen sie. Sobald wir mehr wissen, berichten wir hier.',
};

/** A phase list may begin with one for planned work, as SCS's own does ("Scheduled"). */
const FOR_PLANNED_WORK = /schedul|plan|angekündigt/i;

/** The phase a new incident begins in; undefined on a server without phases. */
export function firstPhase(phases: readonly PhaseList[]): PhaseReference | undefined {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  if (current === undefined || current.phases.length === 0) {
    return undefined;
  }
  const unplanned = current.phases.findIndex((name) => !FOR_PLANNED_WORK.test(name));
  return { generation: current.generation, order: Math.max(unplanned, 0) };
}

/** The first rule whose matchers all hold. */
export function findRule(alert: Pick<Alert, 'labels'>, document: MappingDocument): MappingRule | undefined {
  return document.rules.find((rule) => matches(rule.match, alert.labels));
}

const isNamed = (component: Component, name: MappingRule['component']): boolean =>
  component.displayName === name.displayName &&
  Object.entries(name.labels ?? {}).every(([label, value]) => component.labels[label] === value);

/** The component a rule means; none if there is no such, or several. */
export const findComponent = (rule: MappingRule, components: readonly Component[]): Explained<string | undefined> => {
  const candidates = components.filter((component) => isNamed(component, rule.component));
  if (candidates.length === 0) {
    return { value: undefined, reason: { kind: 'unknown-name', rule: rule.id, name: rule.component.displayName } };
  }
  if (candidates.length > 1) {
    return { value: undefined, reason: { kind: 'ambiguous', rule: rule.id, count: candidates.length } };
  }
  return { value: candidates[0]?.id, reason: { kind: 'rule', rule: rule.id } };
};

const findImpactType = (rule: MappingRule, types: readonly ImpactType[]): Explained<string | undefined> => {
  const type = types.find((candidate) => candidate.displayName === rule.impactType);
  return type === undefined
    ? { value: undefined, reason: { kind: 'unknown-name', rule: rule.id, name: rule.impactType } }
    : { value: type.id, reason: { kind: 'rule', rule: rule.id } };
};

/** A draft that presumes nothing: neutral words, no component. `beganAt` is RFC 3339. */
export function neutralProposal(
  reason: Extract<Reason, { kind: 'no-rule' | 'no-alert' }>,
  beganAt: Explained<string>,
  phases: readonly PhaseList[],
  language: keyof LocalizedText = 'en'
): DraftProposal {
  return {
    title: { value: '', reason },
    text: { value: NEUTRAL_TEXT[language], reason },
    component: { value: undefined, reason },
    impactType: { value: undefined, reason },
    severity: { value: undefined, reason },
    phase: { value: firstPhase(phases), reason: { kind: 'first-phase' } },
    beganAt,
  };
}

/** Fills a draft for an alert from the first mapping rule that fits it; each value carries its reason. */
export function mapAlert(
  alert: Pick<Alert, 'labels' | 'startsAt'>,
  document: MappingDocument,
  { components, impactTypes, phases }: Pick<StatusSnapshot, 'components' | 'impactTypes' | 'phases'>,
  language: keyof LocalizedText = 'en'
): DraftProposal {
  const beganAt: Explained<string> = { value: alert.startsAt, reason: { kind: 'alert-start' } };
  const rule = findRule(alert, document);
  if (rule === undefined) {
    return neutralProposal({ kind: 'no-rule' }, beganAt, phases, language);
  }
  const reason: Reason = { kind: 'rule', rule: rule.id };
  return {
    title: { value: rule.title[language], reason },
    text: { value: rule.text[language], reason },
    component: findComponent(rule, components),
    impactType: findImpactType(rule, impactTypes),
    severity: { value: rule.severity, reason },
    phase: { value: firstPhase(phases), reason: { kind: 'first-phase' } },
    beganAt,
  };
}
