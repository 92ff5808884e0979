import type { SplitTexts } from './joinLanguages';
import type { MissingLanguage } from './missingLanguages';

/** Fields that somebody has rewritten in one language while the other (named here) still says what was proposed. */
export function staleLanguages(proposed: SplitTexts, written: SplitTexts): MissingLanguage[] {
  return (['title', 'text'] as const).flatMap((field) => {
    const isProposed = (language: 'en' | 'de') => written[field][language].trim() === proposed[field][language].trim();
    const stale = (['en', 'de'] as const).filter(
      (language) =>
        isProposed(language) && written[field][language].trim() !== '' && !isProposed(language === 'en' ? 'de' : 'en')
    );
    return stale.map((language) => ({ field, language }));
  });
}
