import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2 } from '@grafana/ui';
import { checkRules } from '../../domain/mapping/checkRules';
import { ruleChanges } from '../../domain/mapping/mergeRules';
import type { MappingRule } from '../../domain/mapping/model';

interface Props {
  base: readonly MappingRule[];
  rules: readonly MappingRule[];
  isSaving: boolean;
  onSave(): void;
  onGiveUp(): void;
}

/** What is not saved yet, and the way to save it; stays in sight however long the list is. */
export function WorkBar({ base, rules, isSaving, onSave, onGiveUp }: Props) {
  const styles = useStyles2(getStyles);
  const { added, changed, removed } = ruleChanges(base, rules);
  const bad = checkRules(rules).filter((problems) => problems.length > 0).length;
  return (
    <div className={styles.bar} role="region" aria-label={t('mapping.work', 'Unsaved changes')}>
      <Stack gap={2} alignItems="center" wrap="wrap">
        <Button icon="save" disabled={isSaving} onClick={onSave}>
          {isSaving ? t('rules.saving', 'Saving…') : t('mapping.save', 'Save the rules')}
        </Button>
        <Button variant="secondary" fill="text" disabled={isSaving} onClick={onGiveUp}>
          {t('mapping.give-up', 'Give up')}
        </Button>
        <Text color="secondary">
          {t('mapping.work-count', 'Not saved: {{changed}} changed, {{added}} added, {{removed}} deleted', {
            changed: changed.length,
            added: added.length,
            removed: removed.length,
          })}
        </Text>
        {bad > 0 && (
          <Text color="error">
            {t('mapping.work-bad', '{{number}} rules cannot be saved like this; the first one opens', { number: bad })}
          </Text>
        )}
      </Stack>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: theme.spacing(1, 0),
    background: theme.colors.background.primary,
    borderTop: `1px solid ${theme.colors.border.medium}`,
  }),
});
