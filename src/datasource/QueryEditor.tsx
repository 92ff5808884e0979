import React from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { InlineField, RadioButtonGroup } from '@grafana/ui';
import type { LeitstandDataSource } from './LeitstandDataSource';
import type { StatusOptions, StatusQuery, StatusQueryType } from './types';

const CHOICES: Array<{ value: StatusQueryType; label: string; description: string }> = [
  { value: 'incidents', label: 'Incidents', description: 'From begin to end, as annotations or a table' },
  { value: 'maintenance', label: 'Maintenance', description: 'Planned work' },
  { value: 'components', label: 'Components', description: 'As they stand now' },
];

/** Chooses what to ask for; nothing else can be chosen. */
export function QueryEditor({
  query,
  onChange,
  onRunQuery,
}: QueryEditorProps<LeitstandDataSource, StatusQuery, StatusOptions>) {
  return (
    <InlineField label="Show">
      <RadioButtonGroup
        options={CHOICES}
        value={query.queryType ?? 'incidents'}
        onChange={(queryType) => {
          onChange({ ...query, queryType });
          onRunQuery();
        }}
      />
    </InlineField>
  );
}
