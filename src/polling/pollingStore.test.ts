import { createPollingStore } from './pollingStore';

const INTERVAL_MS = 15_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what fails is asked less and less often, and as often as before once it answers', async () => {
  const read = jest.fn<Promise<string>, []>().mockRejectedValue(new Error('no session'));
  const store = createPollingStore(read, INTERVAL_MS);
  const stop = store.subscribe(() => {});

  await jest.advanceTimersByTimeAsync(10 * 60_000);
  // At once, after 2, and from then on every 4 intervals: 0, 30 s, 90 s, 150 s, … 570 s.
  expect(read).toHaveBeenCalledTimes(11);

  read.mockClear();
  read.mockResolvedValue('here again');
  await jest.advanceTimersByTimeAsync(90_000);
  expect(store.current()).toMatchObject({ value: 'here again' });
  read.mockClear();
  await jest.advanceTimersByTimeAsync(4 * INTERVAL_MS);
  expect(read).toHaveBeenCalledTimes(4);
  stop();
});

test('nobody looks, nobody asks', async () => {
  const read = jest.fn<Promise<string>, []>().mockResolvedValue('value');
  const stop = createPollingStore(read, INTERVAL_MS).subscribe(() => {});
  await jest.advanceTimersByTimeAsync(0);
  stop();
  read.mockClear();
  await jest.advanceTimersByTimeAsync(10 * INTERVAL_MS);
  expect(read).not.toHaveBeenCalled();
});

test('the last good value stays while newer readings fail', async () => {
  const read = jest.fn<Promise<string>, []>().mockResolvedValueOnce('good').mockRejectedValue(new Error('gone'));
  const store = createPollingStore(read, INTERVAL_MS);
  const stop = store.subscribe(() => {});
  await jest.advanceTimersByTimeAsync(INTERVAL_MS);
  expect(store.current()).toMatchObject({ value: 'good', error: expect.any(Error) });
  stop();
});
