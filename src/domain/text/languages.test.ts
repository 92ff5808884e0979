import { inLanguage, textInLanguage } from './inLanguage';
import { joinLanguages, type SplitTexts } from './joinLanguages';
import { missingLanguages } from './missingLanguages';
import { splitLanguages } from './splitLanguages';

const BOTH: SplitTexts = {
  title: { en: 'Slow volumes', de: 'Langsame Volumes' },
  text: { en: 'Some volumes are slow.\n\n- One\n- Two', de: 'Einige Volumes sind langsam.' },
};

test('both languages become one title and one text that any page can show', () => {
  expect(joinLanguages(BOTH)).toEqual({
    title: 'Slow volumes | Langsame Volumes',
    text: '**English**\n\nSome volumes are slow.\n\n- One\n- Two\n\n**Deutsch**\n\nEinige Volumes sind langsam.',
  });
});

test.each<[string, SplitTexts]>([
  ['both', BOTH],
  ['English only', { title: { en: 'A', de: '' }, text: { en: 'B', de: '' } }],
  ['German only', { title: { en: '', de: 'A' }, text: { en: '', de: 'B' } }],
  ['two titles, one text', { title: { en: 'A', de: 'Ä' }, text: { en: 'B', de: '' } }],
  ['nothing', { title: { en: '', de: '' }, text: { en: '', de: '' } }],
])('what was joined comes apart again: %s', (_, texts) => {
  expect(splitLanguages(joinLanguages(texts))).toEqual(texts);
});

test('readers get their language, and the other one rather than none', () => {
  expect(inLanguage(joinLanguages(BOTH), 'de')).toEqual({
    title: 'Langsame Volumes',
    text: 'Einige Volumes sind langsam.',
  });
  const german = joinLanguages({ title: { en: '', de: 'Nur hier' }, text: { en: '', de: 'Nur deutsch.' } });
  expect(inLanguage(german, 'de')).toEqual({ title: 'Nur hier', text: 'Nur deutsch.' });
  expect(inLanguage(german, 'en')).toEqual({ title: 'Nur hier', text: '**Deutsch**\n\nNur deutsch.' });
});

test('titles and texts of other servers stay as they are', () => {
  const foreign = { title: 'API | Storage', text: 'We use **Deutsch** in bold.\n**Deutsch**\nhere' };
  expect(inLanguage(foreign, 'de')).toEqual(foreign);
  expect(textInLanguage('plain', 'de')).toBe('plain');
});

test('a title cannot be torn apart by its own words', () => {
  const joined = joinLanguages({ title: { en: 'A | B', de: 'C' }, text: BOTH.text });
  expect(inLanguage(joined, 'en').title).toBe('A – B');
  expect(inLanguage(joined, 'de').title).toBe('C');
});

test('what is shown is as shown the second time', () => {
  const once = inLanguage(joinLanguages(BOTH), 'en');
  expect(inLanguage(once, 'en')).toEqual(once);
});

test('the missing language is named, by field', () => {
  expect(missingLanguages(BOTH)).toEqual([]);
  expect(missingLanguages({ title: { en: 'A', de: '' }, text: { en: '', de: 'B' } })).toEqual([
    { field: 'title', language: 'de' },
    { field: 'text', language: 'en' },
  ]);
  expect(missingLanguages({ title: { en: '', de: '' }, text: { en: '', de: '' } })).toEqual([]);
});
