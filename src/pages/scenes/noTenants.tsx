import React from 'react';
import { t } from '@grafana/i18n';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';
import { EmptyState } from '@grafana/ui';

/** For pages about customers' things, where no setting names the data source that has them. */
export function noTenants(): EmbeddedScene {
  return new EmbeddedScene({ body: new SceneReactObject({ component: NoTenants }) });
}

const NoTenants = () => (
  <EmptyState variant="not-found" message={t('pages.noTenants.message', 'No data source of the tenants is set')}>
    {t(
      'pages.noTenants.hint',
      'What belongs to customers is read from a Prometheus of its own: name it as tenantsDatasource in the settings.'
    )}
  </EmptyState>
);
