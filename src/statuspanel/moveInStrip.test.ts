import { moveInStrip } from './moveInStrip';

const from = (row: number, day: number, key: string, ctrlKey = false) =>
  moveInStrip({ row, day }, { key, ctrlKey }, 3, 90);

test.each([
  ['ArrowLeft', 1, 5, 1, 4],
  ['ArrowLeft', 1, 0, 1, 0],
  ['ArrowRight', 1, 5, 1, 6],
  ['ArrowRight', 1, 89, 1, 89],
  ['ArrowUp', 0, 5, 0, 5],
  ['ArrowDown', 1, 5, 2, 5],
  ['ArrowDown', 2, 5, 2, 5],
  ['Home', 2, 5, 2, 0],
  ['End', 2, 5, 2, 89],
])('%s from %i/%i leads to %i/%i', (key, row, day, nextRow, nextDay) => {
  expect(from(row, day, key)).toEqual({ row: nextRow, day: nextDay });
});

test('with Ctrl, Home and End lead to the ends of all', () => {
  expect(from(1, 5, 'Home', true)).toEqual({ row: 0, day: 0 });
  expect(from(1, 5, 'End', true)).toEqual({ row: 2, day: 89 });
});

test.each(['Tab', 'Enter', 'a'])('%s is left to the browser', (key) => {
  expect(from(1, 5, key)).toBeUndefined();
});
