import { inLanguage } from '../domain/text/inLanguage';

/** An incident or update whose words are in English and German, in the one of them that fits Grafana's language; other words stay as they are. */
export function forReader<T extends { displayName: string; description: string }>(
  said: T,
  language: string | undefined
): T {
  const german = language?.toLowerCase().startsWith('de');
  const { title, text } = inLanguage({ title: said.displayName, text: said.description }, german ? 'de' : 'en');
  return { ...said, displayName: title, description: text };
}
