import type { BadgeColor, IconName } from '@grafana/ui';

/** Icon and colour beside an alert's severity word; words nobody knows look neutral. */
export function severityBadge(severity: string): { icon: IconName; color: BadgeColor } {
  switch (severity.toLowerCase()) {
    case 'critical':
    case 'page':
    case 'emergency':
    case 'error':
    case 'major':
      return { icon: 'exclamation-circle', color: 'red' };
    case 'warning':
    case 'minor':
      return { icon: 'exclamation-triangle', color: 'orange' };
    default:
      return { icon: 'info-circle', color: 'blue' };
  }
}
