import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, Input, useStyles2 } from '@grafana/ui';

/** A label while it is typed: names may be empty or double for a moment. */
export interface LabelRow {
  name: string;
  value: string;
}

interface Props {
  rows: LabelRow[];
  onChange(rows: LabelRow[]): void;
}

/** Public labels of a component, one line each. */
export function LabelFields({ rows, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const replace = (index: number, patch: Partial<LabelRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <fieldset>
      <legend className={styles.legend}>{t('catalogue.labels.legend', 'Labels, which customers can read too')}</legend>
      {rows.map(({ name, value }, index) => (
        <div key={index} className={styles.line}>
          <Input
            aria-label={t('catalogue.labels.name', 'Name of label {{number}}', { number: index + 1 })}
            placeholder={t('catalogue.labels.name-placeholder', 'region')}
            value={name}
            onChange={(event) => replace(index, { name: event.currentTarget.value })}
          />
          <Input
            aria-label={t('catalogue.labels.value', 'Value of label {{number}}', { number: index + 1 })}
            value={value}
            onChange={(event) => replace(index, { value: event.currentTarget.value })}
          />
          <IconButton
            name="trash-alt"
            aria-label={t('catalogue.labels.remove', 'Remove label {{number}}', { number: index + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        type="button"
        size="sm"
        fill="text"
        variant="secondary"
        icon="plus"
        onClick={() => onChange([...rows, { name: '', value: '' }])}
      >
        {t('catalogue.labels.add', 'Add a label')}
      </Button>
    </fieldset>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({ ...theme.typography.bodySmall, margin: theme.spacing(0, 0, 0.5), border: 0 }),
  line: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(0.5),
    alignItems: 'center',
  }),
});
