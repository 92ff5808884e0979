import type { LocalizedText } from './model';

/** Said where no rule has words of its own for the end. `{{components}}` becomes the names of what was affected. */
export const RESOLVED_TEXT: LocalizedText = {
  en: 'The problem is over. {{components}} works normally again as far as we can see. We are sorry for the trouble.',
  de: 'Die Störung ist behoben. {{components}} funktioniert nach unserem Kenntnisstand wieder normal. Wir bitten die Unannehmlichkeiten zu entschuldigen.',
};

/** Stands for components that have no name. */
const EVERYTHING: LocalizedText = { en: 'The service', de: 'Der Dienst' };

const JOINED: LocalizedText = { en: ' and ', de: ' und ' };

/** The last words of an incident, in both languages, from a template (`{{components}}` is all it knows) and the names of what was affected. */
export function resolveTexts(components: readonly string[], template: LocalizedText = RESOLVED_TEXT): LocalizedText {
  const fill = (language: keyof LocalizedText) => {
    const names = components.filter((name) => name !== '');
    const head = names.slice(0, -1).join(', ');
    const last = names.at(-1);
    const all = last === undefined ? EVERYTHING[language] : head === '' ? last : `${head}${JOINED[language]}${last}`;
    return template[language].replaceAll('{{components}}', () => all);
  };
  return { en: fill('en'), de: fill('de') };
}
