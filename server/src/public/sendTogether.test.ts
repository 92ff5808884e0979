import { EventEmitter } from 'node:events';

import { acceptFirst, sendTogether } from './sendTogether';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('sendTogether', () => {
  it('sends what came in one turn in the next, in its order', async () => {
    const sent: number[] = [];
    sendTogether(() => sent.push(1));
    sendTogether(() => sent.push(2));

    expect(sent).toEqual([]);
    await nextTurn();
    expect(sent).toEqual([1, 2]);
  });

  it('sends many in several turns, so that others are heard between them', async () => {
    const sent: number[] = [];
    const all = Array.from({ length: 500 }, (_, index) => index);
    all.forEach((index) => sendTogether(() => sent.push(index)));

    await nextTurn();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThan(500);
    while (sent.length < 500) {
      await nextTurn();
    }
    expect(sent).toEqual(all);
  });

  it('lets who is connecting in first', async () => {
    const server = new EventEmitter();
    acceptFirst(server);
    const sent: number[] = [];
    sendTogether(() => sent.push(1));

    server.emit('connection');
    await nextTurn();
    expect(sent).toEqual([]);
    // Nobody came in this turn.
    await nextTurn();
    expect(sent).toEqual([1]);
  });

  it('does not let who is connected wait for ever while others come', async () => {
    const server = new EventEmitter();
    acceptFirst(server);
    const sent: number[] = [];
    sendTogether(() => sent.push(1));

    while (sent.length === 0) {
      server.emit('connection');
      await nextTurn();
    }
    expect(sent).toEqual([1]);
  });
});
