import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { FilterInput, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { AsOf } from './AsOf';
import { GROUP_PARAM, GROUPINGS, PAGE_PARAM, TEXT_PARAM, type Grouping, type InboxQuery } from './inboxQuery';
import { groupingWord } from './inboxWords';

interface Props {
  query: InboxQuery;
  asOf: Date;
  onChange(params: Record<string, string | null>): void;
  onRefresh(): Promise<void>;
}

/** Search, how the list is divided, and how old it is. */
export function InboxToolbar({ query, asOf, onChange, onRefresh }: Props) {
  const styles = useStyles2(getStyles);
  const options = GROUPINGS.map((value) => ({ value, label: groupingWord(value) }));
  const divide = (group: Grouping) =>
    onChange({ [GROUP_PARAM]: group === 'component' ? null : group, [PAGE_PARAM]: null });
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <FilterInput
          aria-label={t('inbox.search', 'Search alerts')}
          placeholder={t('inbox.search-placeholder', 'Name, text, label=value')}
          value={query.text}
          escapeRegex={false}
          onChange={(text) => onChange({ [TEXT_PARAM]: text === '' ? null : text, [PAGE_PARAM]: null })}
        />
      </div>
      <div className={styles.group} role="group" aria-label={t('inbox.group-by', 'Group by')}>
        <span className={styles.word}>{t('inbox.group-by', 'Group by')}</span>
        <RadioButtonGroup
          id="inbox-group"
          aria-label={t('inbox.group-by', 'Group by')}
          options={options}
          value={query.group}
          onChange={divide}
        />
      </div>
      <AsOf asOf={asOf} onRefresh={onRefresh} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  search: css({ flex: '1 1 240px', minWidth: 0 }),
  group: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5, 1) }),
  word: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
