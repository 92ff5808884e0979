import { t } from '@grafana/i18n';
import type { DraftProblem } from '../drafts/checkDraft';

const tooLong = (limit: number): string =>
  t('draft.problem.too-long', 'Both languages together may have {{limit}} characters at most.', { limit });

/** What is missing in a field, as a sentence beneath it. */
export function describeProblem(problem: DraftProblem): string {
  switch (problem.field) {
    case 'title':
      if (problem.problem === 'too-long') {
        return tooLong(problem.limit);
      }
      return t('draft.problem.title', 'Say in a few words what is impaired.');
    case 'text':
      if (problem.problem === 'too-long') {
        return tooLong(problem.limit);
      }
      return t('draft.problem.text', 'Tell customers what they notice and what is being done.');
    case 'phase':
      return t('draft.problem.phase', 'Choose a phase.');
    case 'beganAt':
      return problem.problem === 'future'
        ? t('draft.problem.future', 'An incident cannot begin in the future.')
        : t('draft.problem.began-at', 'Say when it began.');
    case 'endedAt':
      if (problem.problem === 'before-begin') {
        return t('draft.problem.ended-before', 'It cannot end before it began.');
      }
      return problem.problem === 'future'
        ? t(
            'draft.problem.ended-future',
            'What is over has ended by now. Leave the end open, or choose an earlier time.'
          )
        : t('draft.problem.ended-at', 'Say when it ended, or that it is not over.');
    case 'affects':
      if (problem.problem === 'twice') {
        return t('draft.problem.twice', 'This component has this impact already.');
      }
      return problem.problem === 'incomplete'
        ? t('draft.problem.incomplete', 'Choose a component, an impact type and a severity.')
        : t('draft.problem.affects', 'Name at least one component.');
  }
}
