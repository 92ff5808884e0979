import { followUpDraft } from './followUpDraft';
import { SNAPSHOT, runningIncident } from './testRunning';

const NOW = '2026-05-02T08:00:00.000Z';
const over = { endedAt: '2026-05-01T09:00:00.000Z' };

test('C11: names what it follows up, begins now in the first phase of today, with the same components', () => {
  const draft = followUpDraft(runningIncident(over).incident, SNAPSHOT, NOW);
  expect(draft).toMatchObject({
    id: 'follow-up.i1',
    title: { en: 'Slow volumes (continued)', de: '' },
    affects: [{ component: 'c1', type: 't1', severity: 60 }],
    phase: { generation: 2, order: 0 },
    beganAt: NOW,
    alerts: [],
  });
  expect(draft.text.en).toContain('“Slow volumes”, which we had reported as resolved on 2026-05-01 09:00 UTC');
});

test('in both languages if the first one was, without components that are gone', () => {
  const { incident } = runningIncident({
    ...over,
    displayName: 'Slow volumes | Langsame Volumes',
    description: '**English**\n\nSlow.\n\n**Deutsch**\n\nLangsam.',
    affects: [{ reference: 'gone', type: 't1', severity: 60 }],
  });
  const draft = followUpDraft(incident, SNAPSHOT, NOW);
  expect(draft.affects).toEqual([]);
  expect(draft.title.en).toContain('(continued)');
});
