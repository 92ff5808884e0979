import React from 'react';
import { dateTimeFormat, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import type { Incident } from '../../domain/status/model';
import { incidentUrl } from '../../routes';
import { asIs } from '../../words/asIs';
import { titleForUser } from '../messages/inUserLanguage';

interface Props {
  maintenance: Incident;
}

/** Customers know already that this is being worked on. */
export function CoveredNotice({ maintenance }: Props) {
  const title = titleForUser(maintenance);
  return (
    <Alert
      severity="info"
      title={t('draft.covered.title', 'Covered by the maintenance “{{title}}”', { title, ...asIs })}
    >
      {maintenance.endedAt === null
        ? t('draft.covered.open', 'Customers read that this is being maintained. Publish only what goes beyond that.')
        : t(
            'draft.covered.until',
            'Customers read that this is being maintained until {{end}}. Publish only what goes beyond that.',
            { end: dateTimeFormat(maintenance.endedAt), ...asIs }
          )}{' '}
      <LinkButton
        size="sm"
        variant="secondary"
        fill="text"
        href={locationUtil.assureBaseUrl(incidentUrl(maintenance.id))}
      >
        {t('draft.covered.look', 'Look at it')}
      </LinkButton>
    </Alert>
  );
}
