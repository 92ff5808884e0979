import type { Moment } from '../time/moment';

/** Whether the API of a service answers 503 at a moment. */
export function isFailing(service: string, { now, activations }: Moment): boolean {
  return activations.some(
    ({ scenario, option, from, to = Infinity }) =>
      scenario === 'api-fails' && option === service && from <= now && now < to
  );
}
