import React from 'react';
import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Alert, Field, Input, Switch } from '@grafana/ui';
import type { StatusOptions } from './types';

/** Address of the API and forwarding of the identity. The data source's own address stays empty on purpose. */
export function ConfigEditor({ options, onOptionsChange }: DataSourcePluginOptionsEditorProps<StatusOptions>) {
  const set = (jsonData: StatusOptions) =>
    onOptionsChange({ ...options, url: '', access: 'proxy', jsonData: { ...options.jsonData, ...jsonData } });
  const { apiUrl = '', oauthPassThru = false } = options.jsonData;
  return (
    <>
      <Field
        label="Address of the status page API"
        description="Root of the SCS Status Page API as the Grafana server reaches it, without /components."
        invalid={apiUrl !== '' && !/^https?:\/\/\S+$/.test(apiUrl)}
        error="An address that begins with http:// or https:// is needed."
        required
      >
        <Input
          id="leitstand-api-url"
          width={60}
          value={apiUrl}
          placeholder="https://status.example.org/api"
          onChange={(event) => set({ apiUrl: event.currentTarget.value.trim().replace(/\/+$/, '') })}
        />
      </Field>
      <Field
        label="Forward OAuth identity"
        description="Publishes with the signed-in user's own access token. Needs Grafana to sign in through the same identity provider as the status page."
      >
        <Switch
          id="leitstand-oauth"
          value={oauthPassThru}
          onChange={(event) => set({ oauthPassThru: event.currentTarget.checked })}
        />
      </Field>
      {!oauthPassThru && (
        <Alert severity="info" title="Reading only">
          Without the identity nobody can publish through this data source.
        </Alert>
      )}
    </>
  );
}
