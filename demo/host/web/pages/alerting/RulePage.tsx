import type { NavModelItem } from '@grafana/data';
import { Alert, LinkButton, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import React from 'react';
import { useParams } from 'react-router';
import { useLocation } from '../../chrome/navigation';
import { PluginPage } from '../../chrome/PluginPage';
import type { CombinedRule } from './combinedRules';
import { InstanceTable } from './InstanceTable';
import { Labels } from './Labels';
import { parseRuleId, ruleHash } from './ruleAddress';
import { StateTag } from './StateTag';
import { Table } from './Table';
import { useRules } from './useRules';

/** `/alerting/<data source's name>/<rule's id>/view?tab=query|instances|details`. */
export function RulePage() {
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const identity = parseRuleId(id);
  const loaded = useRules(identity?.source);
  const fitting = loaded?.[0]?.rules.filter(
    ({ name, group, namespace }) =>
      name === identity?.name && group.name === identity.group && namespace.name === identity.namespace
  );
  const rule = fitting?.find((item) => ruleHash(item) === identity?.hash) ?? fitting?.[0];
  if (!rule) {
    return (
      <PluginPage pageNav={{ text: identity?.name ?? 'Rule' }}>
        {identity && !loaded ? (
          <LoadingPlaceholder text="Loading rule..." />
        ) : (
          <Alert title="Rule could not be found" />
        )}
      </PluginPage>
    );
  }
  const tab = query.get('tab') ?? 'query';
  const tabs: Array<[id: string, text: string, counter?: number]> = [
    ['query', 'Query and conditions'],
    ['instances', 'Instances', rule.promRule.alerts?.length],
    ['details', 'Details'],
  ];
  const nav: NavModelItem = {
    text: rule.name,
    parentItem: { text: rule.group.name, parentItem: { text: rule.namespace.name } },
    children: tabs.map(([tabId, text, tabCounter]) => {
      const next = new URLSearchParams({ ...Object.fromEntries(query), tab: tabId });
      return { text, tabCounter, active: tab === tabId, url: `${pathname}?${next}` };
    }),
  };
  return (
    <PluginPage
      pageNav={nav}
      subTitle={rule.annotations.summary}
      renderTitle={(title) => (
        <Stack alignItems="center">
          <LinkButton
            aria-label="Return to previous view"
            variant="secondary"
            icon="angle-left"
            href={query.get('returnTo') ?? '/alerting/list'}
          />
          <Text variant="h1">{title}</Text>
          <StateTag state={rule.promRule.state ?? 'inactive'} />
        </Stack>
      )}
      info={[{ label: 'Labels', value: <Labels labels={rule.labels} /> }]}
    >
      <Tab tab={tab} rule={rule} />
    </PluginPage>
  );
}

function Tab({ tab, rule }: { tab: string; rule: CombinedRule }) {
  if (tab === 'instances') {
    return <InstanceTable rule={rule} />;
  }
  if (tab === 'details') {
    return <Table columns={['Annotation', 'Text']} widths="160px 1fr" rows={Object.entries(rule.annotations)} />;
  }
  return <pre>{rule.query}</pre>;
}
