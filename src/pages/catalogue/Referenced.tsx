import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import type { Incident } from '../../domain/status/model';
import { incidentUrl } from '../../routes';
import { asIs } from '../../words/asIs';

interface Props {
  name: string;
  incidents: Incident[];
  onDismiss(): void;
}

const NAMED = 5;

/** Why something cannot be deleted: incidents still name it. Which ones, and what can be done instead. */
export function Referenced({ name, incidents, onDismiss }: Props) {
  const open = incidents.filter(({ endedAt }) => endedAt === null).length;
  return (
    <Alert
      severity="warning"
      title={t('catalogue.referenced.title', '“{{name}}” is still referenced by {{number}} incidents', {
        name,
        number: incidents.length,
        ...asIs,
      })}
      onRemove={onDismiss}
    >
      <p>
        {t(
          'catalogue.referenced.why',
          'Nothing was deleted. What customers have read must stay readable, so what incidents name stays, also when they are over. {{open}} of them are open.',
          { open }
        )}
      </p>
      <ul>
        {incidents.slice(0, NAMED).map(({ id, displayName }) => (
          <li key={id}>
            <LinkButton size="sm" fill="text" href={locationUtil.assureBaseUrl(incidentUrl(id))}>
              {displayName || id}
            </LinkButton>
          </li>
        ))}
        {incidents.length > NAMED && (
          <li>{t('catalogue.referenced.more', 'and {{number}} more', { number: incidents.length - NAMED })}</li>
        )}
      </ul>
      <p>
        {t(
          'catalogue.referenced.instead',
          'You can rename it. The API has no way to retire it: our server retires what is taken out of its provisioning file, and keeps it for past incidents.'
        )}
      </p>
    </Alert>
  );
}
