import React, { useId } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { InlineField, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import type { LeitstandDataSource } from './LeitstandDataSource';
import { VARIABLE_KINDS, type StatusOptions, type StatusQuery, type VariableQuery } from './types';
import { parseVariableQuery } from './variableValues';
import { words } from './words';

type Props = QueryEditorProps<LeitstandDataSource, StatusQuery, StatusOptions, VariableQuery>;

/** Chooses what a variable lists; understands texts that were written by hand. */
export function VariableEditor({ query, onChange }: Props) {
  const id = useId();
  const says = words();
  const { kind, label } = parseVariableQuery(query);
  const change = (next: Pick<VariableQuery, 'kind' | 'label'>) => onChange({ refId: 'variable', kind, label, ...next });
  return (
    <Stack direction="row" wrap="wrap" gap={0.5}>
      <InlineField label={says.list}>
        <RadioButtonGroup
          options={VARIABLE_KINDS.map((value) => ({ value, label: says[value] }))}
          value={kind}
          onChange={(value) => change({ kind: value })}
        />
      </InlineField>
      {kind === 'label' && (
        <InlineField label={says.labelName} htmlFor={id}>
          <Input
            id={id}
            width={20}
            defaultValue={label}
            placeholder="az"
            onBlur={({ currentTarget }) => change({ label: currentTarget.value.trim() })}
          />
        </InlineField>
      )}
    </Stack>
  );
}
