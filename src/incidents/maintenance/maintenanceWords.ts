import { t } from '@grafana/i18n';
import { inLanguage } from '../../domain/text/inLanguage';
import { splitTitle } from '../../domain/text/splitLanguages';
import type { Incident } from '../../domain/status/model';
import { asIs } from '../../words/asIs';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { utcWords, windowWords } from './windowWords';

/** What a maintenance is called in the operators' language: German readers get the German title. */
export function titleFor(
  { displayName, description }: Pick<Incident, 'displayName' | 'description'>,
  language: string
): string {
  const own = language.startsWith('de') ? 'de' : 'en';
  // What was called off has no text any more that would say whether its title is in two languages.
  const parts = description === '' ? splitTitle(displayName) : undefined;
  const title = parts?.[own] ?? inLanguage({ title: displayName, text: description }, own).title;
  return title.trim() || t('maintenance.untitled', 'Maintenance without a title');
}

/** Begin and end on the reader's clock, with UTC. */
export function fullWindow(beganAt: string, endedAt: string, timeZone: string): string {
  return [`${windowWords(beganAt, endedAt, timeZone)} (${timeZone})`, utcWords(beganAt, endedAt, timeZone)]
    .filter(Boolean)
    .join(' · ');
}

/** Headline of a write that failed: what never answered may have been stored all the same. */
export const failedChange = (error: unknown): string =>
  isOutcomeUnknown(error)
    ? t('maintenance.perhaps-changed', 'Perhaps not changed')
    : t('maintenance.not-changed', 'Nothing was changed');

/** What customers see after a write, as one sentence. */
export const nowSeen = {
  announced: (title: string, when: string) =>
    t('maintenance.seen.announced', 'Announced. Customers now read: “{{title}}”, {{when}}.', { title, when, ...asIs }),
  changed: (title: string, when: string) =>
    t('maintenance.seen.changed', 'Changed. Customers now read: “{{title}}”, {{when}}.', { title, when, ...asIs }),
  unchanged: () => t('maintenance.seen.unchanged', 'Customers read the same as before: nothing of it was changed.'),
  extended: (when: string) =>
    t('maintenance.seen.extended', 'Extended. Customers now read that it lasts longer: {{when}}.', { when, ...asIs }),
  finished: () => t('maintenance.seen.finished', 'Finished. Customers now see that the maintenance is over.'),
  removed: () =>
    t(
      'maintenance.seen.removed',
      'Deleted. Customers do not see this maintenance any more, as if it had never been announced.'
    ),
  retracted: () =>
    t(
      'maintenance.seen.retracted',
      'Called off. Customers now read that this maintenance does not take place, and why.'
    ),
};
