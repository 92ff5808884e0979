import { selectors } from '@grafana/e2e-selectors';
import { Alert, IconButton, LinkButton, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import React, { useState } from 'react';
import { PluginPage } from '../../chrome/PluginPage';
import type { CombinedRule } from './combinedRules';
import { ruleAddress } from './ruleAddress';
import { StateTag } from './StateTag';
import { Table } from './Table';
import { useRules } from './useRules';

/** `/alerting/list`: the rules of the data sources, in groups that open on a click. */
export function RuleListPage() {
  const sources = useRules();
  return (
    <PluginPage
      pageNav={{
        text: 'Alert rules',
        subTitle: 'Rules that determine whether an alert will fire',
        url: '/alerting/list',
      }}
    >
      <Text element="h5">Data source-managed</Text>
      {!sources && <LoadingPlaceholder text="Loading rules …" />}
      {sources?.map(({ source, rules, error }) => (
        <div key={source.uid}>
          {error && <Alert title={error} />}
          {[...new Set(rules.map(({ group }) => group))].map((group) => (
            <Group
              key={`${group.name} ${group.rules[0]?.namespace.name}`}
              source={source.name}
              name={group.name}
              rules={group.rules}
            />
          ))}
        </div>
      ))}
    </PluginPage>
  );
}

function Group({ source, name, rules }: { source: string; name: string; rules: CombinedRule[] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = rules.filter(({ promRule }) => promRule.type === 'alerting');
  return (
    <div data-testid="rule-group">
      <Stack alignItems="center" data-testid="rule-group-header">
        <IconButton
          name={isOpen ? 'angle-down' : 'angle-right'}
          data-testid={selectors.components.AlertRules.groupToggle}
          tooltip={isOpen ? 'Collapse rule group' : 'Expand rule group'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <Text element="h6">{`${rules[0]?.namespace.name ?? ''} > ${name}`}</Text>
      </Stack>
      {isOpen && (
        <Table
          columns={['State', 'Name', 'Summary', 'Actions']}
          widths="95px 1fr 2fr 90px"
          rows={shown.map((rule) => [
            <StateTag key="state" state={rule.promRule.state ?? 'inactive'} />,
            rule.name,
            rule.annotations.summary ?? '',
            <LinkButton key="view" size="sm" variant="secondary" icon="eye" href={ruleAddress(source, rule)}>
              View
            </LinkButton>,
          ])}
        />
      )}
    </div>
  );
}
