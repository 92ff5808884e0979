import { t } from '@grafana/i18n';
import { CustomVariable } from '@grafana/scenes';
import { joinMatchers } from '../../catalog/joinMatchers';
import type { SceneSettings } from './sceneSettings';

/** Name of the variable that chooses the region (`var-region`); it exists only where the settings list regions. */
export const REGION_VARIABLE = 'region';

/** A data source as queries name it. Its uid may be a variable. */
export interface DatasourceRef {
  type: 'prometheus';
  uid: string;
}

/** Not empty: an empty uid would be Grafana's default data source. */
const NO_DATASOURCE = 'leitstand-none-set';

/** The switch between regions, or nothing where the settings list none. */
export function regionVariable({ regions }: Pick<SceneSettings, 'regions'>): CustomVariable | undefined {
  const [first] = regions;
  if (first === undefined) {
    return undefined;
  }
  const options = regions.map(({ name, prometheusDatasource, tenantsDatasource, scopeMatchers }) => ({
    text: name,
    value: name,
    prometheus: prometheusDatasource,
    tenants: tenantsDatasource || NO_DATASOURCE,
    // Stands before other matchers.
    scope: scopeMatchers === '' ? '' : `${joinMatchers(scopeMatchers)},`,
  }));
  return new CustomVariable({
    name: REGION_VARIABLE,
    label: t('pages.variables.region', 'Region'),
    valuesFormat: 'json',
    query: JSON.stringify(options),
    value: first.name,
    text: first.name,
    options: options.map((properties) => ({ label: properties.text, value: properties.value, properties })),
  });
}

/** Matchers of the settings and of the chosen region, ready to stand before further ones: empty, or ending with a comma. */
export function siteMatchers({ regions, scopeMatchers }: Pick<SceneSettings, 'regions' | 'scopeMatchers'>): string {
  const own = joinMatchers(scopeMatchers);
  return `${own === '' ? '' : `${own},`}${regions.length === 0 ? '' : `\${${REGION_VARIABLE}.scope:raw}`}`;
}

/** Where operators' metrics are: in the region's Prometheus, or in the one chosen on the page. */
export function prometheusOf({ regions }: Pick<SceneSettings, 'regions'>, datasourceVariable: string): DatasourceRef {
  return {
    type: 'prometheus',
    uid: regions.length === 0 ? `\${${datasourceVariable}}` : `\${${REGION_VARIABLE}.prometheus}`,
  };
}

/** Where customers' metrics are; undefined while no setting says so. */
export function tenantsOf(settings: Pick<SceneSettings, 'regions' | 'tenantsDatasource'>): DatasourceRef | undefined {
  if (settings.regions.length > 0) {
    return settings.regions.some((region) => region.tenantsDatasource !== '')
      ? { type: 'prometheus', uid: `\${${REGION_VARIABLE}.tenants}` }
      : undefined;
  }
  return settings.tenantsDatasource === '' ? undefined : { type: 'prometheus', uid: settings.tenantsDatasource };
}
