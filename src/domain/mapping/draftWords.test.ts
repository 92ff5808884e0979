import { draftWords } from './draftWords';
import { NEUTRAL_TEXT } from './mapAlert';
import type { MappingDocument, MappingRule } from './model';

const ALERT = { labels: { alertname: 'A' }, startsAt: '2026-05-01T06:00:00Z' };
const VOCABULARY = {
  components: [{ id: 'c', displayName: 'Volumes', labels: { region: 'fra1' }, activelyAffectedBy: [] }],
  impactTypes: [],
  phases: [{ generation: 1, phases: ['Scheduled', 'Investigating', 'Resolved'] }],
};

function document(words: Pick<MappingRule, 'title' | 'text'>): MappingDocument {
  const match = [{ label: 'alertname', op: '=' as const, value: 'A' }];
  const rule = { id: 'r', match, component: { displayName: 'Volumes' }, impactType: 'Performance', severity: 50 };
  return { version: 1, rules: [{ ...rule, ...words }] };
}

const words = (given: Pick<MappingRule, 'title' | 'text'>) =>
  draftWords(ALERT, document(given), VOCABULARY, 'Europe/Berlin');
const NONE = { en: '', de: '' };

test('a rule’s own words stand as they are', () => {
  const own = { title: { en: 'a', de: 'b' }, text: { en: 'c', de: 'd' } };
  expect(words(own)).toEqual(own);
});

test('each field and language a rule says nothing in gets the ready text for its impact, in the page’s time zone', () => {
  const { title, text } = words({ title: { en: 'Own', de: '' }, text: NONE });
  expect(title).toEqual({ en: 'Own', de: 'Langsame Antworten von Volumes' });
  expect(text.en).toMatch(/^Since .*08:00.* operations of Volumes take longer/);
  expect(text.de).toMatch(/^Seit .*08:00.* dauern Vorgänge bei Volumes länger/);
});

test('without a rule the title is left to people', () => {
  expect(draftWords(ALERT, { version: 1, rules: [] }, VOCABULARY, 'UTC')).toEqual({ title: NONE, text: NEUTRAL_TEXT });
});
