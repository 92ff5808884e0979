// Writes the English locale file from the sources and names what the German one lacks or has too much.
import { readFileSync, writeFileSync } from 'node:fs';
import { collectTexts } from './texts/collectTexts';
import { flatten, nest } from './texts/nest';

const FILE = (language: string) => `src/locales/${language}/scs-leitstand-app.json`;

const english = new Map(collectTexts().map(({ key, english: words }) => [key, words]));
const german = flatten(JSON.parse(readFileSync(FILE('de-DE'), 'utf8')));
writeFileSync(FILE('en-US'), `${JSON.stringify(nest(english), null, 2)}\n`);

const missing = [...english].filter(([key]) => !german.has(key));
const obsolete = [...german.keys()].filter((key) => !english.has(key));
missing.forEach(([key, words]) => console.log(`missing in German: ${key} = ${words}`));
obsolete.forEach((key) => console.log(`no longer used: ${key}`));
process.exitCode = missing.length + obsolete.length > 0 ? 1 : 0;
