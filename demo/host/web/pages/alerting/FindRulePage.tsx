import { Alert, Card, LoadingPlaceholder } from '@grafana/ui';
import React from 'react';
import { Navigate, useParams } from 'react-router';
import { useLocation } from '../../chrome/navigation';
import { PluginPage } from '../../chrome/PluginPage';
import { ruleAddress } from './ruleAddress';
import { useRules } from './useRules';

/** `/alerting/<data source's name>/<rule's name>/find`: leads to the page of a rule without knowing its id. */
export function FindRulePage() {
  const { sourceName = '', name = '' } = useParams();
  const query = new URLSearchParams(useLocation().search);
  const loaded = useRules(sourceName, {
    name,
    namespace: query.get('namespace') ?? undefined,
    group: query.get('group') ?? undefined,
  });
  const found = loaded?.[0];
  if (!loaded) {
    return (
      <PluginPage pageNav={{ text: 'Find rule' }}>
        <LoadingPlaceholder text="Loading rule..." />
      </PluginPage>
    );
  }
  // Like Grafana, trust the server's filter: one that cannot filter gets the whole list shown.
  const rules = found?.rules ?? [];
  const [only] = rules;
  if (only && rules.length === 1) {
    return (
      <Navigate replace to={`${ruleAddress(sourceName, only)}?returnTo=${encodeURIComponent('/alerting/list')}`} />
    );
  }
  return (
    <PluginPage pageNav={{ text: 'Find rule' }}>
      {!found && <Alert title="Could not view rule">{`Could not find data source with name: ${sourceName}.`}</Alert>}
      {found && rules.length === 0 && (
        <div data-testid="no-rules">{`No rules in ${sourceName} matched the name ${name}`}</div>
      )}
      {rules.length > 1 && (
        <p>{`Several rules in ${sourceName} matched the name ${name}, please select the rule you want to view.`}</p>
      )}
      {rules.length > 1 &&
        rules.map((rule, index) => (
          <Card key={index} href={ruleAddress(sourceName, rule)}>
            <Card.Heading>{rule.name}</Card.Heading>
            <Card.Meta>{`${rule.namespace.name} / ${rule.group.name}`}</Card.Meta>
          </Card>
        ))}
    </PluginPage>
  );
}
