import type { FindingKind } from '../redaction/lint';
import type { BothLanguages } from './languageMarks';

const WORDS: Readonly<Record<FindingKind, BothLanguages>> = {
  ip: { en: 'an internal address', de: 'eine interne Adresse' },
  mac: { en: 'an internal address', de: 'eine interne Adresse' },
  uuid: { en: 'a resource', de: 'eine Ressource' },
  osd: { en: 'a storage service', de: 'ein Speicherdienst' },
  host: { en: 'a server', de: 'ein Server' },
  label: { en: 'a part of the platform', de: 'ein Teil der Plattform' },
  name: { en: 'a part of the platform', de: 'ein Teil der Plattform' },
};

/** What may stand in a text instead of a name that customers need not know, in the text's language. */
export function harmlessWords(kind: FindingKind, language: 'en' | 'de'): string {
  return WORDS[kind][language];
}
