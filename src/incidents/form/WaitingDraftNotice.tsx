import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton, Text } from '@grafana/ui';
import { sharedDraftUrl } from '../../routes';
import type { ServerDraft } from '../drafts/serverDraft';

interface Props {
  draft: ServerDraft;
}

/** There is a draft about the same alert: a colleague's must not be overlooked, the server's own is a side note. */
export function WaitingDraftNotice({ draft }: Props) {
  const href = locationUtil.assureBaseUrl(sharedDraftUrl(draft.id));
  if (draft.fromAlerts !== undefined && !draft.fromAlerts.isTouched) {
    return (
      <p>
        <Text color="secondary" variant="bodySmall">
          {t(
            'draft.waiting.server',
            'The status page server has drafted this alert too; publishing here takes that back.'
          )}{' '}
          <LinkButton size="sm" variant="secondary" fill="text" href={href}>
            {t('draft.waiting.open', 'Open that draft')}
          </LinkButton>
        </Text>
      </p>
    );
  }
  return (
    <Alert severity="warning" title={t('draft.waiting.colleague', 'Somebody is writing about this alert already')}>
      {t('draft.waiting.colleague-why', 'Go on with that draft, so that customers do not read it twice.')}{' '}
      <LinkButton size="sm" variant="secondary" href={href}>
        {t('draft.waiting.open', 'Open that draft')}
      </LinkButton>
    </Alert>
  );
}
