import React from 'react';
import { t } from '@grafana/i18n';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';
import { EmptyState } from '@grafana/ui';
import type { TenantsAccess } from './tenantsAccess';

/** For pages about customers' things, where this user may not read them, or no setting names the data source that has them. */
export function noTenants(access: Exclude<TenantsAccess, 'readable'>): EmbeddedScene {
  return new EmbeddedScene({
    body: new SceneReactObject({ component: { forbidden: Forbidden, unset: Unset }[access] }),
  });
}

const Forbidden = () => (
  <EmptyState variant="not-found" message={t('pages.noTenants.forbidden', 'This belongs to customers')}>
    {t(
      'pages.noTenants.forbiddenHint',
      'You need the permission to read tenants; an administrator of Grafana gives it.'
    )}
  </EmptyState>
);

const Unset = () => (
  <EmptyState variant="not-found" message={t('pages.noTenants.message', 'No data source of the tenants is set')}>
    {t(
      'pages.noTenants.hint',
      'What belongs to customers is read from a Prometheus of its own: name it as tenantsDatasource in the settings.'
    )}
  </EmptyState>
);
