import React from 'react';
import type { StandardEditorProps } from '@grafana/data';
import { DataSourcePicker } from '@grafana/runtime';
import { DATASOURCE_TYPE } from '../ids';

/** Chooses one of the data sources of a status page; its uid, empty for none, is the option's value. */
export function DatasourceEditor({ value, onChange }: StandardEditorProps<string>) {
  return (
    <DataSourcePicker
      pluginId={DATASOURCE_TYPE}
      current={value === '' ? null : value}
      noDefault
      onChange={({ uid }) => onChange(uid)}
      onClear={() => onChange('')}
    />
  );
}
