import type { BadgeColor, IconName } from '@grafana/ui';

/** How an alert's severity looks: an icon and a colour beside its word. Unknown words look neutral. */
export function severityLook(severity: string): { icon: IconName; color: BadgeColor; rank: number } {
  switch (severity.toLowerCase()) {
    case 'critical':
    case 'page':
    case 'emergency':
      return { icon: 'exclamation-circle', color: 'red', rank: 0 };
    case 'error':
    case 'major':
      return { icon: 'exclamation-circle', color: 'red', rank: 1 };
    case 'warning':
    case 'minor':
      return { icon: 'exclamation-triangle', color: 'orange', rank: 2 };
    case 'info':
      return { icon: 'info-circle', color: 'blue', rank: 3 };
    default:
      return { icon: 'circle', color: 'darkgrey', rank: 4 };
  }
}
