import { t } from '@grafana/i18n';
import { formatDuration } from '../../domain/render/formatDuration';

/** A span of time in its two largest units, in the user's language. `ms` may be negative: its sign is left out. */
export function spanWords(ms: number): string {
  return formatDuration(Math.abs(ms) / 60_000, {
    day: t('incident.unit.day', 'd'),
    hour: t('incident.unit.hour', 'h'),
    minute: t('incident.unit.minute', 'min'),
  });
}
