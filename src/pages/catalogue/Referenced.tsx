import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton } from '@grafana/ui';
import type { Incident } from '../../domain/status/model';
import type { Can } from '../../incidents/access/can';
import { incidentUrl } from '../../routes';
import { asIs } from '../../words/asIs';

interface Props {
  name: string;
  incidents: Incident[];
  retirement: Can;
  onRetire(): void;
  onDismiss(): void;
}

const NAMED = 5;

/** Why something cannot be deleted: incidents still name it. Which ones, and what can be done instead. */
export function Referenced({ name, incidents, retirement, onRetire, onDismiss }: Props) {
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
        {retirement.may
          ? t(
              'catalogue.referenced.instead',
              'You can rename it, or retire it: then it is no longer listed, and past incidents keep the name.'
            )
          : `${t('catalogue.referenced.rename', 'You can rename it.')} ${retirement.because}`}
      </p>
      {retirement.may && (
        <Button size="sm" variant="secondary" icon="eye-slash" onClick={onRetire}>
          {t('catalogue.referenced.retire', 'Retire it instead')}
        </Button>
      )}
    </Alert>
  );
}
