import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import type { Component } from '../../domain/status/model';
import { componentLabel } from '../../incidents/form/componentLabel';
import type { ListFilter } from './listIncidents';
import type { Period } from './useOlderIncidents';

interface Props {
  filter: ListFilter;
  period: Period;
  components: readonly Component[];
  onFilter(filter: ListFilter): void;
  onPeriod(period: Period): void;
}

/** Narrows the list of incidents. */
export function ListFilters({ filter, period, components, onFilter, onPeriod }: Props) {
  return (
    <Stack gap={1} wrap="wrap" alignItems="center">
      <RadioButtonGroup
        aria-label={t('incidents.filter.state', 'State')}
        options={[
          { value: 'all', label: t('incidents.filter.all', 'All') },
          { value: 'open', label: t('incidents.filter.open', 'Open') },
          { value: 'planned', label: t('incidents.filter.planned', 'Planned') },
          { value: 'over', label: t('incidents.filter.over', 'Over') },
          { value: 'retracted', label: t('incidents.filter.retracted', 'Retracted') },
        ]}
        value={filter.state}
        onChange={(state: ListFilter['state']) => onFilter({ ...filter, state })}
      />
      <Combobox
        width={26}
        isClearable
        aria-label={t('incidents.filter.component', 'Component')}
        placeholder={t('incidents.filter.any-component', 'Any component')}
        options={components.map((component) => ({
          value: component.id,
          label: componentLabel(component, components),
        }))}
        value={filter.component === '' ? null : filter.component}
        onChange={(option) => onFilter({ ...filter, component: option?.value ?? '' })}
      />
      <Input
        width={26}
        type="search"
        aria-label={t('incidents.filter.text', 'Words in title or text')}
        placeholder={t('incidents.filter.text', 'Words in title or text')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <RadioButtonGroup
        aria-label={t('incidents.filter.period', 'Period')}
        options={[
          { value: 'quarter', label: t('incidents.filter.quarter', '90 days') },
          { value: 'year', label: t('incidents.filter.year', 'One year') },
          { value: 'all', label: t('incidents.filter.ever', 'Everything') },
        ]}
        value={period}
        onChange={(next: Period) => onPeriod(next)}
      />
    </Stack>
  );
}
