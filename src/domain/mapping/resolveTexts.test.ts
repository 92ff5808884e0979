import { RESOLVED_TEXT, resolveTexts } from './resolveTexts';

test.each([
  [[], 'The service is back', 'Der Dienst ist zurück'],
  [['A'], 'A is back', 'A ist zurück'],
  [['A', '', 'B', '$&'], 'A, B and $& are back', 'A, B und $& sind zurück'],
])('%j', (components, en, de) => {
  const template = { en: '{{components}} is back', de: '{{components}} ist zurück' };
  expect(resolveTexts(components, template)).toEqual({ en, de });
});

test.each([
  ['{{components}} has recovered.', 'X and Y have recovered.'],
  ['{{components}} works again. We watch it.', 'X and Y work again. We watch it.'],
  ['{{components}} was slow, and it is over.', 'X and Y were slow, and it is over.'],
  ['The problem with {{components}} is over.', 'The problem with X and Y is over.'],
  ['It has ended: {{components}} again.', 'It has ended: X and Y again.'],
])('English verbs follow the number of what they speak of: %s', (en, several) => {
  expect(resolveTexts(['X', 'Y'], { en, de: '' }).en).toBe(several);
  expect(resolveTexts(['X'], { en, de: '' }).en).toBe(en.replace('{{components}}', 'X'));
});

test.each([
  ['{{components}} funktioniert wieder.', 'X und Y funktionieren wieder.'],
  ['Nun läuft {{components}} wieder.', 'Nun laufen X und Y wieder.'],
  ['Ist {{components}} noch langsam, schreiben Sie uns.', 'Sind X und Y noch langsam, schreiben Sie uns.'],
  ['Die Störung bei {{components}} ist behoben.', 'Die Störung bei X und Y ist behoben.'],
])('German verbs do, in front of it too: %s', (de, several) => {
  expect(resolveTexts(['X', 'Y'], { en: '', de }).de).toBe(several);
  expect(resolveTexts(['X'], { en: '', de }).de).toBe(de.replace('{{components}}', 'X'));
});

test('the words for rules without any are right for none, one and several', () => {
  expect(resolveTexts([])).toEqual({
    en: expect.stringContaining('restrictions of the service. '),
    de: expect.stringContaining('bei dem Dienst. '),
  });
  for (const names of [['X'], ['X', 'Y']]) {
    const [en, de] = [names.join(' and '), names.join(' und ')];
    expect(resolveTexts(names)).toEqual({
      en: RESOLVED_TEXT.en.replace('{{components}}', en),
      de: RESOLVED_TEXT.de.replace('{{components}}', de),
    });
  }
});
