import { createServer } from 'node:net';
import { choosePorts, DEFAULT_PORTS, isFree } from './ports';

test('a taken default is replaced, the others stay, and no port is given twice', async () => {
  const blocker = createServer();
  const taken = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const probe = createServer();
  const free = await new Promise<number>((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

  const chosen = await choosePorts({ ...DEFAULT_PORTS, grafana: taken, status: free });

  expect(await isFree(taken)).toBe(false);
  expect(chosen.grafana).not.toBe(taken);
  expect(chosen.status).toBe(free);
  expect(new Set(Object.values(chosen)).size).toBe(Object.keys(DEFAULT_PORTS).length);
  blocker.close();
});
