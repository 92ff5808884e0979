import { summarizeTruthGaps } from './summarizeTruthGaps';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute)).toISOString();
const NOW = Date.parse(at(60));

test('no episode, no component', () => {
  expect(summarizeTruthGaps([], NOW)).toEqual([]);
});

test('waits are counted by component; what is going on and what ended without a word are no waits', () => {
  const episodes = [
    { component: 'a', firstAlertAt: at(0), publicAt: at(4), endedAt: at(9) },
    { component: 'b', firstAlertAt: at(1), publicAt: at(1) },
    { component: 'a', firstAlertAt: at(10), publicAt: at(12), endedAt: at(20) },
    { component: 'a', firstAlertAt: at(30), endedAt: at(31) },
    { component: 'a', firstAlertAt: at(50) },
  ];
  expect(summarizeTruthGaps(episodes, NOW)).toEqual([
    {
      component: 'a',
      episodes: 4,
      withoutWord: 1,
      medianSeconds: 180,
      longestSeconds: 240,
      waiting: { since: at(50), seconds: 600 },
    },
    { component: 'b', episodes: 1, withoutWord: 0, medianSeconds: 0, longestSeconds: 0, waiting: undefined },
  ]);
});
