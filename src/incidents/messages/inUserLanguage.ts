import { config } from '@grafana/runtime';
import type { Language } from '../../domain/render/publicModel';
import { inLanguage, textInLanguage } from '../../domain/text/inLanguage';

/** The language of the public page that this user would read. */
export function userLanguage(): Language {
  return config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
}

/** The title of an incident in the user's language, which is one of two in it. */
export const titleForUser = ({ displayName, description }: { displayName: string; description: string }): string =>
  inLanguage({ title: displayName, text: description }, userLanguage()).title;

/** A text in the user's language; whole where it has only one. */
export const textForUser = (text: string): string => textInLanguage(text, userLanguage());
