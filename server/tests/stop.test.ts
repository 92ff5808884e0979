import net from 'node:net';

import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';

// A server that is told to stop while it is asked ends; nothing here measures how soon, but a connection kept alive would last longer than the test may.
jest.setTimeout(30_000);

describe('a server that is stopped', () => {
  it('answers what was asked and does not wait for connections that are kept alive', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    const asked = ['/en/', '/components', '/capabilities'].flatMap((path) => [
      server.call('GET', path),
      server.call('POST', '/incidents', { displayName: path }),
    ]);
    // The connections are made, the requests are on their way.
    await new Promise((resolve) => setImmediate(resolve));
    await server.stop();

    for (const answer of await Promise.allSettled(asked)) {
      if (answer.status === 'fulfilled') {
        expect([200, 201, 503]).toContain(answer.value.status);
      }
    }
  });

  it('does not wait for somebody who is connected and asks nothing', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    // So that the server knows it.
    await server.call('GET', '/healthz');
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await server.stop();
    await ended;
  });
});
