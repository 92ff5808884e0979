/**
 * The simulated cloud:
 *
 *     node --import tsx demo/world/main.ts --listen 127.0.0.1:4100
 *
 * Prints one line when it serves. `/` is the control page; docs/structure.md lists the other addresses.
 */
import { parseArgs } from 'node:util';
import { createWorldServer } from './http/server';
import { World } from './world';

const { values } = parseArgs({ options: { listen: { type: 'string', default: '127.0.0.1:4100' } } });
const address = new URL(`http://${values.listen}`);
const server = createWorldServer(new World());

server.on('error', (error) => {
  console.error(`The simulated cloud cannot listen on ${values.listen}: ${error.message}`);
  process.exitCode = 1;
});
server.listen(Number(address.port || 80), address.hostname, () => {
  console.log(`The simulated cloud listens on http://${values.listen}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
