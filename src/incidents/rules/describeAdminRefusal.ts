import { t } from '@grafana/i18n';
import type { AdminRefusal } from './adminAccess';

/** Why somebody can only read rules or the catalogue, as a sentence. */
export function describeAdminRefusal(because: AdminRefusal): string {
  switch (because) {
    case 'grafana-role':
      return t(
        'rules.refusal.grafana-role',
        'Only administrators of Leitstand may change this: your role in Grafana does not include it.'
      );
    case 'no-token':
      return t(
        'rules.refusal.no-token',
        'To change this, sign in to Grafana through your login provider: the status page takes your own token.'
      );
    case 'server-role':
      return t(
        'rules.refusal.server-role',
        'Only administrators of the status page may change this, and it does not count you among them.'
      );
    case 'unknown':
      return t('rules.refusal.unknown', 'The status page has not said yet whether you may change this.');
  }
}
