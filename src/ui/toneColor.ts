import type { GrafanaTheme2 } from '@grafana/data';
import type { Tone } from '../domain/status/severityTone';

/** Colour of a tone for text and icons, readable on the theme's backgrounds. */
export function toneColor(theme: GrafanaTheme2, tone: Tone): string {
  const colors: Record<Tone, string> = {
    operational: theme.colors.success.text,
    maintenance: theme.colors.info.text,
    limited: theme.colors.warning.text,
    broken: theme.colors.error.text,
    unknown: theme.colors.text.secondary,
  };
  return colors[tone];
}
