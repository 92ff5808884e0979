import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';

jest.setTimeout(30_000);

describe('the export', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-export-'));
  const current = path.join(directory, 'current');
  afterAll(() => rmSync(directory, { recursive: true }));

  const until = async (isSo: () => boolean) => {
    const end = Date.now() + 15_000;
    while (!isSo()) {
      expect(Date.now()).toBeLessThan(end);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };

  it('is the public tree as files, with checksums, replaced as a whole after every write', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING, exportDir: directory });
    const read = (file: string) => readFileSync(path.join(current, file), 'utf8');
    await until(() => existsSync(current));
    const first = readlinkSync(current);
    expect(read('en/index.html')).toContain('All services are operational.');

    const made = await server.call('POST', '/incidents', { displayName: 'Exported', beganAt: '2026-05-01T00:00:00Z' });
    const id = made.body.at('id').string;
    await until(() => readlinkSync(current) !== first);
    const component = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
    const served: Record<string, string> = {
      'index.html': '/en/',
      'de/index.html': '/de/',
      [`en/incidents/${id}/index.html`]: `/en/incidents/${id}`,
      [`de/components/${component}.atom`]: `/de/components/${component}.atom`,
      'en/feed.atom': '/en/feed.atom',
      'en/maintenance.ics': '/en/maintenance.ics',
      'api/v2/summary.json': '/api/v2/summary.json',
    };
    for (const [file, address] of Object.entries(served)) {
      expect([file, read(file)]).toEqual([file, (await server.call('GET', address)).text]);
    }
    for (const [, asset = ''] of read('en/index.html').matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)) {
      expect(existsSync(path.join(current, asset))).toBe(true);
    }
    // The first tree stays for whoever is reading it.
    expect(existsSync(path.join(directory, first, 'index.html'))).toBe(true);
    const told = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: current, encoding: 'utf8' });
    const files = readdirSync(current, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(told.trim().split('\n')).toHaveLength(files.length - 1);

    await server.call('DELETE', `/incidents/${id}`);
    await server.stop();
    expect(existsSync(path.join(current, 'en/incidents', id))).toBe(false);
    expect(readdirSync(directory).filter((name) => name.startsWith('tree-'))).toHaveLength(2);
  });

  it('keeps the files of what did not change', async () => {
    const own = path.join(directory, 'own');
    const server = await startTestServer({ provisioning: PROVISIONING, exportDir: own });
    const [first, second] = await Promise.all(
      ['stays', 'is edited'].map(async (displayName) => {
        const times = { beganAt: '2026-05-01T00:00:00Z', endedAt: '2026-05-02T00:00:00Z' };
        return (await server.call('POST', '/incidents', { displayName, ...times })).body.at('id').string;
      })
    );
    const file = (id = '') => path.join(own, 'current/en/incidents', id, 'index.html');
    const isWritten = (id: string | undefined, text: string) =>
      existsSync(file(id)) && readFileSync(file(id), 'utf8').includes(text);
    await until(() => isWritten(first, 'stays') && isWritten(second, 'is edited'));
    const before = [first, second].map((id) => statSync(file(id)).ino);
    await server.call('PATCH', `/incidents/${second}`, { displayName: 'was edited' });
    await until(() => isWritten(second, 'was edited'));
    const after = [first, second].map((id) => statSync(file(id)).ino);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: path.join(own, 'current') });
    await server.stop();
  });
});
