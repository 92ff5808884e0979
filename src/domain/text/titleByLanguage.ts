import type { JoinedTexts } from './joinLanguages';
import type { BothLanguages } from './languageMarks';
import { splitText, splitTitle } from './splitLanguages';

/** A title by language if it and its text are in both, else as it is: for where the title is shown without its text. */
export function titleByLanguage({ title, text }: JoinedTexts): string | BothLanguages {
  const texts = splitText(text);
  return (texts && texts.en !== '' && texts.de !== '' ? splitTitle(title) : undefined) ?? title;
}
