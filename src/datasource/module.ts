import { DataSourcePlugin, type DataSourceInstanceSettings } from '@grafana/data';
import { proxyTransport } from '../status/proxyTransport';
import { ConfigEditor } from './ConfigEditor';
import { LeitstandDataSource } from './LeitstandDataSource';
import { QueryEditor } from './QueryEditor';
import type { StatusOptions, StatusQuery } from './types';

// Loaded on every dashboard that shows incidents: nothing heavy belongs here, and no second chunk.
class ProxiedDataSource extends LeitstandDataSource {
  constructor(instance: DataSourceInstanceSettings<StatusOptions>) {
    super(instance, proxyTransport(instance.uid));
  }
}

export const plugin = new DataSourcePlugin<LeitstandDataSource, StatusQuery, StatusOptions>(ProxiedDataSource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
