import type { ComponentTruthGap, TruthGapEpisode } from './model';

const secondsBetween = (from: string, to: string | number): number =>
  Math.max(0, ((typeof to === 'number' ? to : Date.parse(to)) - Date.parse(from)) / 1000);

const median = (sorted: readonly number[]): number | undefined => {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 && low !== undefined && high !== undefined ? (low + high) / 2 : high;
};

/** The waits of each component that had any, in the order in which they first appear. `now` in milliseconds since 1970. */
export function summarizeTruthGaps(episodes: readonly TruthGapEpisode[], now: number): ComponentTruthGap[] {
  const byComponent = new Map<string, TruthGapEpisode[]>();
  for (const episode of episodes) {
    byComponent.set(episode.component, [...(byComponent.get(episode.component) ?? []), episode]);
  }
  return [...byComponent].map(([component, list]) => {
    const waits = list.flatMap(({ firstAlertAt, publicAt }) =>
      publicAt === undefined ? [] : [secondsBetween(firstAlertAt, publicAt)]
    );
    waits.sort((a, b) => a - b);
    const open = list.find(({ publicAt, endedAt }) => publicAt === undefined && endedAt === undefined);
    return {
      component,
      episodes: list.length,
      withoutWord: list.filter(({ publicAt, endedAt }) => publicAt === undefined && endedAt !== undefined).length,
      medianSeconds: median(waits),
      longestSeconds: waits.at(-1),
      waiting: open && { since: open.firstAlertAt, seconds: secondsBetween(open.firstAlertAt, now) },
    };
  });
}
