import { t } from '@grafana/i18n';
import type { DraftProblem } from '../drafts/checkDraft';

/** What is missing in a field, as a sentence beneath it. */
export function describeProblem(problem: DraftProblem): string {
  switch (problem.field) {
    case 'title':
      return t('draft.problem.title', 'Say in a few words what is impaired.');
    case 'text':
      return t('draft.problem.text', 'Tell customers what they notice and what is being done.');
    case 'phase':
      return t('draft.problem.phase', 'Choose a phase.');
    case 'beganAt':
      return problem.problem === 'future'
        ? t('draft.problem.future', 'An incident cannot begin in the future.')
        : t('draft.problem.began-at', 'Say when it began.');
    case 'affects':
      if (problem.problem === 'twice') {
        return t('draft.problem.twice', 'This component has this impact already.');
      }
      return problem.problem === 'incomplete'
        ? t('draft.problem.incomplete', 'Choose a component, an impact type and a severity.')
        : t('draft.problem.affects', 'Name at least one component.');
  }
}
