import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import { asString, isRecord } from '../../domain/parse/narrow';
import { EntryForm, type EntryFormProps } from './EntryForm';

interface Values {
  displayName: string;
  description: string;
}

const parse = (value: unknown): Values | undefined =>
  isRecord(value)
    ? { displayName: asString(value.displayName) ?? '', description: asString(value.description) ?? '' }
    : undefined;

/** Name and explanation of an impact type. */
export function ImpactTypeForm(props: EntryFormProps<Values>) {
  const { id, onSave } = props;
  const descriptionId = useId();
  return (
    <EntryForm
      {...props}
      id={`type.${id}`}
      parse={parse}
      nameless={t('catalogue.problem.type-name', 'Say what is impaired: “Performance degradation”.')}
      onSave={(values) => onSave({ ...values, description: values.description.trim() })}
    >
      {(values, change) => (
        <Field noMargin label={t('catalogue.type.description', 'What it means')} htmlFor={descriptionId}>
          <Input
            id={descriptionId}
            value={values.description}
            onChange={(event) => change({ ...values, description: event.currentTarget.value })}
          />
        </Field>
      )}
    </EntryForm>
  );
}
