import { config } from '@grafana/runtime';
import { initDataSourceInstanceSettings, setDataSourcePluginImporter } from '@grafana/runtime/internal-data-source';
import * as unstable from '@grafana/runtime/unstable';
import { trusted } from '../narrowing';
import { importDataSource } from '../plugins/importPlugin';

/** What Grafana 13's libraries want beyond the services of 12: loggers, and data sources without the old service. */
export function prepareGeneration(): void {
  // The types seen here are those of 12, which has no such function.
  trusted<{ initializeLoggersRegistry: () => void }>(unstable).initializeLoggersRegistry();
  initDataSourceInstanceSettings(config.datasources, config.defaultDatasource);
  setDataSourcePluginImporter((meta) => importDataSource(trusted(meta)));
}
