import { useCallback, useState } from 'react';
import { act, renderHook } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Draft } from './draft';
import type { DraftsClient } from './draftsClient';
import { draftOf, serverDraft, words } from './testing';
import { useSharedDraft } from './useSharedDraft';

const proposed = words();

const server = () => {
  const client = {
    list: jest.fn(),
    read: jest.fn(async () => serverDraft({ version: 5, words: words({ title: { en: 'Theirs', de: '' } }) })),
    create: jest.fn(async () => 'd1'),
    save: jest.fn(async (_: string, version: number) => version + 1),
    remove: jest.fn(async () => undefined),
  } satisfies DraftsClient;
  return client;
};

const show = (client: DraftsClient, first: Draft = draftOf()) => {
  const home = { kind: 'server', client } as const;
  return renderHook(() => {
    const [draft, setDraft] = useState(first);
    const change = useCallback((patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch })), []);
    return { draft, change, shared: useSharedDraft(draft, proposed, home, change) };
  });
};

const quiet = () => act(() => jest.advanceTimersByTimeAsync(2_000));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what nobody has changed is not stored; what is typed is, once it is quiet', async () => {
  const client = server();
  const { result } = show(client);
  await quiet();
  expect(client.create).not.toHaveBeenCalled();

  act(() => result.current.change({ title: { en: 'S', de: '' } }));
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  act(() => result.current.change({ title: { en: 'Sl', de: '' } }));
  await quiet();
  expect(client.create).toHaveBeenCalledTimes(1);
  expect(result.current.shared.state).toEqual({ kind: 'saved' });
  expect(result.current.draft.shared).toMatchObject({ id: 'd1', version: 1 });

  act(() => result.current.change({ title: { en: 'Slow', de: '' } }));
  await quiet();
  expect(client.save).toHaveBeenCalledWith('d1', 1, expect.objectContaining({ title: { en: 'Slow', de: '' } }), []);
  expect(client.create).toHaveBeenCalledTimes(1);
});

test('a server that is down is said, and tried again with the next change under the same key', async () => {
  const client = server();
  client.create.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  const { result } = show(client);
  act(() => result.current.change({ title: { en: 'A', de: '' } }));
  await quiet();
  expect(result.current.shared.state).toMatchObject({ kind: 'failed' });
  act(() => result.current.change({ title: { en: 'AB', de: '' } }));
  await quiet();
  expect(result.current.shared.state).toEqual({ kind: 'saved' });
  const keys = client.create.mock.calls.map((call: unknown[]) => call[2]);
  expect(keys[0]).toBe(keys[1]);
});

test('somebody else was faster: nothing is written over, and the choice goes over their version', async () => {
  const client = server();
  client.save.mockRejectedValueOnce(new LeitstandError('stale-edit', 'x'));
  const { result } = show(client, draftOf({ shared: { id: 'd1', version: 1, words: proposed } }));
  act(() => result.current.change({ text: { en: 'Mine.', de: '' } }));
  await quiet();
  expect(result.current.shared.state).toMatchObject({ kind: 'conflict', theirs: { version: 5 } });
  await quiet();
  expect(client.save).toHaveBeenCalledTimes(1);

  act(() => result.current.shared.settle(words({ text: { en: 'Chosen.', de: '' } })));
  await quiet();
  expect(client.save).toHaveBeenLastCalledWith(
    'd1',
    5,
    expect.objectContaining({ text: { en: 'Chosen.', de: '' } }),
    []
  );
});

test('a draft that is gone is said, and not brought back by itself', async () => {
  const client = server();
  client.save.mockRejectedValueOnce(new LeitstandError('not-found', 'x'));
  const { result } = show(client, draftOf({ shared: { id: 'd1', version: 1, words: proposed } }));
  act(() => result.current.change({ text: { en: 'Mine.', de: '' } }));
  await quiet();
  await quiet();
  expect(result.current.shared.state).toEqual({ kind: 'gone' });
  expect(client.create).not.toHaveBeenCalled();
});

test('once published, it is removed and nothing late brings it back', async () => {
  const client = server();
  const { result } = show(client, draftOf({ shared: { id: 'd1', version: 1, words: proposed } }));
  act(() => result.current.change({ text: { en: 'Mine.', de: '' } }));
  await act(() => result.current.shared.remove());
  await quiet();
  expect(client.remove).toHaveBeenCalledWith('d1', 1);
  expect(client.save).not.toHaveBeenCalled();
});

describe('before it is published', () => {
  const kept = () => draftOf({ shared: { id: 'd1', version: 1, words: proposed } });
  const look = async (client: DraftsClient, first: Draft) => {
    const { result } = show(client, first);
    const isCurrent = await act(() => result.current.shared.isCurrent());
    return { isCurrent, result };
  };

  test('what somebody else has changed is shown, even if nothing was changed here', async () => {
    const { isCurrent, result } = await look(server(), kept());
    expect(isCurrent).toBe(false);
    expect(result.current.shared.state).toMatchObject({ kind: 'conflict', theirs: { version: 5 } });
  });

  test('what somebody else has published or deleted is said', async () => {
    const client = server();
    client.read.mockRejectedValueOnce(new LeitstandError('not-found', 'x'));
    const { isCurrent, result } = await look(client, kept());
    expect(isCurrent).toBe(false);
    expect(result.current.shared.state).toEqual({ kind: 'gone' });
    expect(await act(() => result.current.shared.isCurrent())).toBe(true);
  });

  test('the same words in a newer version are no conflict, and that version is removed afterwards', async () => {
    const client = server();
    client.read.mockResolvedValueOnce(serverDraft({ version: 5 }));
    const { isCurrent, result } = await look(client, kept());
    expect(isCurrent).toBe(true);
    await act(() => result.current.shared.remove());
    expect(client.remove).toHaveBeenCalledWith('d1', 5);
  });

  test('a server that does not answer keeps nobody from trying', async () => {
    const client = server();
    client.read.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
    expect((await look(client, kept())).isCurrent).toBe(true);
  });
});
