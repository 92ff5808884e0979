/** The word that fits a reader. */
export type Say = (english: string, german: string) => string;

/** Chooses between words in English and in German. Nested plugins have no texts of their own in Grafana's sense; `language` is that of Grafana. */
export function sayIn(language: string | undefined): Say {
  const isGerman = language?.toLowerCase().startsWith('de') ?? false;
  return (english, german) => (isGerman ? german : english);
}
