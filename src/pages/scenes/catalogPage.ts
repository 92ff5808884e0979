import type { IconName } from '@grafana/data';
import { hasPermission } from '@grafana/runtime';
import { VariableHide } from '@grafana/schema';
import { ConstantVariable, SceneAppPage, type SceneAppDrilldownView, type SceneAppPageLike } from '@grafana/scenes';
import type { CatalogPage, ObjectVariable, Section } from '../../catalog/model';
import { APP_ROOT } from '../../routes';
import { TENANTS_READ } from '../../permissions';
import { noSuchObject, type NoSuchObjectWords } from './noSuchObject';
import { lookupVariable } from './lookupVariable';
import { noTenants } from './noTenants';
import type { SceneSettings } from './sceneSettings';
import { sectionScene, sectionTitle } from './sectionScene';
import { tenantsAccess } from './tenantsAccess';
import { KEPT_URL_KEYS } from './variables';

export interface CatalogPageInput {
  page: CatalogPage;
  settings: SceneSettings;
  /** In the user's language. */
  title: string;
  subTitle: string;
  icon: IconName;
  drilldowns?: SceneAppDrilldownView[];
}

/** A page of the catalogue: a tab per section. What belongs to customers is a tab only for those who may read it. */
export function catalogPage({ page, settings, title, subTitle, icon, drilldowns }: CatalogPageInput): SceneAppPage {
  const url = `${APP_ROOT}/${page.id}`;
  return new SceneAppPage({
    title,
    subTitle,
    titleIcon: icon,
    url,
    routePath: `${page.id}/*`,
    preserveUrlKeys: KEPT_URL_KEYS,
    tabs: page.sections.filter(mayRead).map(
      (section) =>
        new SceneAppPage({
          title: sectionTitle(section),
          url: `${url}/${section.id}`,
          routePath: section.id,
          preserveUrlKeys: KEPT_URL_KEYS,
          getScene: () => sceneOf({ page, section, settings }),
        })
    ),
    drilldowns,
  });
}

const mayRead = (section: Section) => !section.tenants || hasPermission(TENANTS_READ);

function sceneOf(input: Parameters<typeof sectionScene>[0]) {
  const access = input.section.tenants ? tenantsAccess(input.settings) : 'readable';
  return access === 'readable' ? sectionScene(input) : noTenants(access);
}

export interface ObjectPageInput {
  page: CatalogPage;
  section: Section;
  variable: ObjectVariable;
  lookups?: readonly ObjectVariable[];
  settings: SceneSettings;
  parent: SceneAppPageLike;
  /** Of this object's page. */
  url: string;
  /** In the form PromQL wants; undefined if the address names nothing. */
  value: string | undefined;
  title: string;
  unknown: NoSuchObjectWords;
}

/** The page of one object. What an address cannot name safely never reaches a query. */
export function objectPage(input: ObjectPageInput): SceneAppPage {
  const { page, section, variable, lookups = [], settings, parent, url, value, title, unknown } = input;
  return new SceneAppPage({
    title: value === undefined ? unknown.title : title,
    url,
    routePath: '*',
    preserveUrlKeys: KEPT_URL_KEYS,
    getParentPage: () => parent,
    getScene: () =>
      value === undefined
        ? noSuchObject(unknown)
        : sceneOf({
            page,
            section,
            settings,
            // Without it in the address: the page itself says which object it is.
            variables: [
              new ConstantVariable({
                name: variable.name,
                value,
                hide: VariableHide.hideVariable,
                skipUrlSync: true,
              }),
              ...lookups.map((lookup) => lookupVariable(lookup, settings)),
            ],
          }),
  });
}
