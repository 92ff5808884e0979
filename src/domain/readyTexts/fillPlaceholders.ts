import { resolveTexts } from '../mapping/resolveTexts';
import { stringsOf } from '../render/strings';
import { zonedTime } from '../render/zonedTime';
import type { BothLanguages } from '../text/languageMarks';

/** What placeholders stand for. */
export interface PlaceholderValues {
  /** Public names: `{{components}}`. */
  components: readonly string[];
  /** Public name: `{{region}}`. */
  region?: string;
  /** RFC 3339: `{{since}}`. */
  since?: string;
  /** RFC 3339: `{{until}}`. */
  until?: string;
  /** IANA name of the zone times are written in. */
  timeZone: string;
}

const NO_REGION: BothLanguages = { en: 'this region', de: 'dieser Region' };
const NO_SINCE: BothLanguages = { en: 'a short time ago', de: 'kurzer Zeit' };
const NO_UNTIL: BothLanguages = { en: 'the announced time', de: 'zum angekündigten Zeitpunkt' };

const zoneName = (offset: number): string => {
  const hours = Math.abs(offset) / 60;
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${hours}`;
};

const clock = (time: string | undefined, timeZone: string, language: 'en' | 'de'): string | undefined => {
  const moment = Date.parse(time ?? '');
  if (Number.isNaN(moment)) {
    return undefined;
  }
  const zoned = zonedTime(moment, timeZone);
  return stringsOf(language).time(zoned, zoneName(zoned.offset));
};

/**
 * Fills `{{components}}`, `{{region}}`, `{{since}}` and `{{until}}` in both languages; that is all the templates know, nothing in them is computed.
 * What is not known becomes neutral words, so that no braces are ever published.
 */
export function fillPlaceholders(template: BothLanguages, values: PlaceholderValues): BothLanguages {
  const named = resolveTexts(values.components, template);
  const fill = (language: 'en' | 'de'): string => {
    const words: Record<string, string> = {
      region: values.region?.trim() || NO_REGION[language],
      since: clock(values.since, values.timeZone, language) ?? NO_SINCE[language],
      until: clock(values.until, values.timeZone, language) ?? NO_UNTIL[language],
    };
    return named[language].replace(/\{\{(region|since|until)\}\}/g, (_, name: string) => words[name] ?? '');
  };
  return { en: fill('en'), de: fill('de') };
}
