import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, IconButton, Input, Text, useStyles2 } from '@grafana/ui';
import type { BandFault, EditedBand } from '../../domain/status/severityWrites';

interface Props {
  bands: EditedBand[];
  faults: Array<BandFault | undefined>;
  onChange(bands: EditedBand[]): void;
}

const describe = (fault: BandFault): string => {
  switch (fault) {
    case 'name-missing':
      return t('catalogue.band.name-missing', 'A band needs a name.');
    case 'name-twice':
      return t('catalogue.band.name-twice', 'Another band has this name.');
    case 'value-range':
      return t('catalogue.band.value-range', 'A whole number from 0 to 100 is needed.');
    case 'value-twice':
      return t('catalogue.band.value-twice', 'Another band ends here.');
  }
};

/** Names and upper bounds of bands, one line each; where each begins follows from the others. */
export function BandFields({ bands, faults, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const replace = (index: number, patch: Partial<EditedBand>) =>
    onChange(bands.map((band, at) => (at === index ? { ...band, ...patch } : band)));
  const beginOf = (band: EditedBand) =>
    Math.max(0, ...bands.filter(({ value }) => value < band.value).map(({ value }) => value)) +
    (band.value === 0 ? 0 : 1);
  return (
    <div>
      {bands.map((band, index) => {
        const fault = faults[index];
        const isOfName = fault === 'name-missing' || fault === 'name-twice';
        const number = index + 1;
        return (
          <div key={index} className={styles.line}>
            <Field noMargin invalid={isOfName} error={fault !== undefined && isOfName ? describe(fault) : undefined}>
              <Input
                id={`band-name-${index}`}
                aria-label={t('catalogue.band.name', 'Name of band {{number}}', { number })}
                value={band.displayName}
                onChange={(event) => replace(index, { displayName: event.currentTarget.value })}
              />
            </Field>
            <Text color="secondary">{t('catalogue.band.from', 'from {{from}} to', { from: beginOf(band) })}</Text>
            <Field
              noMargin
              invalid={fault !== undefined && !isOfName}
              error={fault !== undefined && !isOfName ? describe(fault) : undefined}
            >
              <Input
                id={`band-value-${index}`}
                type="number"
                min={0}
                max={100}
                aria-label={t('catalogue.band.value', 'Upper bound of band {{number}}', { number })}
                value={band.value}
                onChange={(event) => replace(index, { value: Number(event.currentTarget.value) })}
              />
            </Field>
            <IconButton
              name="trash-alt"
              aria-label={t('catalogue.band.remove', 'Remove band {{number}}', { number })}
              onClick={() => onChange(bands.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button
        type="button"
        size="sm"
        fill="text"
        variant="secondary"
        icon="plus"
        onClick={() =>
          onChange([...bands, { displayName: '', value: bands.some(({ value }) => value === 100) ? 50 : 100 }])
        }
      >
        {t('catalogue.band.add', 'Add a band')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) auto minmax(72px, 1fr) auto',
    gap: theme.spacing(1),
    alignItems: 'center',
    maxWidth: 640,
    marginBottom: theme.spacing(1),
  }),
});
