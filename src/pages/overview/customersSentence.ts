import { config } from '@grafana/runtime';
import { overallSentence } from '../../domain/render/renderBanner';
import { stringsOf } from '../../domain/render/strings';
import { toPublicPage } from '../../domain/render/toPublicPage';
import type { StatusSnapshot } from '../../domain/status/model';

/** The sentence above the public page, as customers read it at `now` (milliseconds since 1970), in this user's language. */
export function customersSentence(snapshot: StatusSnapshot, now: number): string {
  const language = config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
  // Days and the last change do not stand in the sentence.
  return overallSentence(toPublicPage(snapshot, now, 'UTC', new Date(now).toISOString()), stringsOf(language));
}
