import type { BothLanguages } from '../text/languageMarks';

/** What customers will notice, said in one sentence at the end of the text. */
export const EFFECTS = ['none', 'short', 'down'] as const;
export type Effect = (typeof EFFECTS)[number];

const SENTENCES: Readonly<Record<Effect, BothLanguages>> = {
  none: {
    en: 'We do not expect you to notice anything.',
    de: 'Sie werden davon voraussichtlich nichts bemerken.',
  },
  short: {
    en: 'Short interruptions of up to a few minutes are to be expected.',
    de: 'Es ist mit kurzen Unterbrechungen von bis zu einigen Minuten zu rechnen.',
  },
  down: {
    en: 'The affected services are not available during this time.',
    de: 'Die betroffenen Dienste sind in dieser Zeit nicht verfügbar.',
  },
};

const LANGUAGES = ['en', 'de'] as const;

/** Which expected effect a text states; undefined if none of ours, or somebody has worded it otherwise. */
export function effectOf(text: BothLanguages): Effect | undefined {
  return EFFECTS.find((effect) => LANGUAGES.some((language) => text[language].includes(SENTENCES[effect][language])));
}

/** The text with the sentence of this effect at its end, in place of another effect's. A language nobody has written stays empty. */
export function withEffect(text: BothLanguages, effect: Effect): BothLanguages {
  const rest = (language: 'en' | 'de'): string =>
    EFFECTS.reduce((left, one) => left.replace(SENTENCES[one][language], ''), text[language]).trim();
  const isWritten = LANGUAGES.some((language) => rest(language) !== '');
  const words = (language: 'en' | 'de'): string =>
    isWritten && rest(language) === ''
      ? ''
      : [rest(language), SENTENCES[effect][language]].filter(Boolean).join('\n\n');
  return { en: words('en'), de: words('de') };
}
