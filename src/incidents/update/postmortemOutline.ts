import type { Incident, IncidentUpdate } from '../../domain/status/model';
import { textInLanguage } from '../../domain/text/inLanguage';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { splitText } from '../../domain/text/splitLanguages';
import { userLanguage } from '../messages/inUserLanguage';

// For customers: in their languages, whichever this user reads.
const HEADS = {
  en: ['What happened', 'Course of events', 'Cause', 'What we change'],
  de: ['Was geschehen ist', 'Verlauf', 'Ursache', 'Was wir ändern'],
} as const;

/**
 * A beginning to write on, from what customers have been told already: in both languages if something of it is,
 * else in the one of this user, because what it was written in is not known.
 */
export function postmortemOutline(incident: Incident, updates: readonly IncidentUpdate[]): BothLanguages {
  const texts = [incident.description, ...updates.map(({ description }) => description)];
  const isBoth = texts.some((text) => splitText(text) !== undefined);
  const outline = (language: 'en' | 'de'): string => {
    if (!isBoth && language !== userLanguage()) {
      return '';
    }
    const said = updates
      .map(({ createdAt, description }) => [createdAt, textInLanguage(description, language)] as const)
      .filter(([, text]) => text !== '')
      .map(([createdAt, text]) => `- ${createdAt.slice(11, 16)} UTC: ${text.replace(/\s+/g, ' ')}`);
    const [what, when, why, next] = HEADS[language].map((head) => `## ${head}`);
    return [what, textInLanguage(incident.description, language), when, said.join('\n'), why, next].join('\n\n');
  };
  return { en: outline('en'), de: outline('de') };
}
