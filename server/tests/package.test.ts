import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { freePort, ROOT, startProgram } from './processes';
import { PROVISIONING } from './provisioning';

jest.setTimeout(120_000);

const UNIT = path.join(ROOT, 'packaging/systemd/leitstand.service');

describe('npm run package', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-package-test-'));
  const out = path.join(directory, 'out');
  const unpacked = path.join(directory, 'elsewhere');
  const pack = (to: string) =>
    execFileSync(process.execPath, ['scripts/package.mjs', 'server', '--out', to], {
      cwd: ROOT,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
      stdio: 'ignore',
    });
  beforeAll(() => pack(out));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const names = () => readdirSync(out).sort();
  const folder = () => path.join(unpacked, readdirSync(unpacked)[0] ?? '');

  it('makes a tarball with its checksum, the same bytes every time', () => {
    expect(names()).toEqual([
      'SHA256SUMS',
      expect.stringMatching(/^leitstand-server-[\d.]+-\w+-\w+\.tar\.gz$/),
      expect.stringMatching(/^leitstand-server-[\d.]+\.cdx\.json$/),
    ]);
    execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: out });
    const again = path.join(directory, 'again');
    pack(again);
    expect(readFileSync(path.join(again, 'SHA256SUMS'), 'utf8')).toBe(
      readFileSync(path.join(out, 'SHA256SUMS'), 'utf8')
    );
  });

  it('says what it is made of', () => {
    const bill: { components: Array<{ purl: string; licenses?: unknown[] }> } = JSON.parse(
      readFileSync(path.join(out, names().find((name) => name.endsWith('.cdx.json')) ?? ''), 'utf8')
    );
    const purls = bill.components.map(({ purl }) => purl.replace(/@[^@]*$/, ''));
    expect(purls).toEqual(
      expect.arrayContaining(['pkg:npm/fastify', 'pkg:npm/libsql', 'pkg:npm/pg', 'pkg:npm/kysely'])
    );
    expect(purls.filter((purl) => /jest|webpack|typescript|grafana/.test(purl))).toEqual([]);
    expect(bill.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
  });

  it('runs where only Node is, publishes, and has its command line beside it', async () => {
    execFileSync('mkdir', [unpacked]);
    const tarball = names().find((name) => name.endsWith('.tar.gz')) ?? '';
    execFileSync('tar', ['-xzf', path.join(out, tarball), '-C', unpacked]);
    const provisioning = path.join(directory, 'provisioning.yaml');
    writeFileSync(provisioning, PROVISIONING);
    const url = `http://127.0.0.1:${await freePort()}`;
    const environment = { NODE: process.execPath, PATH: '/usr/bin:/bin', NODE_PATH: '', HOME: directory };
    const data = path.join(directory, 'data');
    const server = startProgram(
      path.join(folder(), 'bin/leitstand-server'),
      ['--listen', new URL(url).host, '--data', data, '--provisioning', provisioning],
      environment,
      '/'
    );
    await server.line(/Status page server on/);

    const cli = (...args: string[]) =>
      execFileSync(path.join(folder(), 'bin/leitstand'), args, { env: environment, cwd: '/', encoding: 'utf8' });
    const token = cli('token', 'create', '--name', 'first', '--role', 'publisher', '--data', data);
    const tokenFile = path.join(directory, 'token');
    writeFileSync(tokenFile, token, { mode: 0o600 });
    cli('publish', '--title', 'From the package', '--server', url, '--token-file', tokenFile);
    expect(await (await fetch(`${url}/en/`)).text()).toContain('From the package');
    cli('backup', path.join(directory, 'backup.db'), '--data', data);
    await server.stop();
    expect(server.output()).not.toContain(ROOT);
  });

  it('has everything its unit file and its documentation name', () => {
    const unit = readFileSync(UNIT, 'utf8');
    const named = [...unit.matchAll(/\/opt\/leitstand\/(\S+)/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(0);
    for (const file of [...named, 'LICENSE', 'THIRD-PARTY-LICENSES.txt', 'examples/config.yaml']) {
      expect([file, existsSync(path.join(folder(), file))]).toEqual([file, true]);
    }
  });
});

describe('the systemd unit', () => {
  const analyze = (...args: string[]) => execFileSync('systemd-analyze', args, { encoding: 'utf8', stdio: 'pipe' });
  const isThere = ['/usr/bin', '/bin'].some((folder) => existsSync(path.join(folder, 'systemd-analyze')));
  if (!isThere) {
    console.warn('SKIPPED: there is no systemd-analyze here to check the unit with.');
  }

  (isThere ? it : it.skip)('is understood and leaves little open', () => {
    const unit = path.join(mkdtempSync(path.join(os.tmpdir(), 'leitstand-unit-')), 'leitstand.service');
    // The program is not installed here.
    writeFileSync(unit, readFileSync(UNIT, 'utf8').replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
    analyze('verify', '--man=no', unit);
    const told = analyze('security', '--offline=true', unit);
    rmSync(path.dirname(unit), { recursive: true });
    const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(told)?.[1]);
    expect(exposure).toBeLessThan(2);
  });
});
