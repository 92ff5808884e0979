import { config } from '@grafana/runtime';
import { inLanguage } from '../../domain/text/inLanguage';
import type { JoinedTexts } from '../../domain/text/joinLanguages';

/** The title of an incident or draft in the operator's language, which is one of two in it. */
export function readersTitle(texts: JoinedTexts): string {
  const language = config.bootData.user.language ?? '';
  return inLanguage(texts, language.startsWith('de') ? 'de' : 'en').title;
}
