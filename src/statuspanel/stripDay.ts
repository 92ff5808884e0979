import type { PublicComponent, PublicDay } from '../domain/render/publicModel';
import type { Strings } from '../domain/render/strings';
import type { Tone } from '../domain/status/severityTone';

/** One day of one component in words. */
export interface StripDay {
  tone: Tone;
  /** `12 May 2026`. */
  date: string;
  /** State, and how long what lasted. */
  words: string;
  /** What happened. */
  titles: string[];
}

const dateOf = (day: string, strings: Strings) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return strings.date({ year, month, day: date });
};

/** A day as one text: what it was, then what happened. */
export function sayDay(words: string, titles: readonly string[]): string {
  // Units may end in a dot: "14 Min."
  return titles.length === 0 ? words : `${words.replace(/\.$/, '')}. ${titles.join(' · ')}`;
}

/** Says one day (`YYYY-MM-DD`) of a component as the public page does. A day of which nothing is known was a good one. */
export function stripDay(component: PublicComponent, day: string, strings: Strings): StripDay {
  const event: PublicDay | undefined = component.days.find((each) => each.day === day);
  const tone = event?.tone ?? 'operational';
  const words = [
    strings.tone[tone],
    event && event.disturbed >= 1 && strings.disturbedFor(strings.duration(event.disturbed)),
    event && event.maintained >= 1 && strings.maintainedFor(strings.duration(event.maintained)),
  ];
  const titles = (event?.titles ?? []).map((title) => (typeof title === 'string' ? title : title[strings.language]));
  return {
    tone,
    date: dateOf(day, strings),
    words: words.filter(Boolean).join(', '),
    titles: titles.filter((title) => title.trim() !== ''),
  };
}
