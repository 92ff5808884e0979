import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { MAINTENANCE_BAND, UNKNOWN_BAND } from '../../domain/status/severityBand';
import { severityRanges, type SeverityRange } from '../../domain/status/severityRanges';
import type { Severity } from '../../domain/status/model';
import type { Tone } from '../../domain/status/severityTone';

export interface BandScaleProps {
  severities: readonly Severity[];
  /** 0–100: where a value lies among them. */
  value?: number;
}

/** The server's name of a band, or ours for what the standard reserves. */
export const bandName = (name: string): string => {
  if (name === MAINTENANCE_BAND) {
    return t('rules.band.maintenance', 'maintenance');
  }
  return name === UNKNOWN_BAND ? t('rules.band.unknown', 'unknown') : name;
};

const rangeText = ({ from, to }: SeverityRange) => (from === to ? String(from) : `${from}–${to}`);

/** In the middle of the value's own share of its band. */
const placeOf = (value: number, { from, to }: SeverityRange) => `${((value - from + 0.5) / (to - from + 1)) * 100}%`;

/** Severities as ranges from 0 to 100, each as wide as it is, with a mark where a value lies. */
export function BandScale({ severities, value }: BandScaleProps) {
  const styles = useStyles2(getStyles);
  const ranges = severityRanges(severities);
  return (
    <div className={styles.frame}>
      <ol className={styles.scale} aria-label={t('rules.band.scale', 'Severity bands')}>
        {ranges.map((range) => (
          <li
            key={`${range.displayName}-${range.from}`}
            className={styles.band}
            style={{ flexGrow: range.to - range.from + 1 }}
            data-tone={range.tone}
            aria-current={value !== undefined && value >= range.from && value <= range.to ? true : undefined}
          >
            <span className={styles.name}>{bandName(range.displayName)}</span> <span>{rangeText(range)}</span>
            {value !== undefined && value >= range.from && value <= range.to && (
              <span className={styles.mark} style={{ left: placeOf(value, range) }} aria-hidden="true">
                ▲
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const edge: Record<Tone, string> = {
    operational: theme.colors.success.main,
    maintenance: theme.colors.info.main,
    limited: theme.colors.warning.main,
    broken: theme.colors.error.main,
    unknown: theme.colors.border.strong,
  };
  return {
    frame: css({ paddingBottom: theme.spacing(2), maxWidth: 720 }),
    scale: css({
      display: 'flex',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      gap: 2,
      [theme.breakpoints.down('sm')]: { flexDirection: 'column' },
    }),
    band: css({
      position: 'relative',
      whiteSpace: 'nowrap',
      overflowWrap: 'normal',
      flexBasis: 0,
      minWidth: 'min-content',
      padding: theme.spacing(0.5, 1),
      background: theme.colors.background.secondary,
      borderBottom: `4px solid ${theme.colors.border.medium}`,
      ...theme.typography.bodySmall,
      '&[aria-current]': { fontWeight: theme.typography.fontWeightBold },
      ...Object.fromEntries(
        Object.entries(edge).map(([tone, color]) => [`&[data-tone="${tone}"]`, { borderBottomColor: color }])
      ),
      [theme.breakpoints.down('sm')]: { flexBasis: 'auto' },
    }),
    name: css({ fontWeight: theme.typography.fontWeightMedium }),
    mark: css({
      position: 'absolute',
      top: '100%',
      paddingTop: 4,
      transform: 'translateX(-50%)',
      lineHeight: 1,
      [theme.breakpoints.down('sm')]: { display: 'none' },
    }),
  };
};
