import { t } from '@grafana/i18n';
import type { Tone } from '../domain/status/severityTone';

/** The word for a tone, in the user's language. */
export function toneLabel(tone: Tone): string {
  switch (tone) {
    case 'operational':
      return t('ui.tone.operational', 'Operational');
    case 'maintenance':
      return t('ui.tone.maintenance', 'Maintenance');
    case 'limited':
      return t('ui.tone.limited', 'Limited');
    case 'broken':
      return t('ui.tone.broken', 'Disrupted');
    case 'unknown':
      return t('ui.tone.unknown', 'Unknown');
  }
}
