import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { localTokens } from '../src/cli/localTokens';
import { parseExpiry } from '../src/auth/machine/parseExpiry';

import { folderOfHttpie } from './httpie';
import { ROOT } from './processes';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(120_000);

const PAGE = path.join(ROOT, 'docs/operations/api-examples.md');

describe('the examples in docs/operations/api-examples.md', () => {
  let server: TestServer;
  const home = mkdtempSync(path.join(os.tmpdir(), 'leitstand-examples-'));

  beforeAll(async () => {
    server = await startTestServer({ insecureNoAuth: false, provisioning: PROVISIONING });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  it('work as they stand there, with curl and with HTTPie', async () => {
    const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
      ([, block]) => block ?? ''
    );
    expect(blocks.length).toBeGreaterThan(8);
    const { token } = await localTokens({ dataDir: server.dataDir }).create({
      name: 'examples',
      role: 'publisher',
      expiresAt: parseExpiry(undefined),
    });
    const script = ['set -euo pipefail', ...blocks].join('\n');
    const ran = await runBash(script, {
      PATH: `${folderOfHttpie()}:${process.env.PATH ?? ''}`,
      HOME: home,
      STATUS: server.url,
      TOKEN: token,
    });
    expect([ran.code, ran.code === 0 ? '' : ran.output]).toEqual([0, '']);
    expect(ran.output).toContain('"roles"');

    const incidents = await server.call('GET', '/incidents?start=2026-01-01&end=2026-12-31');
    expect(incidents.body.at('data').list.map(({ value }) => value)).toMatchObject([
      {
        displayName: 'Slow volumes',
        endedAt: '2026-05-01T09:00:00Z',
        phase: { generation: 1, order: 2 },
        updates: [0],
      },
      { displayName: 'Slow network in az 1', endedAt: '2026-05-02T10:00:00Z', updates: [0], amendments: [{}] },
    ]);
  });
});

function runBash(script: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('close', (code) => resolve({ code, output }));
  });
}
