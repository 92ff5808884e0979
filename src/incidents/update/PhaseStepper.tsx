import React, { useId } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { PhaseList, PhaseReference } from '../../domain/status/model';

interface Props {
  /** Of the generation the incident is in; undefined if the server does not say which phases those are. */
  phases: PhaseList | undefined;
  /** The phase the incident is in. */
  current?: PhaseReference;
  /** The phase that is chosen. */
  value?: PhaseReference;
  onChange(phase: PhaseReference): void;
}

/** The phases of an incident as steps, of which one is chosen. */
export function PhaseStepper({ phases, current, value, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const name = useId();
  if (phases === undefined) {
    return (
      <p className={styles.note}>
        {t('update.phase.unknown', 'The status page does not say which phases this incident can have.')}
      </p>
    );
  }
  return (
    <fieldset className={styles.steps}>
      <legend className={styles.legend}>{t('update.phase.label', 'Phase')}</legend>
      {phases.phases.map((phase, order) => {
        const isChosen = value?.order === order;
        const isCurrent = current?.order === order;
        return (
          <label key={order} className={cx(styles.step, isChosen && styles.chosen)}>
            <input
              type="radio"
              name={name}
              checked={isChosen}
              onChange={() => onChange({ generation: phases.generation, order })}
            />
            <span>{phase}</span>
            {isCurrent && <span className={styles.note}>{t('update.phase.now', 'now')}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  steps: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), marginBottom: theme.spacing(2) }),
  legend: css({
    marginBottom: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  step: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    minHeight: theme.spacing(4),
    padding: theme.spacing(0.25, 1),
    margin: 0,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    cursor: 'pointer',
    '&:focus-within': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    '& input': { margin: 0, accentColor: theme.colors.primary.main },
  }),
  chosen: css({
    borderColor: theme.colors.primary.border,
    background: theme.colors.action.selected,
    // Secondary text is too faint on it.
    '& span': { color: theme.colors.text.primary },
  }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
