import { t } from '@grafana/i18n';
import type { WriteRefusal } from '../access/writeAccess';

/** Why somebody sees no write controls, as a sentence. */
export function describeRefusal(because: WriteRefusal): string {
  switch (because) {
    case 'grafana-role':
      return t(
        'refusal.grafana-role',
        'You can only read here: your role in Grafana does not include writing incidents.'
      );
    case 'no-token':
      return t(
        'refusal.no-token',
        'You can only read here. To write, sign in to Grafana through your login provider: the status page takes your own token.'
      );
    case 'server-role':
      return t('refusal.server-role', 'You can only read here: the status page does not let you publish.');
    case 'unconfigured':
      return t(
        'refusal.unconfigured',
        'No status page is set up. An administrator can name its data source in the configuration.'
      );
    case 'unknown':
      return t('refusal.unknown', 'The status page has not said yet what you may do.');
  }
}
