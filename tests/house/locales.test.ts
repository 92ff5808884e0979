import { readFileSync } from 'node:fs';
import { collectTexts } from '../../scripts/texts/collectTexts';
import { flatten } from '../../scripts/texts/nest';

const LANGUAGES = ['en-US', 'de-DE'];
const fileOf = (language: string) => `src/locales/${language}/scs-leitstand-app.json`;
const read = (language: string) => flatten(JSON.parse(readFileSync(fileOf(language), 'utf8')));
const placeholdersIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const texts = collectTexts();
const english = new Map(texts.map(({ key, english: words }) => [key, words]));

test('one key has one wording', () => {
  const contradictions = texts.filter(({ key, english: words }) => english.get(key) !== words);
  expect(contradictions).toEqual([]);
});

test('the English file is what the sources say (npx tsx scripts/extract-texts.ts writes it)', () => {
  expect(Object.fromEntries(read('en-US'))).toEqual(Object.fromEntries(english));
});

test('German lacks nothing and keeps nothing that is gone', () => {
  const german = read('de-DE');
  expect([...english.keys()].filter((key) => !german.has(key))).toEqual([]);
  expect([...german.keys()].filter((key) => !english.has(key))).toEqual([]);
});

test('translations fill in the same values', () => {
  const german = read('de-DE');
  const different = [...english].filter(
    ([key, words]) => String(placeholdersIn(words)) !== String(placeholdersIn(german.get(key) ?? ''))
  );
  expect(different).toEqual([]);
});

test('the manifest names the languages there are', () => {
  const { languages }: { languages: string[] } = JSON.parse(readFileSync('src/plugin.json', 'utf8'));
  expect(languages).toEqual(LANGUAGES);
});
