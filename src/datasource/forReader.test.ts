import { forReader } from './forReader';

const both = {
  displayName: 'Slow volumes | Langsame Volumes',
  description: '**English**\n\nWe look into it.\n\n**Deutsch**\n\nWir sehen nach.',
};

it.each([
  ['en-US', both, { displayName: 'Slow volumes', description: 'We look into it.' }],
  ['de-DE', both, { displayName: 'Langsame Volumes', description: 'Wir sehen nach.' }],
  [undefined, both, { displayName: 'Slow volumes', description: 'We look into it.' }],
  // Another server's title may hold the sign and mean something else.
  ['de-DE', { displayName: 'a | b', description: 'One text.' }, { displayName: 'a | b', description: 'One text.' }],
])('tells readers of %s what is meant for them', (language, said, told) => {
  expect(forReader({ id: 'i', ...said }, language)).toEqual({ id: 'i', ...told });
});
