import { checkCorrection, correctionOf } from './checkCorrection';
import { runningIncident } from './testRunning';

const NOW = Date.parse('2026-05-01T12:00:00.000Z');
const over = runningIncident({ endedAt: '2026-05-01T09:00:00.000Z' }).incident;
const check = (change: Partial<ReturnType<typeof correctionOf>>, keepsTrace = true, incident = over) =>
  checkCorrection(incident, { ...correctionOf(incident), ...change }, keepsTrace, NOW);

test('what stays as it is, is not sent', () => {
  expect(check({})).toEqual({ edit: {}, problems: [] });
});

test.each([
  ['an empty title', { title: { en: ' ', de: '' } }, 'title', 'missing'],
  ['no begin', { beganAt: '' }, 'beganAt', 'missing'],
  ['no end any more', { endedAt: '' }, 'endedAt', 'missing'],
  ['a begin ahead', { beganAt: '2026-05-02T00:00:00.000Z' }, 'beganAt', 'future'],
  ['an end ahead', { endedAt: '2026-05-02T00:00:00.000Z' }, 'endedAt', 'future'],
  ['a begin after the end', { beganAt: '2026-05-01T09:30:00.000Z' }, 'endedAt', 'before-begin'],
  ['new words without a note', { text: { en: 'Other words.', de: '' } }, 'note', 'missing'],
])('%s is refused', (_name, change, field, problem) => {
  const { edit, problems } = check(change);
  expect(edit).toBeUndefined();
  expect(problems).toContainEqual({ field, problem });
});

test('planned work may lie ahead', () => {
  const planned = runningIncident({
    affects: [{ reference: 'c1', type: 't1', severity: 0 }],
    beganAt: '2026-05-03T08:00:00.000Z',
    endedAt: '2026-05-03T09:00:00.000Z',
  }).incident;
  expect(check({ endedAt: '2026-05-03T10:00:00.000Z' }, true, planned).edit).toEqual({
    endedAt: '2026-05-03T10:00:00.000Z',
  });
});

test('without traces no note is asked for', () => {
  expect(check({ text: { en: 'Other words.', de: '' } }, false).edit).toEqual({ description: 'Other words.' });
});
