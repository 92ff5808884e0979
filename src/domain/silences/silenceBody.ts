import type { NewSilence } from './model';

/** A silence as Alertmanager's API v2 takes it; with the `id` of one that is to be changed. */
export function silenceBody({ matchers, ...silence }: NewSilence, id?: string): Record<string, unknown> {
  return {
    ...(id !== undefined && { id }),
    matchers: matchers.map(({ label, op, value }) => ({
      name: label,
      value,
      isRegex: op === '=~' || op === '!~',
      isEqual: op === '=' || op === '=~',
    })),
    ...silence,
  };
}
