import React from 'react';
import { SceneReactObject } from '@grafana/scenes';
import { t } from '@grafana/i18n';
import type { Panel } from '../../catalog/model';
import { GreyPanel } from './DarkPanel';
import type { SceneSettings } from './sceneSettings';
import { tenantsAccess } from './tenantsAccess';

/**
 * In the place of a panel about customers on a page for everybody, where this user may not read it or nobody has said
 * where it is. Undefined if the panel may be drawn. It sends no query.
 */
export function hiddenPanel(
  panel: Panel,
  settings: Pick<SceneSettings, 'regions' | 'tenantsDatasource'>
): SceneReactObject | undefined {
  const access = panel.tenants ? tenantsAccess(settings) : 'readable';
  if (access === 'readable') {
    return undefined;
  }
  const title = t(`catalog.${panel.id}`, panel.title);
  const Hidden = () => (
    <GreyPanel id={panel.id} title={title} icon="lock" word={t('pages.hidden.word', 'Not shown')}>
      {access === 'forbidden'
        ? t('pages.hidden.forbidden', 'It belongs to customers: you need the permission to read tenants.')
        : t('pages.hidden.unset', 'It belongs to customers: name their data source as tenantsDatasource.')}
    </GreyPanel>
  );
  return new SceneReactObject({ component: Hidden });
}
