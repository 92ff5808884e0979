import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { ruleChanges } from '../../domain/mapping/mergeRules';
import type { MappingRule } from '../../domain/mapping/model';
import { matcherText } from '../../incidents/rules/matcherText';
import { asIs } from '../../words/asIs';

interface Props {
  before: readonly MappingRule[];
  after: readonly MappingRule[];
}

const summary = (rule: MappingRule) =>
  `${rule.match.map(matcherText).join(' ')} → ${rule.component.displayName}, ${rule.impactType}, ${rule.severity}: “${rule.title.en}” / “${rule.title.de}”`;

/** What was done to a list of rules, rule by rule. */
export function ChangeList({ before, after }: Props) {
  const styles = useStyles2(getStyles);
  const { added, removed, changed, isReordered } = ruleChanges(before, after);
  const ruleOf = (id: string) => after.find((rule) => rule.id === id);
  const line = (id: string, words: string) => {
    const rule = ruleOf(id);
    return (
      <li key={`${words}-${id}`}>
        {words}
        {rule !== undefined && <div className={styles.summary}>{summary(rule)}</div>}
      </li>
    );
  };
  return (
    <ul className={styles.list}>
      {changed.map((id) => line(id, t('mapping.changes.changed', '“{{rule}}” changed', { rule: id, ...asIs })))}
      {added.map((id) => line(id, t('mapping.changes.added', '“{{rule}}” added', { rule: id, ...asIs })))}
      {removed.map((id) => line(id, t('mapping.changes.removed', '“{{rule}}” deleted', { rule: id, ...asIs })))}
      {isReordered && <li>{t('mapping.changes.order', 'Another order')}</li>}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: theme.spacing(0.5, 0, 1, 2.5), overflowWrap: 'anywhere' }),
  summary: css({ ...theme.typography.bodySmall, color: theme.colors.text.secondary }),
});
