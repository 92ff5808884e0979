import { resolveTexts } from './resolveTexts';

test.each([
  [[], 'The service is back', 'Der Dienst ist zurück'],
  [['A'], 'A is back', 'A ist zurück'],
  [['A', '', 'B', '$&'], 'A, B and $& is back', 'A, B und $& ist zurück'],
])('%j', (components, en, de) => {
  const template = { en: '{{components}} is back', de: '{{components}} ist zurück' };
  expect(resolveTexts(components, template)).toEqual({ en, de });
});
