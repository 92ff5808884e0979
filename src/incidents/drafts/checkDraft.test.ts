import { checkDraft } from './checkDraft';
import { words } from './testing';

const NOW = Date.parse('2026-05-01T10:00:00Z');
const problemsOf = (more: Parameters<typeof words>[0]) => checkDraft(words(more), NOW).problems;

test('both languages are sent as one title and one text', () => {
  expect(checkDraft(words(), NOW).incident).toMatchObject({
    displayName: 'Slow volumes | Langsame Volumes',
    description: '**English**\n\nSome volumes are slow.\n\n**Deutsch**\n\nEinige Volumes sind langsam.',
  });
});

test('one language is enough', () => {
  expect(problemsOf({ title: { en: '', de: 'Nur deutsch' }, text: { en: '', de: 'Nur deutsch.' } })).toEqual([]);
});

test('what is over is sent with its end', () => {
  const { incident } = checkDraft(words({ endedAt: '2026-05-01T09:00:00Z' }), NOW);
  expect(incident?.endedAt).toBe('2026-05-01T09:00:00.000Z');
  expect(checkDraft(words(), NOW).incident).not.toHaveProperty('endedAt');
});

test.each([
  ['before it began', { endedAt: '2026-05-01T07:59:00Z' }, { field: 'endedAt', problem: 'before-begin' }],
  ['in the future', { endedAt: '2026-05-01T11:00:00Z' }, { field: 'endedAt', problem: 'future' }],
  ['nowhere', { endedAt: '' }, { field: 'endedAt', problem: 'missing' }],
] as const)('an end %s is refused', (_, more, problem) => {
  expect(problemsOf(more)).toEqual([problem]);
});

test('it may end when it began', () => {
  expect(problemsOf({ endedAt: '2026-05-01T08:00:00Z' })).toEqual([]);
});

test('what begins in the future is no incident', () => {
  expect(problemsOf({ beganAt: '2026-05-01T10:02:00Z' })).toEqual([{ field: 'beganAt', problem: 'future' }]);
});

test('what no server would store is said before it is sent', () => {
  expect(problemsOf({ title: { en: 'x'.repeat(1_001), de: '' } })).toEqual([
    { field: 'title', problem: 'too-long', limit: 1_000 },
  ]);
});
