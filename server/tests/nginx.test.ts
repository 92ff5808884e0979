import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';

import { JSDOM } from 'jsdom';

import { debianProgram } from '../../bench/debianProgram';

import { freePort, startProgram, type TestProcess } from './processes';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer } from './tokens';

jest.setTimeout(60_000);

const HOSTILE = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-prefix': '/evil',
  'x-forwarded-port': '666',
  forwarded: 'for=203.0.113.9;host=evil.example;proto=http',
  'x-original-url': '/evil',
  'x-rewrite-url': '/evil',
};

describe("behind Debian's nginx, with TLS and below a path", () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-nginx-'));
  const [key, certificate] = [path.join(directory, 'key.pem'), path.join(directory, 'certificate.pem')];
  let server: TestServer;
  let issuer: TestIssuer;
  let nginx: TestProcess;
  let publicUrl: string;
  let incident: string;
  let component: string;

  const get = (address: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      https
        .get(address, { ca: readFileSync(certificate), headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        })
        .on('error', reject);
    });
  const as = async (role: string) => ({ authorization: `Bearer ${await issuer.sign({ role, sub: role })}` });

  beforeAll(async () => {
    const port = await freePort();
    publicUrl = `https://localhost:${port}/status`;
    issuer = await startIssuer();
    server = await startTestServer({
      provisioning: PROVISIONING,
      publicUrl,
      insecureNoAuth: false,
      config: `
auth:
  issuers:
    - { issuer: "${issuer.url}", audience: leitstand-status, roles: [{ claim: role, value: publisher, role: publisher }] }
trustedProxies: [127.0.0.1]
limits: { writesPerMinute: { perToken: 1000, perAddress: 3 } }
page: { title: Example Cloud, privacy: { en: Nothing is stored., de: Nichts wird gespeichert. } }
`,
    });
    component = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
    const type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
    incident = (
      await server.call(
        'POST',
        '/incidents',
        {
          displayName: 'Slow volumes',
          beganAt: new Date(Date.now() - 60_000).toISOString(),
          affects: [{ reference: component, type, severity: 50 }],
        },
        await as('publisher')
      )
    ).body.at('id').string;

    const openssl = debianProgram('openssl', ['openssl']);
    execFileSync(
      openssl.file,
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-keyout', key, '-out', certificate, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ],
      { stdio: 'ignore', env: { ...process.env, ...openssl.environment } }
    );
    mkdirSync(path.join(directory, 'tmp'));
    const configuration = path.join(directory, 'nginx.conf');
    writeFileSync(configuration, nginxConfig(directory, port, server.url));
    const program = debianProgram('nginx', ['nginx']);
    nginx = startProgram(program.file, ['-c', configuration, '-p', directory], program.environment);
    const end = Date.now() + 15_000;
    while (Date.now() < end && !(await get(`${publicUrl}/healthz`).catch(() => undefined))) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  afterAll(async () => {
    await nginx.stop();
    await server.stop();
    await issuer.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('every link on every page leads to something, below the path and nowhere else', async () => {
    const todo = [`${publicUrl}/en/`, `${publicUrl}/en/widget`, `${publicUrl}/en/nothing`];
    const seen = new Set<string>();
    while (todo.length > 0) {
      const address = todo.pop() ?? '';
      if (seen.has(address)) {
        continue;
      }
      seen.add(address);
      const { status, headers, text } = await get(address);
      expect([address, status]).toEqual([address, address.endsWith('/nothing') ? 404 : 200]);
      const isHtml = String(headers['content-type']).startsWith('text/html');
      const isXml = /atom|svg/.test(String(headers['content-type']));
      if (!isHtml && !isXml) {
        continue;
      }
      const { document } = new JSDOM(text, { contentType: isHtml ? 'text/html' : 'application/xml' }).window;
      for (const element of document.querySelectorAll('[href], [src]')) {
        const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (link.startsWith('#') || link === 'data:,') {
          continue;
        }
        const target = new URL(link, address);
        target.hash = '';
        expect([address, target.href.startsWith(`${publicUrl}/`), target.href]).toEqual([address, true, target.href]);
        todo.push(target.href);
      }
    }
    for (const wanted of [
      `/en/incidents/${incident}`,
      `/de/incidents/${incident}`,
      '/de/history/',
      '/en/maintenance',
      '/en/maintenance.ics',
      '/de/feed.atom',
      '/de/privacy',
      '/api/v2/summary.json',
    ]) {
      expect([...seen]).toContain(`${publicUrl}${wanted}`);
    }
  });

  it('leads to the right place, and names it in feeds, calendar and JSON', async () => {
    const moved = await get(`${publicUrl}/`, { 'accept-language': 'de' });
    expect([moved.status, moved.headers.location]).toEqual([302, '/status/de/']);
    expect((await get(`${publicUrl}/en`)).headers.location).toBe('/status/en/');
    expect((await get(`${publicUrl}/en/history`)).headers.location).toBe('/status/en/history/');
    const link = `${publicUrl}/en/incidents/${incident}`;
    for (const target of ['/en/feed.atom', `/en/components/${component}.atom`, '/api/v2/incidents.json']) {
      expect([target, (await get(publicUrl + target)).text.includes(link)]).toEqual([target, true]);
    }
  });

  it('believes nobody else about who it is', async () => {
    const targets = [
      '/',
      '/en/',
      '/en/feed.atom',
      '/en/widget',
      '/api/v2/summary.json',
      '/openapi.json',
      '/components',
    ];
    for (const target of targets) {
      const plain = await get(publicUrl + target);
      const told = await get(publicUrl + target, HOSTILE);
      expect([target, told.status, told.headers.location, told.text]).toEqual([
        target,
        plain.status,
        plain.headers.location,
        plain.text,
      ]);
      expect(told.text).not.toContain('evil');
      const direct = await server.call('GET', target, undefined, HOSTILE);
      expect([target, /evil|gopher/.test(direct.text + String(direct.headers.get('location')))]).toEqual([
        target,
        false,
      ]);
    }
  });

  it('counts writes by the address the configured proxy saw, not by what the client says of itself', async () => {
    const guess = (forwarded: string) =>
      new Promise<number>((resolve, reject) => {
        const request = https.request(
          `${publicUrl}/incidents`,
          {
            method: 'POST',
            ca: readFileSync(certificate),
            // The proxy has the other address of this machine.
            localAddress: '127.0.0.2',
            headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
          },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          }
        );
        request.on('error', reject).end('{}');
      });
    const statuses: number[] = [];
    for (let count = 1; count <= 6; count++) {
      statuses.push(await guess(`198.51.100.${count}`));
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

function nginxConfig(directory: string, port: number, upstream: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${directory}/tmp/${name};`
  );
  return `
daemon off;
pid ${directory}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${directory}/certificate.pem;
    ssl_certificate_key ${directory}/key.pem;
    location /status/ {
      proxy_pass ${upstream}/;
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`;
}
