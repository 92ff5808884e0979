import { t } from '@grafana/i18n';
import type { Reason } from '../../domain/mapping/explained';
import { asIs } from '../../words/asIs';

/** Why a value was filled in or left open, in a few words beside its field. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'rule':
      return t('reason.rule', 'From mapping rule “{{rule}}”', { rule: reason.rule, ...asIs });
    case 'no-rule':
      return t('reason.no-rule', 'No mapping rule fits this alert');
    case 'no-alert':
      return t('reason.no-alert', 'Not drafted from an alert');
    case 'ambiguous':
      return t('reason.ambiguous', 'Mapping rule “{{rule}}” fits {{number}} components: please choose', {
        rule: reason.rule,
        number: reason.count,
        ...asIs,
      });
    case 'unknown-name':
      return t(
        'reason.unknown-name',
        'Mapping rule “{{rule}}” names “{{name}}”, which this status page does not have',
        {
          rule: reason.rule,
          name: reason.name,
          ...asIs,
        }
      );
    case 'alert-start':
      return t('reason.alert-start', 'When the alert began to fire');
    case 'now':
      return t('reason.now', 'Now');
    case 'first-phase':
      return t('reason.first-phase', 'First phase for unplanned incidents');
  }
}
