import { dateTime } from '@grafana/data';
import React from 'react';
import type { AlertInstance, CombinedRule } from './combinedRules';
import { InstanceActions } from './InstanceActions';
import { Labels } from './Labels';
import { StateTag } from './StateTag';
import { Table } from './Table';

const rank = ({ state }: AlertInstance) => ['firing', 'pending'].indexOf(state) + 1 || 3;

/** The instances of a rule, firing ones first, each with its menu of extensions. */
export function InstanceTable({ rule }: { rule: CombinedRule }) {
  const instances = [...(rule.promRule.alerts ?? [])].sort((a, b) => rank(a) - rank(b));
  return (
    <Table
      columns={['State', 'Labels', 'Created', '']}
      widths="95px 1fr 150px 40px"
      rows={instances.map((instance) => [
        <StateTag key="state" state={instance.state} />,
        <Labels key="labels" labels={instance.labels} />,
        instance.activeAt.startsWith('0001') ? '-' : dateTime(instance.activeAt).format('YYYY-MM-DD HH:mm:ss'),
        <InstanceActions key="actions" instance={instance} rule={rule} />,
      ])}
    />
  );
}
