import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import { sharedDraftUrl } from '../../routes';
import type { ServerDraft } from '../drafts/serverDraft';

interface Props {
  draft: ServerDraft;
}

/** There is a draft about the same alert: a second one would be work done twice. */
export function WaitingDraftNotice({ draft }: Props) {
  const isServers = draft.fromAlerts !== undefined && !draft.fromAlerts.isTouched;
  return (
    <Alert
      severity="info"
      title={
        isServers
          ? t('draft.waiting.server', 'The status page server has drafted this alert too')
          : t('draft.waiting.colleague', 'Somebody is writing about this alert already')
      }
    >
      {isServers
        ? t('draft.waiting.server-why', 'Publishing here takes its draft back.')
        : t('draft.waiting.colleague-why', 'Go on with that draft, so that customers do not read it twice.')}{' '}
      <LinkButton
        size="sm"
        variant="secondary"
        fill={isServers ? 'text' : 'solid'}
        href={locationUtil.assureBaseUrl(sharedDraftUrl(draft.id))}
      >
        {t('draft.waiting.open', 'Open that draft')}
      </LinkButton>
    </Alert>
  );
}
