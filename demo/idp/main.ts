import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createProvider } from './provider';
import { createRecordStore } from './recordStore';
import { loadSecrets } from './secrets';

const USAGE = `Usage: node --import tsx demo/idp/main.ts [options]
  --listen HOST:PORT        default 127.0.0.1:5556; the issuer is http://HOST:PORT
  --issuer URL              when browsers reach it by another address
  --grafana-url URL         default http://127.0.0.1:3000
  --data DIR                keeps keys and sessions over restarts
  --access-token-ttl SECS   default 60`;

const { values } = parseArgs({
  options: {
    listen: { type: 'string', default: '127.0.0.1:5556' },
    issuer: { type: 'string' },
    'grafana-url': { type: 'string', default: process.env.GRAFANA_URL ?? 'http://127.0.0.1:3000' },
    data: { type: 'string' },
    'access-token-ttl': { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const address = new URL(`http://${values.listen}`);
const issuer = withoutSlash(values.issuer ?? address.origin);
const store = createRecordStore(values.data);
const provider = createProvider({
  issuer,
  grafanaUrl: withoutSlash(values['grafana-url']),
  secrets: await loadSecrets(values.data),
  store,
  accessTokenSeconds: Number(values['access-token-ttl']),
});
provider.on('server_error', (_ctx, error) => console.error(error));
provider.on('grant.error', (_ctx, error) =>
  console.error(`token refused: ${error.message} (${error.error_detail ?? ''})`)
);

const server = createServer(provider.callback());
server.listen(Number(address.port || 80), address.hostname, () => console.log(`OpenID provider at ${issuer}`));
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    store.flush();
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
