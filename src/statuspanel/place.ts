import { createContext, useContext } from 'react';
import type { Strings } from '../domain/render/strings';
import { zonedTime } from '../domain/render/zonedTime';
import type { Words } from './words';

/** What all parts of the panel need: words, the zone of times, whether what is shown may be old. */
export interface Place {
  words: Words;
  /** IANA name. */
  timeZone: string;
  isStale: boolean;
}

const PlaceContext = createContext<Place | undefined>(undefined);
export const PlaceProvider = PlaceContext.Provider;

/** The panel's own words and zone; throws outside of the panel. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === undefined) {
    throw new Error('A part of the status panel stands outside of it.');
  }
  return place;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Hour and minute of a moment. */
export function clockOf(time: Date, timeZone: string): string {
  const { hour, minute } = zonedTime(time.getTime(), timeZone);
  return `${two(hour)}:${two(minute)}`;
}

/** Day and time of a moment (RFC 3339) with its distance from UTC, as on the public page. */
export function momentOf(time: string, timeZone: string, strings: Strings): string {
  const zoned = zonedTime(Date.parse(time), timeZone);
  const hours = Math.trunc(Math.abs(zoned.offset) / 60);
  const minutes = Math.abs(zoned.offset) % 60;
  const offset = `${zoned.offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${two(minutes)}`}`;
  return strings.time(zoned, zoned.offset === 0 ? 'UTC' : `UTC${offset}`);
}
