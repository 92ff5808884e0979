import { integrate, type Wave } from './wave';

/** A stretch of time in seconds during which a wave counts with a constant factor. */
export interface Segment {
  from: number;
  to: number;
  factor: number;
}

/** Counter that a wave has reached at the end of the segments: each part weighs as much as its factor. */
export function accumulate(wave: Wave, segments: Segment[]): number {
  return segments.reduce(
    (sum, { from, to, factor }) => sum + (factor === 0 ? 0 : factor * integrate(wave, from, to)),
    0
  );
}
