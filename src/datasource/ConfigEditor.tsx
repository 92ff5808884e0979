import React from 'react';
import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Alert, Field, Input, Switch } from '@grafana/ui';
import type { StatusOptions } from './types';
import { words } from './words';

const tidy = (address: string) => address.trim().replace(/\/+$/, '');
const isWrong = (address: string) => address !== '' && !/^https?:\/\/\S+$/.test(address);

/** Addresses of the API and forwarding of the identity. The data source's own address stays empty on purpose. */
export function ConfigEditor({ options, onOptionsChange }: DataSourcePluginOptionsEditorProps<StatusOptions>) {
  const says = words();
  const set = (jsonData: StatusOptions) =>
    onOptionsChange({ ...options, url: '', access: 'proxy', jsonData: { ...options.jsonData, ...jsonData } });
  const { apiUrl = '', publicUrl = '', oauthPassThru = false } = options.jsonData;
  return (
    <>
      <Field
        label={says.apiUrl}
        description={says.apiUrlHint}
        invalid={isWrong(apiUrl)}
        error={says.apiUrlWrong}
        required
      >
        <Input
          id="leitstand-api-url"
          width={60}
          value={apiUrl}
          placeholder="https://status.example.org/api"
          onChange={(event) => set({ apiUrl: tidy(event.currentTarget.value) })}
        />
      </Field>
      <Field
        label={says.publicUrl}
        description={says.publicUrlHint}
        invalid={isWrong(publicUrl)}
        error={says.apiUrlWrong}
      >
        <Input
          id="leitstand-public-url"
          width={60}
          value={publicUrl}
          placeholder="https://status.example.org"
          onChange={(event) => set({ publicUrl: tidy(event.currentTarget.value) })}
        />
      </Field>
      <Field label={says.passThrough} description={says.passThroughHint}>
        <Switch
          id="leitstand-oauth"
          value={oauthPassThru}
          onChange={(event) => set({ oauthPassThru: event.currentTarget.checked })}
        />
      </Field>
      {!oauthPassThru && (
        <Alert severity="info" title={says.readingOnly}>
          {says.readingOnlyHint}
        </Alert>
      )}
    </>
  );
}
