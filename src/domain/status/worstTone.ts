import type { Tone } from './severityTone';

const RANK: Readonly<Record<Tone, number>> = { operational: 0, maintenance: 1, unknown: 2, limited: 3, broken: 4 };

/** The tone that matters most; `operational` if there is none. */
export function worstTone(tones: Iterable<Tone>): Tone {
  let worst: Tone = 'operational';
  for (const tone of tones) {
    if (RANK[tone] > RANK[worst]) {
      worst = tone;
    }
  }
  return worst;
}
