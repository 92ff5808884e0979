import { t } from '@grafana/i18n';

/** What customers may be told about the next update: in UTC, because nobody knows where they are. */
export function promiseSentence(due: Date): string {
  return t('update.next.sentence', 'We will post the next update by {{time}} UTC.', {
    time: due.toISOString().slice(11, 16),
  });
}
