import { t } from '@grafana/i18n';
import type { RuleProblem } from '../../domain/mapping/checkRules';
import { asIs } from '../../words/asIs';

const missing = (field: string): string => {
  switch (field.split('.')[0]) {
    case 'id':
      return t('rules.problem.id', 'Give the rule a name that no other has.');
    case 'match':
      return t('rules.problem.label', 'Name a label.');
    case 'component':
      return t('rules.problem.component', 'Say which component is affected.');
    case 'impactType':
      return t('rules.problem.impact-type', 'Say in which way it is impaired.');
    case 'severity':
      return t('rules.problem.severity', 'Say how badly: a whole number from 1 to 100.');
    default:
      return t('rules.problem.words', 'Customers read this language too: write something.');
  }
};

/** What is wrong with a field of a rule, as a sentence beneath it. */
export function describeRuleProblem({ field, fault, detail }: RuleProblem): string {
  switch (fault) {
    case 'missing':
      return missing(field);
    case 'twice':
      return t('rules.problem.twice', 'Another rule has this name.');
    case 'no-matcher':
      return t('rules.problem.no-matcher', 'Without a condition it would catch every alert.');
    case 'too-long':
      return t('rules.problem.too-long', 'This is too long for the status page.');
    case 'placeholder':
      return field.startsWith('resolvedText')
        ? t('rules.problem.placeholder', '{{name}} is not known here. Known is {{known}}.', {
            name: detail,
            known: '{{components}}',
            ...asIs,
          })
        : t('rules.problem.no-placeholder', '{{name}} would be shown to customers as it stands.', {
            name: detail,
            ...asIs,
          });
    case 'pattern':
      return t('rules.problem.pattern', 'This pattern cannot be used: {{detail}}.', { detail, ...asIs });
  }
}
