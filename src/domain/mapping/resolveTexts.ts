import type { LocalizedText } from './model';

/** Said where no rule has words of its own for the end. `{{components}}` becomes the names of what was affected; their number changes no other word. */
export const RESOLVED_TEXT: LocalizedText = {
  en: 'The problem is over: as far as we can see there are no more restrictions of {{components}}. We are sorry for the trouble.',
  de: 'Die Störung ist behoben: Nach unserem Kenntnisstand gibt es keine Einschränkungen mehr bei {{components}}. Wir bitten, die Unannehmlichkeiten zu entschuldigen.',
};

const JOINED: LocalizedText = { en: ' and ', de: ' und ' };

/** Verbs that stand beside `{{components}}` in last words, for one thing and for several. */
const VERBS: Readonly<Record<keyof LocalizedText, Readonly<Record<string, string>>>> = {
  en: {
    is: 'are',
    was: 'were',
    has: 'have',
    does: 'do',
    works: 'work',
    runs: 'run',
    responds: 'respond',
    answers: 'answer',
    operates: 'operate',
    functions: 'function',
    remains: 'remain',
  },
  de: {
    ist: 'sind',
    war: 'waren',
    hat: 'haben',
    wird: 'werden',
    wurde: 'wurden',
    kann: 'können',
    steht: 'stehen',
    läuft: 'laufen',
    bleibt: 'bleiben',
    arbeitet: 'arbeiten',
    antwortet: 'antworten',
    reagiert: 'reagieren',
    funktioniert: 'funktionieren',
  },
};

/** What follows these is the subject of a clause, and not, as behind "with" or "bei", something else. */
const SUBJECT = /(^|[.!?:;,]\s+|\b(that|and|but|now|dass|und|aber)\s+)$/i;

/** A verb of the list as it is for several, written as it was; other words stay. */
function plural(verb: string, language: keyof LocalizedText): string {
  const several = VERBS[language][verb.toLowerCase()];
  const isCapital = verb !== verb.toLowerCase();
  return several === undefined ? verb : isCapital ? several.charAt(0).toUpperCase() + several.slice(1) : several;
}

/** A template written for one thing, for several: "{{components}} has recovered" becomes "{{components}} have recovered". */
function forSeveral(template: string, language: keyof LocalizedText): string {
  const behind = template.replace(
    /(\{\{components\}\} )(\p{L}+)/gu,
    (whole: string, name: string, verb: string, offset: number) =>
      SUBJECT.test(template.slice(0, offset)) ? name + plural(verb, language) : whole
  );
  // In German the verb may come first: "Nun läuft {{components}} wieder."
  return language === 'en'
    ? behind
    : behind.replace(/\p{L}+(?= \{\{components\}\})/gu, (verb) => plural(verb, language));
}

/** Stands for components that have no name, as the words before it ask. */
function nameless(before: string, language: keyof LocalizedText): string {
  if (/(^|[.!?]\s+)$/.test(before)) {
    return language === 'en' ? 'The service' : 'Der Dienst';
  }
  if (language === 'en') {
    return 'the service';
  }
  return /\b(bei|von|mit)\s+$/.test(before) ? 'dem Dienst' : /:\s*$/.test(before) ? 'der Dienst' : 'den Dienst';
}

/** The last words of an incident, in both languages, from a template (`{{components}}` is all it knows) and the names of what was affected. */
export function resolveTexts(components: readonly string[], template: LocalizedText = RESOLVED_TEXT): LocalizedText {
  const names = components.filter((name) => name !== '');
  const fill = (language: keyof LocalizedText) => {
    const words = names.length > 1 ? forSeveral(template[language], language) : template[language];
    const head = names.slice(0, -1).join(', ');
    const last = names.at(-1);
    return words.replaceAll('{{components}}', (_, offset: number) =>
      last === undefined
        ? nameless(words.slice(0, offset), language)
        : head === ''
          ? last
          : `${head}${JOINED[language]}${last}`
    );
  };
  return { en: fill('en'), de: fill('de') };
}
