import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { findComponent } from '../../domain/mapping/mapAlert';
import type { MappingRule } from '../../domain/mapping/model';
import type { Component } from '../../domain/status/model';
import { describeReason } from '../../incidents/messages/describeReason';
import { publicName } from '../../incidents/rules/ruleFromCorrection';

interface Props {
  rule: MappingRule;
  components: readonly Component[];
  disabled: boolean;
  error?: string;
  onChange(component: MappingRule['component']): void;
}

const labelText = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels)
    .map(([label, value]) => `${label}=${value}`)
    .join(', ');

/** Which component, by what is public about it. One that this status page does not have can be written, for a server that has it. */
export function ComponentField({ rule, components, disabled, error, onChange }: Props) {
  const id = useId();
  const found = findComponent(rule, components);
  const { displayName, labels } = rule.component;
  const named = labels === undefined ? displayName : `${displayName} (${labelText(labels)})`;
  return (
    <Field
      label={t('mapping.component.label', 'Component')}
      description={
        found.value === undefined && displayName !== ''
          ? describeReason(found.reason)
          : t('mapping.component.description', 'By its public name, and its public labels where the name is not enough')
      }
      htmlFor={id}
      invalid={error !== undefined}
      error={error}
    >
      <Combobox
        id={id}
        createCustomValue
        disabled={disabled}
        placeholder={t('mapping.component.placeholder', 'Choose a component')}
        options={components.map((component) => ({
          value: component.id,
          label: component.displayName,
          description: labelText(component.labels),
        }))}
        value={found.value ?? (displayName === '' ? null : { value: displayName, label: named })}
        onChange={({ value }) => {
          const component = components.find((candidate) => candidate.id === value);
          onChange(component === undefined ? { displayName: value } : publicName(component, components));
        }}
      />
    </Field>
  );
}
