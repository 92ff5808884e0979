import { asString, isRecord } from '../parse/narrow';
import type { BothLanguages } from './languageMarks';
import { byLanguage } from './splitLanguages';

/** Reads a text in both languages back, as fields or joined in one string; undefined if it is neither. */
export function parseBothLanguages(value: unknown): BothLanguages | undefined {
  const joined = asString(value);
  if (joined !== undefined) {
    return byLanguage(joined);
  }
  const en = isRecord(value) ? asString(value.en) : undefined;
  const de = isRecord(value) ? asString(value.de) : undefined;
  return en === undefined || de === undefined ? undefined : { en, de };
}
