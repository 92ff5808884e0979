import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import type { DraftWords } from '../../incidents/drafts/draft';

/** What a draft is called in a list: its title in the user's language, or in the other one. */
export function draftTitle({ title }: Pick<DraftWords, 'title'>): string {
  const isGerman = config.bootData.user.language?.startsWith('de') ?? false;
  const [first, second] = isGerman ? [title.de, title.en] : [title.en, title.de];
  return first.trim() || second.trim() || t('drafts.untitled', 'Without a title');
}
