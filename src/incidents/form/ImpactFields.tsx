import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Combobox, Field, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { DraftProposal } from '../../domain/mapping/mapAlert';
import { severityBand } from '../../domain/status/severityBand';
import type { StatusSnapshot } from '../../domain/status/model';
import type { DraftImpact } from '../drafts/draft';
import { describeReason } from '../messages/describeReason';
import { componentLabel } from './componentLabel';

interface Props {
  affects: DraftImpact[];
  snapshot: Pick<StatusSnapshot, 'components' | 'impactTypes' | 'severities'>;
  /** Explains the first line; later lines are the user's own. */
  proposal?: DraftProposal;
  /** Lines that may not stay as they are, once publishing was tried. */
  errors: ReadonlyMap<number, string>;
  onChange(affects: DraftImpact[]): void;
}

/** Which components are affected, how, and how badly: one line each. */
export function ImpactFields({ affects, snapshot, proposal, errors, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const components = snapshot.components.map((component) => ({
    value: component.id,
    label: componentLabel(component, snapshot.components),
  }));
  const types = snapshot.impactTypes.map((type) => ({
    value: type.id,
    label: type.displayName,
    description: type.description,
  }));
  const bands = snapshot.severities
    .filter((severity) => severity.value > 0)
    .map((severity) => ({ value: severity.displayName, label: severity.displayName }));

  const replace = (index: number, patch: DraftImpact) =>
    onChange(affects.map((impact, at) => (at === index ? { ...impact, ...patch } : impact)));

  const bandOf = (value: number | undefined) =>
    value === undefined ? undefined : severityBand(snapshot.severities, value);

  /** The upper bound stands for its band, unless an exact value within it was proposed. */
  const chooseBand = (index: number, band: string) => {
    const proposed = index === 0 ? proposal?.severity.value : undefined;
    const bound = snapshot.severities.find((severity) => severity.displayName === band)?.value;
    replace(index, { severity: proposed !== undefined && bandOf(proposed) === band ? proposed : bound });
  };

  return (
    <div className={styles.impacts}>
      {affects.map((impact, index) => {
        const reasons = index === 0 ? proposal : undefined;
        const error = errors.get(index);
        return (
          <div
            key={index}
            role="group"
            aria-label={t('draft.impact.group', 'Impact {{number}}', { number: index + 1 })}
          >
            <Field
              label={t('draft.component.label', 'Component')}
              description={reasons && describeReason(reasons.component.reason)}
              htmlFor={`component-${index}`}
              invalid={error !== undefined}
              error={error}
            >
              <Combobox
                id={`component-${index}`}
                options={components}
                value={impact.component ?? null}
                placeholder={t('draft.component.placeholder', 'Choose a component')}
                onChange={(option) => replace(index, { component: option.value })}
              />
            </Field>
            <Field
              label={t('draft.impact-type.label', 'Impact type')}
              description={reasons && describeReason(reasons.impactType.reason)}
              htmlFor={`impact-type-${index}`}
            >
              <Combobox
                id={`impact-type-${index}`}
                options={types}
                value={impact.type ?? null}
                placeholder={t('draft.impact-type.placeholder', 'Choose what is impaired')}
                onChange={(option) => replace(index, { type: option.value })}
              />
            </Field>
            <Field
              label={t('draft.severity.label', 'Severity')}
              description={reasons && describeReason(reasons.severity.reason)}
            >
              <RadioButtonGroup
                aria-label={t('draft.severity.label', 'Severity')}
                options={bands}
                value={bandOf(impact.severity)}
                onChange={(band) => chooseBand(index, band)}
              />
            </Field>
            {affects.length > 1 && (
              <Button
                size="sm"
                variant="secondary"
                fill="text"
                icon="trash-alt"
                onClick={() => onChange(affects.filter((_, at) => at !== index))}
              >
                {t('draft.impact.remove', 'Remove this component')}
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button size="sm" variant="secondary" fill="text" icon="plus" onClick={() => onChange([...affects, {}])}>
          {t('draft.impact.add', 'Add a component')}
        </Button>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  impacts: css({ marginBottom: theme.spacing(2) }),
});
