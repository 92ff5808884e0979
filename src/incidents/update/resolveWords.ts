import type { BothLanguages } from '../../domain/text/languageMarks';

/** The last words of an incident, if nobody has written others. */
export const RESOLVE_WORDS: BothLanguages = {
  en: 'The problem is solved, everything works normally again. We apologise for the inconvenience.',
  de: 'Das Problem ist behoben, alles arbeitet wieder wie gewohnt. Wir bitten um Entschuldigung für die Unannehmlichkeiten.',
};
