import { inLanguage } from '../text/inLanguage';
import { splitTitle } from '../text/splitLanguages';

import type { PublicIncident } from './publicModel';
import type { Strings } from './strings';

const MAX_NAMES = 3;

/** What an incident is called: its title, or, if somebody only flagged components in a hurry, what is the matter with them. */
export function titleOf({ title, text, kind, impacts, tone, isRetracted }: PublicIncident, strings: Strings): string {
  if (title.trim()) {
    // What was retracted has no text any more that would say whether its title is in two languages.
    const parts = isRetracted ? splitTitle(title) : undefined;
    return parts?.[strings.language] || inLanguage({ title, text }, strings.language).title.trim();
  }
  const names = [...new Set(impacts.map(({ component }) => component))];
  const [only] = names;
  if (only === undefined || kind === 'maintenance') {
    return names.length === 0
      ? strings.untitled[kind]
      : strings.flagged(names.slice(0, MAX_NAMES), names.length - MAX_NAMES, 'maintenance');
  }
  return names.length === 1
    ? strings.overall.one(only, tone).replace(/\.$/, '')
    : strings.flagged(names.slice(0, MAX_NAMES), names.length - MAX_NAMES, tone);
}
