import { t } from '@grafana/i18n';
import { spanWords } from './spanWords';

/** How a promised update stands. */
export interface DueWords {
  words: string;
  state: 'fine' | 'soon' | 'overdue';
}

const SOON_MS = 10 * 60_000;

/** When the next update is due, as seen at `now` (milliseconds since 1970). `dueAt` is RFC 3339. */
export function dueWords(dueAt: string, now: number): DueWords {
  const left = Date.parse(dueAt) - now;
  if (left < 0) {
    return { words: t('incident.due.overdue', 'overdue by {{span}}', { span: spanWords(left) }), state: 'overdue' };
  }
  return {
    words: t('incident.due.in', 'due in {{span}}', { span: spanWords(left) }),
    state: left < SOON_MS ? 'soon' : 'fine',
  };
}
