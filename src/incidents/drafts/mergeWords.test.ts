import { mergeWords } from './mergeWords';
import { words } from './testing';

test('each part is the version that was chosen; begin and end go together', () => {
  const mine = words();
  const theirs = words({
    title: { en: 'Theirs', de: 'Deren' },
    text: { en: 'Their text.', de: 'Deren Text.' },
    affects: [],
    beganAt: '2026-05-01T07:00:00Z',
    endedAt: '2026-05-01T07:30:00Z',
  });
  expect(mergeWords(mine, theirs, {})).toEqual(mine);
  expect(mergeWords(mine, theirs, { 'title.de': 'theirs', affects: 'mine', times: 'theirs' })).toEqual({
    ...mine,
    title: { en: mine.title.en, de: 'Deren' },
    beganAt: theirs.beganAt,
    endedAt: theirs.endedAt,
  });
});
