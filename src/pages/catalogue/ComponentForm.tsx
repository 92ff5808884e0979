import React from 'react';
import { t } from '@grafana/i18n';
import { asLabels, asList, asString, isRecord } from '../../domain/parse/narrow';
import type { LabelSet } from '../../domain/status/model';
import { EntryForm, type EntryFormProps } from './EntryForm';
import { LabelFields, type LabelRow } from './LabelFields';

interface Values {
  displayName: string;
  rows: LabelRow[];
}

const parse = (value: unknown): Values | undefined =>
  isRecord(value)
    ? {
        displayName: asString(value.displayName) ?? '',
        rows: asList(value.rows).map((row) => {
          const { name = '', value: text = '' } = asLabels(row);
          return { name, value: text };
        }),
      }
    : undefined;

/** Name and public labels of a component. */
export function ComponentForm(props: EntryFormProps<{ displayName: string; labels: LabelSet }>) {
  const { id, initial, onSave } = props;
  return (
    <EntryForm<Values>
      {...props}
      id={`component.${id}`}
      initial={{
        displayName: initial.displayName,
        rows: Object.entries(initial.labels).map(([name, value]) => ({ name, value })),
      }}
      parse={parse}
      nameless={t('catalogue.problem.name', 'Customers need a name to recognise it by.')}
      onSave={({ displayName, rows }) => {
        const named = rows.filter(({ name }) => name.trim() !== '');
        return onSave({
          displayName,
          labels: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value.trim()])),
        });
      }}
    >
      {(values, change) => <LabelFields rows={values.rows} onChange={(rows) => change({ ...values, rows })} />}
    </EntryForm>
  );
}
