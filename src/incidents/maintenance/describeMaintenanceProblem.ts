import { t } from '@grafana/i18n';
import type { MaintenanceProblem } from './checkMaintenance';

/** What is missing in a field, as a sentence beneath it. */
export function describeMaintenanceProblem(problem: MaintenanceProblem): string {
  switch (problem.field) {
    case 'title':
      return t('maintenance.problem.title', 'Say in a few words what is worked on.');
    case 'text':
      return t('maintenance.problem.text', 'Tell customers what is done and what they will notice.');
    case 'components':
      return t('maintenance.problem.components', 'Name at least one component.');
    case 'begin':
      return t('maintenance.problem.begin', 'Say when it begins.');
    case 'end':
      if (problem.problem === 'before-begin') {
        return t('maintenance.problem.before-begin', 'The end must be after the begin.');
      }
      return problem.problem === 'over'
        ? t('maintenance.problem.over', 'This window is over already: customers could not prepare for it.')
        : t('maintenance.problem.end', 'Say when it ends: a maintenance needs an end.');
    case 'phase':
      return t('maintenance.problem.phase', 'The status page has no phases: an administrator has to set them up.');
    case 'silence':
      if (problem.problem === 'too-wide') {
        return t(
          'maintenance.problem.too-wide',
          'This would mute nearly everything: at least one condition must ask for a value that is not empty.'
        );
      }
      return problem.problem === 'unreadable'
        ? t('maintenance.problem.unreadable', 'Write conditions such as alertname="NodeDown", service=~"nova|cinder".')
        : t('maintenance.problem.no-silence', 'Say which alerts to mute, or switch the silence off.');
  }
}
