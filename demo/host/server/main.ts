import { parseArgs } from 'node:util';
import { startHost } from './startHost';

const USAGE = `Usage: node --import tsx demo/host/server/main.ts [options]
  --listen HOST:PORT     default 127.0.0.1:3000
  --url URL              when browsers reach it by another address
  --provisioning DIR     Grafana's provisioning files, default provisioning
  --dist DIR             the built plugin, default dist
  --web DIR              the built page, default .demo/host/12.4
  --issuer URL           the login provider, default $IDP_URL or http://127.0.0.1:5556
  --data DIR             keeps user storage over restarts
  --grafana-version V    what the host says it is, default 12.4.10`;

const { values } = parseArgs({
  options: {
    listen: { type: 'string', default: '127.0.0.1:3000' },
    url: { type: 'string' },
    provisioning: { type: 'string', default: 'provisioning' },
    dist: { type: 'string', default: 'dist' },
    web: { type: 'string', default: '.demo/host/12.4' },
    issuer: { type: 'string', default: process.env.IDP_URL ?? 'http://127.0.0.1:5556' },
    data: { type: 'string' },
    'grafana-version': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const { hostname, port } = new URL(`http://${values.listen}`);
const host = await startHost({
  ...values,
  hostname,
  port: Number(port || 80),
  grafanaVersion: values['grafana-version'],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`Plugin host at ${host.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void host.close().then(() => process.exit(0)));
}
