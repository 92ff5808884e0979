import type { Incident, IncidentUpdate } from '../status/model';
import { joinLanguages } from '../text/joinLanguages';

import type { RenderContext } from './publicModel';
import { renderIncident } from './renderIncident';
import { renderPage } from './renderPage';
import { toPublicIncident, type Vocabulary } from './toPublicIncident';
import { toPublicPage } from './toPublicPage';

const NOW = Date.parse('2026-05-10T12:00:00Z');
const english: RenderContext = { language: 'en', timeZone: 'UTC', basePath: '' };
const vocabulary: Vocabulary = {
  components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [{ displayName: 'broken', value: 100 }],
  phases: [{ generation: 1, phases: ['Working on it', 'Done'] }],
};
const incident = (texts: Pick<Incident, 'displayName' | 'description'>): Incident => ({
  id: '0d0e1f2a-0000-4000-8000-000000000001',
  beganAt: '2026-05-10T08:00:00Z',
  endedAt: null,
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  updates: [0],
  ...texts,
});

describe('a text in both languages', () => {
  const texts = joinLanguages({
    title: { en: 'Volumes are slow', de: 'Volumes sind langsam' },
    text: { en: 'A disk failed.', de: 'Eine Platte ist defekt.' },
  });
  const both = incident({ displayName: texts.title, description: texts.text });
  const said: IncidentUpdate[] = [
    {
      order: 0,
      displayName: 'Done',
      createdAt: '2026-05-10T09:00:00Z',
      description: joinLanguages({ title: { en: '', de: '' }, text: { en: 'It is over.', de: 'Es ist vorbei.' } }).text,
    },
  ];

  test.each([
    ['en', ['Volumes are slow', 'A disk failed.', 'It is over.'], /langsam|Platte|vorbei|Deutsch/],
    ['de', ['Volumes sind langsam', 'Eine Platte ist defekt.', 'Es ist vorbei.'], /slow|failed|over\.|English/],
  ] as const)('%s readers get theirs only', (language, theirs, others) => {
    const html = renderIncident(toPublicIncident(both, said, vocabulary, NOW), { ...english, language });
    for (const words of theirs) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(others);
  });

  test('its title is in the reader’s language in the bars and the list of days too', () => {
    const page = toPublicPage(
      { ...vocabulary, incidents: [both], updates: { [both.id]: said } },
      NOW,
      'UTC',
      '2026-05-10T09:00:00Z'
    );
    const html = renderPage(
      page,
      { title: 'Example Cloud', groupBy: [] },
      { style: 's', script: 'j' },
      { ...english, language: 'de' }
    );
    expect(html).toContain('Volumes sind langsam');
    expect(html).not.toContain('Volumes are slow');
  });
});
