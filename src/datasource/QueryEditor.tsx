import React, { useId } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import { LAYER_IDS } from '../domain/layers/layerId';
import type { LeitstandDataSource } from './LeitstandDataSource';
import { QUERY_TYPES, STATES, type StatusOptions, type StatusQuery } from './types';
import { words } from './words';

/** Chooses what to ask for, of which components, of which layer, and how far it is; of tables and annotations alike. */
export function QueryEditor({
  query,
  onChange,
  onRunQuery,
}: QueryEditorProps<LeitstandDataSource, StatusQuery, StatusOptions>) {
  const id = useId();
  const says = words();
  const change = (part: Partial<StatusQuery>) => {
    onChange({ ...query, ...part });
    onRunQuery();
  };
  const { queryType = 'incidents' } = query;
  const hints = {
    incidents: says.incidentsHint,
    updates: says.updatesHint,
    maintenance: says.maintenanceHint,
    components: says.componentsHint,
  };
  return (
    <Stack direction="row" wrap="wrap" gap={0.5}>
      <InlineField label={says.show}>
        <RadioButtonGroup
          options={QUERY_TYPES.map((value) => ({ value, label: says[value], description: hints[value] }))}
          value={queryType}
          onChange={(value) => change({ queryType: value })}
        />
      </InlineField>
      <InlineField label={says.filter} tooltip={says.filterHint} htmlFor={`${id}-components`}>
        <Input
          id={`${id}-components`}
          width={30}
          defaultValue={query.components ?? ''}
          placeholder={says.all}
          onBlur={({ currentTarget }) => change({ components: currentTarget.value.trim() || undefined })}
        />
      </InlineField>
      <InlineField label={says.layer} htmlFor={`${id}-layer`}>
        <Combobox
          id={`${id}-layer`}
          width={16}
          isClearable
          placeholder={says.all}
          options={LAYER_IDS.map((value) => ({ value }))}
          value={query.layer ?? null}
          onChange={(option) => change({ layer: option?.value })}
        />
      </InlineField>
      {queryType !== 'components' && (
        <InlineField label={says.state} htmlFor={`${id}-state`}>
          <Combobox
            id={`${id}-state`}
            width={16}
            isClearable
            placeholder={says.all}
            options={STATES.map((value) => ({ value, label: says[value] }))}
            value={query.state ?? null}
            onChange={(option) => change({ state: option?.value })}
          />
        </InlineField>
      )}
    </Stack>
  );
}
