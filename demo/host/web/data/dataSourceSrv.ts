import type { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, ScopedVars } from '@grafana/data';
import {
  config,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  type RuntimeDataSource,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';
import { importDataSource } from '../plugins/importPlugin';
import { templateSrv } from './templateSrv';

type Ref = DataSourceRef | string | null | undefined;

const firstOf = (value: unknown) => String(Array.isArray(value) ? value[0] : value);

/** Grafana's `DataSourceSrv` over the data sources of the boot settings. */
export class HostDataSourceSrv implements DataSourceSrv {
  private readonly instances = new Map<string, Promise<DataSourceApi>>();
  private readonly runtime = new Map<string, RuntimeDataSource>();

  private all(): DataSourceInstanceSettings[] {
    return Object.values(config.datasources);
  }

  private fallback(type?: string): DataSourceInstanceSettings | undefined {
    const fitting = type ? this.all().filter((item) => item.type === type) : this.all();
    return (
      fitting.find(({ isDefault, name }) => isDefault || (!type && name === config.defaultDatasource)) ??
      (type ? fitting[0] : undefined)
    );
  }

  getInstanceSettings(ref?: Ref, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const wanted = typeof ref === 'string' ? ref : ref?.uid;
    if (!wanted || wanted === 'default') {
      return this.fallback(typeof ref === 'object' ? ref?.type : undefined);
    }
    const name = templateSrv.replace(wanted, scopedVars, firstOf);
    const found =
      this.all().find((item) => item.uid === name || item.name === name) ?? this.runtime.get(name)?.instanceSettings;
    // Settings asked for by a variable keep the variable, so that they stay right when it changes.
    return found && name !== wanted
      ? { ...found, isDefault: false, name: wanted, uid: wanted, rawRef: { type: found.type, uid: found.uid } }
      : found;
  }

  async get(ref?: Ref, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const settings = this.getInstanceSettings(ref, scopedVars);
    const uid = settings?.rawRef?.uid ?? settings?.uid ?? '';
    const real = this.all().find((item) => item.uid === uid);
    const known = this.runtime.get(uid) ?? this.instances.get(uid);
    if (known) {
      return known;
    }
    if (!real) {
      throw new Error(
        `Datasource ${typeof ref === 'string' ? ref : (ref?.uid ?? ref?.type ?? 'default')} was not found`
      );
    }
    const started = this.load(real);
    this.instances.set(uid, started);
    started.catch(() => this.instances.delete(uid));
    return started;
  }

  private async load(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
    const plugin = await importDataSource(settings.meta);
    return Object.assign(new plugin.DataSourceClass(settings), { components: plugin.components });
  }

  getList({ type, pluginId, filter, all, ...kinds }: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    const types = type === undefined ? undefined : [type].flat();
    return this.all().filter(
      (item) =>
        (!types || types.includes(item.type)) &&
        (!pluginId || item.meta.id === pluginId) &&
        (!filter || filter(item)) &&
        (!kinds.metrics || item.meta.metrics) &&
        (!kinds.logs || item.meta.logs) &&
        (!kinds.tracing || item.meta.tracing) &&
        (!kinds.annotations || item.meta.annotations) &&
        (!kinds.alerting || item.meta.alerting) &&
        (all || item.meta.metrics || item.meta.logs || item.meta.tracing || item.meta.annotations || item.meta.alerting)
    );
  }

  registerRuntimeDataSource({ dataSource }: RuntimeDataSourceRegistration): void {
    if (this.runtime.has(dataSource.uid) || config.datasources[dataSource.uid]) {
      throw new Error(`A data source with uid ${dataSource.uid} has already been registered`);
    }
    this.runtime.set(dataSource.uid, dataSource);
  }

  reload(): void {
    this.instances.clear();
  }
}
