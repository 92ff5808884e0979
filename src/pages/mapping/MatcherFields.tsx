import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Combobox, Field, IconButton, Input, Text, useStyles2 } from '@grafana/ui';
import type { LabelMatcher } from '../../domain/mapping/model';

interface Props {
  match: LabelMatcher[];
  /** Names of labels that alerts have, to choose from. */
  labels: string[];
  disabled: boolean;
  errorOf(field: string): string | undefined;
  onChange(match: LabelMatcher[]): void;
}

const OPERATORS: ReadonlyArray<LabelMatcher['op']> = ['=', '!=', '=~', '!~'];

/** The conditions under which a rule acts: all of them must hold. */
export function MatcherFields({ match, labels, disabled, errorOf, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const replace = (index: number, patch: Partial<LabelMatcher>) =>
    onChange(match.map((matcher, at) => (at === index ? { ...matcher, ...patch } : matcher)));
  const operators = OPERATORS.map((op) => ({ value: op, label: op, description: describeOperator(op) }));
  const nobody = errorOf('match');
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t('mapping.match.legend', 'Alerts with all of')}</legend>
      {match.map((matcher, index) => {
        const labelError = errorOf(`match.${index}.label`);
        const valueError = errorOf(`match.${index}.value`);
        const number = index + 1;
        return (
          <div key={index} className={styles.line}>
            <Field noMargin invalid={labelError !== undefined} error={labelError}>
              <Combobox
                id={`${id}-label-${index}`}
                aria-label={t('mapping.match.label', 'Label of condition {{number}}', { number })}
                placeholder={t('mapping.match.label-placeholder', 'Label')}
                createCustomValue
                disabled={disabled}
                options={labels.map((label) => ({ value: label, label }))}
                value={matcher.label === '' ? null : matcher.label}
                onChange={(option) => replace(index, { label: option.value })}
              />
            </Field>
            <Combobox
              aria-label={t('mapping.match.operator', 'Operator of condition {{number}}', { number })}
              disabled={disabled}
              options={operators}
              value={matcher.op}
              onChange={(option) => replace(index, { op: option.value })}
            />
            <Field noMargin invalid={valueError !== undefined} error={valueError}>
              <Input
                id={`${id}-value-${index}`}
                aria-label={t('mapping.match.value', 'Value of condition {{number}}', { number })}
                disabled={disabled}
                value={matcher.value}
                onChange={(event) => replace(index, { value: event.currentTarget.value })}
              />
            </Field>
            <IconButton
              name="trash-alt"
              disabled={disabled}
              aria-label={t('mapping.match.remove', 'Remove condition {{number}}', { number })}
              onClick={() => onChange(match.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {nobody !== undefined && <Text color="error">{nobody}</Text>}
      <div>
        <Button
          type="button"
          size="sm"
          fill="text"
          variant="secondary"
          icon="plus"
          disabled={disabled}
          onClick={() => onChange([...match, { label: match.length === 0 ? 'alertname' : '', op: '=', value: '' }])}
        >
          {t('mapping.match.add', 'Add a condition')}
        </Button>
      </div>
    </fieldset>
  );
}

const describeOperator = (op: LabelMatcher['op']): string => {
  switch (op) {
    case '=':
      return t('mapping.operator.equal', 'is');
    case '!=':
      return t('mapping.operator.not-equal', 'is not');
    case '=~':
      return t('mapping.operator.like', 'fits the whole pattern');
    case '!~':
      return t('mapping.operator.unlike', 'does not fit the pattern');
  }
};

const getStyles = (theme: GrafanaTheme2) => ({
  fieldset: css({ marginBottom: theme.spacing(2) }),
  legend: css({
    ...theme.typography.bodySmall,
    fontWeight: theme.typography.fontWeightMedium,
    margin: theme.spacing(0, 0, 0.5),
    border: 0,
  }),
  line: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 90px minmax(0, 4fr) auto',
    gap: theme.spacing(1),
    alignItems: 'start',
    marginBottom: theme.spacing(1),
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) 80px auto',
      '> :nth-child(3)': { gridColumn: '1 / -1', gridRow: 2 },
    },
  }),
});
