import type { Segment } from '../time/accumulate';
import type { Moment } from '../time/moment';

/** The time from the origin to now, cut into stretches in which an API failed (factor 1) or answered (factor 0). */
export function failingSegments(service: string, { origin, now, activations }: Moment): Segment[] {
  const failures = activations.filter(
    ({ scenario, option, from }) => scenario === 'api-fails' && option === service && from < now
  );
  const segments: Segment[] = [];
  let reached = origin;
  for (const { from, to = now } of failures) {
    segments.push({ from: reached, to: from, factor: 0 }, { from, to: Math.min(to, now), factor: 1 });
    reached = Math.min(to, now);
  }
  return [...segments, { from: reached, to: now, factor: 0 }];
}

/** The same with the factors exchanged: 1 while it answered. */
export function answeringSegments(service: string, moment: Moment): Segment[] {
  return failingSegments(service, moment).map((segment) => ({ ...segment, factor: 1 - segment.factor }));
}
