import React from 'react';
import { t } from '@grafana/i18n';
import { SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';
import { MAINTENANCE_URL, NEW_MAINTENANCE_URL, editMaintenanceUrl, maintenanceUrl } from '../../routes';
import { reactScene } from '../reactScene';
import { EditMaintenance } from './EditMaintenance';
import { MaintenanceHome } from './MaintenanceHome';
import { NewMaintenance } from './NewMaintenance';
import { OneMaintenance } from './OneMaintenance';

const below = (
  parent: SceneAppPageLike,
  { title, url, routePath, content }: { title: string; url: string; routePath: string; content: React.ComponentType }
): SceneAppPage =>
  new SceneAppPage({
    ...{ title, url, routePath },
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(content),
  });

const idOf = (match: { params: { id?: string } }): string => decodeURIComponent(match.params.id ?? '');

/** Maintenance as agenda and month; below it the form for a new one, and each one with its form. */
export function maintenancePage(): SceneAppPage {
  return new SceneAppPage({
    title: t('maintenance.title', 'Maintenance'),
    subTitle: t('maintenance.subtitle', 'What is planned, and what customers are told about it'),
    url: MAINTENANCE_URL,
    routePath: 'maintenance/*',
    preserveUrlKeys: [],
    getScene: () => reactScene(MaintenanceHome),
    drilldowns: [
      {
        routePath: 'new',
        getPage: (_, parent) =>
          below(parent, {
            ...{ title: t('maintenance.new', 'Plan maintenance'), url: NEW_MAINTENANCE_URL, routePath: 'new' },
            content: NewMaintenance,
          }),
      },
      {
        routePath: ':id/edit',
        getPage: (match, parent) => {
          const id = idOf(match);
          return below(parent, {
            ...{
              title: t('maintenance.edit', 'Change maintenance'),
              url: editMaintenanceUrl(id),
              routePath: ':id/edit',
            },
            content: () => <EditMaintenance id={id} />,
          });
        },
      },
      {
        routePath: ':id',
        getPage: (match, parent) => {
          const id = idOf(match);
          return below(parent, {
            ...{ title: t('maintenance.title', 'Maintenance'), url: maintenanceUrl(id), routePath: ':id' },
            content: () => <OneMaintenance id={id} />,
          });
        },
      },
    ],
  });
}
