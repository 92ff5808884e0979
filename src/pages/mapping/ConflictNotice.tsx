import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { ruleChanges } from '../../domain/mapping/mergeRules';
import type { MappingRule } from '../../domain/mapping/model';
import { asIs } from '../../words/asIs';
import { ChangeList } from './ChangeList';

interface Props {
  base: readonly MappingRule[];
  mine: readonly MappingRule[];
  theirs: readonly MappingRule[];
  onMerge(): void;
  onTakeTheirs(): void;
}

/** Two people changed the rules at the same time: what each did, side by side, and what to do now. Nothing was written. */
export function ConflictNotice({ base, mine, theirs, onMerge, onTakeTheirs }: Props) {
  const styles = useStyles2(getStyles);
  const my = ruleChanges(base, mine);
  const other = ruleChanges(base, theirs);
  const both = [...my.changed, ...my.removed].filter((id) => [...other.changed, ...other.removed].includes(id));
  return (
    <Alert
      severity="warning"
      title={t('mapping.conflict.title', 'Somebody else has changed the rules in the meantime: nothing was saved yet')}
    >
      <div className={styles.sides}>
        <section aria-label={t('mapping.conflict.mine', 'What you did')}>
          <strong>{t('mapping.conflict.mine', 'What you did')}</strong>
          <ChangeList before={base} after={mine} />
        </section>
        <section aria-label={t('mapping.conflict.theirs', 'What they did')}>
          <strong>{t('mapping.conflict.theirs', 'What they did')}</strong>
          <ChangeList before={base} after={theirs} />
        </section>
      </div>
      {both.length > 0 && (
        <p>
          {t('mapping.conflict.both', 'Both changed: {{rules}}. Put together, these are as you have them.', {
            rules: both.join(', '),
            ...asIs,
          })}
        </p>
      )}
      <Stack gap={1} wrap="wrap">
        <Button size="sm" onClick={onMerge}>
          {t('mapping.conflict.merge', 'Put mine on top of theirs')}
        </Button>
        <Button size="sm" variant="secondary" onClick={onTakeTheirs}>
          {t('mapping.conflict.take', 'Give up mine, take theirs')}
        </Button>
      </Stack>
    </Alert>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  sides: css({
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  }),
});
