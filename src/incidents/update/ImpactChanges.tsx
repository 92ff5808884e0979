import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Combobox, RadioButtonGroup, Stack, useStyles2 } from '@grafana/ui';
import { findComponent } from '../../domain/status/findComponent';
import { severityBand } from '../../domain/status/severityBand';
import type { Impact, StatusSnapshot } from '../../domain/status/model';
import { componentLabel } from '../form/componentLabel';
import { asIs } from '../../words/asIs';

interface Props {
  /** Impacts as customers read them now. */
  before: readonly Impact[];
  /** As they shall be; undefined: as they are. */
  value: readonly Impact[] | undefined;
  snapshot: Pick<StatusSnapshot, 'components' | 'impactTypes' | 'severities' | 'retired'>;
  /** Why nothing can be changed here, as a sentence; undefined if it can. */
  refusal?: string;
  onChange(affects: Impact[] | undefined): void;
}

const isSame = (a: Impact, b: Impact) => a.reference === b.reference && a.type === b.type;

/** How badly each component is affected from this update on; what is left alone stays as it is. */
export function ImpactChanges({ before, value, snapshot, refusal, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const [isAdding, setIsAdding] = useState(false);
  const impacts = value ?? before;
  const bands = snapshot.severities
    .filter((severity) => severity.value > 0)
    .map((severity) => ({ value: severity.displayName, label: severity.displayName }));

  const write = (next: Impact[]) => onChange(JSON.stringify(next) === JSON.stringify(before) ? undefined : next);
  const chooseBand = (impact: Impact, band: string) => {
    const was = before.find((other) => isSame(other, impact))?.severity;
    const isAsBefore = was !== undefined && severityBand(snapshot.severities, was) === band;
    const bound = snapshot.severities.find((severity) => severity.displayName === band)?.value;
    const severity = isAsBefore ? was : bound;
    write(impacts.map((other) => (isSame(other, impact) ? { ...other, severity } : other)));
  };

  return (
    <fieldset className={styles.impacts}>
      <legend className={styles.legend}>{t('update.impacts.label', 'Affected from now on')}</legend>
      {impacts.length === 0 && <p className={styles.note}>{t('update.impacts.none', 'No component is affected.')}</p>}
      {impacts.map((impact) => {
        const component = nameOf(impact, snapshot);
        const type = typeOf(impact, snapshot);
        const was = before.find((other) => isSame(other, impact));
        const isChanged = was === undefined || was.severity !== impact.severity;
        return (
          <div key={`${impact.reference}/${impact.type}`} className={styles.row}>
            <span className={styles.name}>
              <b>{component}</b> <span className={styles.note}>{type}</span>{' '}
              {isChanged && <span className={styles.changed}>{t('update.impacts.changed', 'changed')}</span>}
            </span>
            {impact.severity === 0 ? (
              <span className={styles.note}>{t('update.impacts.maintenance', 'Maintenance')}</span>
            ) : (
              <Stack gap={0.5} alignItems="center" wrap="wrap">
                <RadioButtonGroup
                  size="sm"
                  aria-label={t('update.impacts.severity', 'How badly {{component}} is affected', {
                    component,
                    ...asIs,
                  })}
                  options={bands}
                  disabled={refusal !== undefined}
                  value={severityBand(snapshot.severities, impact.severity)}
                  onChange={(band) => chooseBand(impact, band)}
                />
                <Button
                  size="sm"
                  variant="secondary"
                  fill="text"
                  icon="times"
                  disabled={refusal !== undefined}
                  tooltip={t('update.impacts.remove', '{{component}} is not affected any more', { component, ...asIs })}
                  aria-label={t('update.impacts.remove', '{{component}} is not affected any more', {
                    component,
                    ...asIs,
                  })}
                  onClick={() => write(impacts.filter((other) => !isSame(other, impact)))}
                />
              </Stack>
            )}
          </div>
        );
      })}
      {isAdding ? (
        <AddImpact
          impacts={impacts}
          snapshot={snapshot}
          onAdd={(impact) => {
            setIsAdding(false);
            write([...impacts, impact]);
          }}
        />
      ) : (
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon="plus"
          disabled={refusal !== undefined}
          onClick={() => setIsAdding(true)}
        >
          {t('update.impacts.add', 'One more component')}
        </Button>
      )}
      {refusal !== undefined && <p className={styles.note}>{refusal}</p>}
      {value !== undefined && (
        <Button size="sm" variant="secondary" fill="text" icon="history" onClick={() => onChange(undefined)}>
          {t('update.impacts.reset', 'As it was')}
        </Button>
      )}
    </fieldset>
  );
}

function AddImpact({
  impacts,
  snapshot,
  onAdd,
}: Pick<Props, 'snapshot'> & { impacts: readonly Impact[]; onAdd(impact: Impact): void }) {
  const [type, setType] = useState(snapshot.impactTypes[0]?.id);
  const free = snapshot.components.filter(
    ({ id }) => !impacts.some(({ reference, type: taken }) => reference === id && taken === type)
  );
  // Between the first and the last: nobody has said yet how bad it is.
  const bounds = snapshot.severities.map(({ value }) => value).filter((bound) => bound > 0);
  const middle = bounds[Math.floor((bounds.length - 1) / 2)];
  return (
    <Stack gap={1} wrap="wrap">
      <Combobox
        width={28}
        aria-label={t('update.impacts.type', 'What is impaired')}
        options={snapshot.impactTypes.map((each) => ({ value: each.id, label: each.displayName }))}
        value={type ?? null}
        onChange={(option) => setType(option.value)}
      />
      <Combobox
        width={28}
        aria-label={t('update.impacts.component', 'Component to add')}
        placeholder={t('update.impacts.choose', 'Choose a component')}
        options={free.map((component) => ({
          value: component.id,
          label: componentLabel(component, snapshot.components),
        }))}
        value={null}
        disabled={type === undefined}
        onChange={(option) => type !== undefined && onAdd({ reference: option.value, type, severity: middle })}
      />
    </Stack>
  );
}

const nameOf = ({ reference }: Impact, snapshot: Props['snapshot']): string => {
  const component = findComponent(snapshot, reference);
  return component === undefined ? reference : componentLabel(component, snapshot.components);
};

const typeOf = ({ type }: Impact, { impactTypes, retired }: Props['snapshot']): string =>
  [...impactTypes, ...(retired?.impactTypes ?? [])].find(({ id }) => id === type)?.displayName ?? '';

const getStyles = (theme: GrafanaTheme2) => ({
  impacts: css({ marginBottom: theme.spacing(2) }),
  legend: css({
    marginBottom: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(0.5, 0),
  }),
  name: css({ overflowWrap: 'anywhere' }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  changed: css({ color: theme.colors.warning.text, fontSize: theme.typography.bodySmall.fontSize }),
});
