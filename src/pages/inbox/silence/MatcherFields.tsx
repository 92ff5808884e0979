import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, Input, Text, useStyles2 } from '@grafana/ui';
import type { LabelMatcher } from '../../../domain/mapping/model';

interface Props {
  matchers: readonly LabelMatcher[];
  isWrong: boolean;
  onChange(matchers: LabelMatcher[]): void;
}

const OPS: ReadonlyArray<LabelMatcher['op']> = ['=', '!=', '=~', '!~'];

/** The conditions that an alert has to fulfil to be muted, all of them. */
export function MatcherFields({ matchers, isWrong, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const replace = (at: number, fields: Partial<LabelMatcher>) =>
    onChange(matchers.map((matcher, index) => (index === at ? { ...matcher, ...fields } : matcher)));
  return (
    <fieldset className={styles.all}>
      <legend className={styles.legend}>{t('inbox.silencing.matchers', 'Mute alerts with all of these labels')}</legend>
      {matchers.map((matcher, index) => {
        const number = index + 1;
        return (
          <div key={index} className={styles.line}>
            <Input
              aria-label={t('inbox.silencing.label', 'Label {{number}}', { number })}
              value={matcher.label}
              onChange={({ currentTarget }) => replace(index, { label: currentTarget.value })}
            />
            <select
              className={styles.op}
              aria-label={t('inbox.silencing.op', 'Comparison {{number}}', { number })}
              value={matcher.op}
              onChange={({ currentTarget }) => {
                const op = OPS.find((known) => known === currentTarget.value);
                replace(index, op === undefined ? {} : { op });
              }}
            >
              {OPS.map((op) => (
                <option key={op}>{op}</option>
              ))}
            </select>
            <Input
              aria-label={t('inbox.silencing.value', 'Value {{number}}', { number })}
              value={matcher.value}
              onChange={({ currentTarget }) => replace(index, { value: currentTarget.value })}
            />
            <IconButton
              name="trash-alt"
              tooltip={t('inbox.silencing.remove', 'Remove label {{number}}', { number })}
              onClick={() => onChange(matchers.filter((_, other) => other !== index))}
            />
          </div>
        );
      })}
      {isWrong && (
        <Text color="error">
          {t(
            'inbox.silencing.no-matchers',
            'Name at least one label with a value: a silence that fits everything is refused.'
          )}
        </Text>
      )}
      <div>
        <Button
          size="sm"
          variant="secondary"
          icon="plus"
          onClick={() => onChange([...matchers, { label: '', op: '=', value: '' }])}
        >
          {t('inbox.silencing.add', 'Add label')}
        </Button>
      </div>
    </fieldset>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  legend: css({
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    marginBottom: theme.spacing(0.5),
  }),
  line: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 56px minmax(0, 3fr) 32px',
    gap: theme.spacing(0.5),
    alignItems: 'center',
  }),
  op: css({
    width: '100%',
    minWidth: 0,
    height: theme.spacing(theme.components.height.md),
    border: `1px solid ${theme.components.input.borderColor}`,
    borderRadius: theme.shape.radius.default,
    background: theme.components.input.background,
    color: theme.components.input.text,
  }),
});
