import { lintText } from '../redaction/lint';
import { fillPlaceholders } from './fillPlaceholders';
import { READY_TEXTS } from './readyTexts';
import { suggestReadyTexts } from './suggestReadyTexts';

const VALUES = {
  components: ['Block Storage', 'Compute'],
  region: 'Frankfurt',
  since: '2026-05-01T06:00:00Z',
  until: '2026-05-01T08:00:00Z',
  timeZone: 'Europe/Berlin',
};

test('there are fifteen, each with a name of its own', () => {
  expect(READY_TEXTS).toHaveLength(15);
  expect(new Set(READY_TEXTS.map(({ id }) => id)).size).toBe(15);
  expect(new Set(READY_TEXTS.map(({ name }) => name.de)).size).toBe(15);
});

describe.each(READY_TEXTS.map((text) => [text.id, text] as const))('%s', (_, ready) => {
  test.each(['en', 'de'] as const)('is whole in %s, with and without values, and says nothing internal', (language) => {
    for (const values of [VALUES, { components: [], timeZone: 'UTC' }]) {
      for (const template of [ready.title, ready.text]) {
        const words = fillPlaceholders(template, values)[language];
        expect(words.length).toBeGreaterThan(10);
        expect(words).not.toMatch(/[{}]|undefined/);
        expect(lintText(words)).toEqual([]);
      }
    }
  });

  test('says the same in both languages: the same placeholders', () => {
    const placeholders = (words: string) => [...words.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();
    expect(placeholders(ready.title.de)).toEqual(placeholders(ready.title.en));
    expect(placeholders(ready.text.de)).toEqual(placeholders(ready.text.en));
  });
});

test('placeholders become names and times in the words of each language', () => {
  const template = {
    en: '{{components}} in {{region}} since {{since}}',
    de: '{{components}} in {{region}} seit {{since}}',
  };
  const filled = fillPlaceholders(template, VALUES);
  expect(filled.en).toMatch(/^Block Storage and Compute in Frankfurt since .*08:00.*UTC\+2$/);
  expect(filled.de).toMatch(/^Block Storage und Compute in Frankfurt seit .*08:00.*UTC\+2$/);
});

test('what a name holds is not a template', () => {
  const filled = fillPlaceholders(
    { en: '{{components}}', de: '{{components}}' },
    { components: ['$& {{since}}'], timeZone: 'UTC' }
  );
  expect(filled.en).not.toContain('undefined');
});

test.each([
  [{ impactType: 'Performance Degradation', phase: 'Investigation ongoing' }, 'performance-investigating'],
  [{ impactType: 'Unavailable', phase: 'Investigating' }, 'api-investigating'],
  [{ components: ['Block Storage'], phase: 'Investigating' }, 'storage-investigating'],
  [{ phase: 'Done' }, 'any-resolved'],
  [{ isMaintenance: true }, 'maintenance-planned'],
  [{}, 'any-investigating'],
])('the most fitting comes first: %j', (hints, id) => {
  expect(suggestReadyTexts(hints)[0]?.id).toBe(id);
  expect(suggestReadyTexts(hints)).toHaveLength(15);
});
