import { createServer, type RequestListener, type Server } from 'node:http';

import { createGuardedFetch, type GuardOptions } from '../src/net/guardedFetch';
import { isPrivateHost } from '../src/net/isPrivateHost';
import { reachOf } from '../src/net/reachOf';

describe('the reach of an address', () => {
  it.each([
    ['public', '8.8.8.8'],
    ['public', '2001:4860:4860::8888'],
    ['public', '::ffff:8.8.8.8'],
    ['public', '64:ff9b::808:808'],
    ['private', '127.0.0.1'],
    ['private', '127.255.255.254'],
    ['private', '::1'],
    ['private', '[::1]'],
    ['private', '::ffff:127.0.0.1'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['private', '100.64.0.1'],
    ['private', 'fd12:3456::1'],
    // Metadata services.
    ['never', '169.254.169.254'],
    ['never', '::ffff:169.254.169.254'],
    ['never', '::ffff:a9fe:a9fe'],
    ['never', '64:ff9b::a9fe:a9fe'],
    ['never', '2002:a9fe:a9fe::1'],
    ['never', 'fe80::a9fe:a9fe%eth0'],
    ['never', 'fd00:ec2::254'],
    ['never', 'fd20:ce::254'],
    ['never', '100.100.100.200'],
    ['never', '168.63.129.16'],
    ['never', '192.0.0.192'],
    // Nobody in particular.
    ['never', '0.0.0.0'],
    ['never', '::'],
    ['never', '255.255.255.255'],
    ['never', '224.0.0.1'],
    ['never', 'ff02::1'],
    ['never', '240.0.0.1'],
    ['never', '192.0.2.1'],
    ['never', '64:ff9b::7f00:1'],
    ['never', '64:ff9b::a00:1'],
    ['never', '2001::1'],
    ['never', 'fec0::1'],
    ['never', 'example.org'],
    ['never', ''],
  ])('%s: %s', (reach, address) => {
    expect(reachOf(address)).toBe(reach);
  });
});

describe('a host that was said to be private by the way it was written', () => {
  it.each([
    [true, '10.0.0.1'],
    [true, '[::1]'],
    [true, 'localhost'],
    [true, 'keycloak'],
    [true, 'Prometheus.Monitoring.svc'],
    [true, 'prometheus.internal'],
    [true, 'login.intern.example.org'],
    [true, 'a.b.corp.example.org'],
    [false, 'login.example.org'],
    [false, 'corp.example.org'],
    [false, 'evilcorp.example.org'],
    [false, 'localhost.example.org'],
  ])('%s: %s', (expected, host) => {
    expect(isPrivateHost(host, ['login.intern.example.org', '*.corp.example.org'])).toBe(expected);
  });
});

describe('requests the server makes itself', () => {
  const running: Server[] = [];
  afterEach(async () => {
    await Promise.all(
      running.splice(0).map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      })
    );
  });

  /** A real server that counts what it is asked. */
  const start = async (answer: RequestListener) => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    running.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { url: `http://127.0.0.1:${port}`, port, asked: () => asked };
  };
  const hello: RequestListener = (_request, response) => void response.end('{"hello":"world"}');
  const sendTo =
    (location: (port: number) => string): RequestListener =>
    (request, response) =>
      request.url === '/there'
        ? void response.end('arrived')
        : void response.writeHead(302, { location: location(request.socket.localPort ?? 0) }).end();
  const guard = (options: GuardOptions) => createGuardedFetch({ timeoutMs: 500, ...options });
  const resolveTo = (...answers: string[]) => {
    let count = 0;
    return async () => [answers[Math.min(count++, answers.length - 1)] ?? ''];
  };

  it('reach a configured address, whatever the path', async () => {
    const server = await start(hello);
    const fetch = guard({ configured: [`${server.url}/realms/cloud`] });
    expect(await fetch(`${server.url}/keys`)).toMatchObject({ status: 200, text: '{"hello":"world"}' });
    expect((await fetch(server.url.replace('127.0.0.1', '0x7f.1'))).status).toBe(200);
    expect(
      (await guard({ configured: [`http://localhost:${server.port}`] })(`http://localhost:${server.port}/`)).text
    ).toBe('{"hello":"world"}');
  });

  it('pass a status on as an answer, and headers to the server', async () => {
    const server = await start((request, response) => {
      response.writeHead(request.headers.authorization === 'Bearer x' ? 418 : 401).end();
    });
    expect((await guard({ configured: [server.url] })(server.url, { authorization: 'Bearer x' })).status).toBe(418);
  });

  it('never leave the configured origins', async () => {
    const [server, other] = [await start(hello), await start(hello)];
    const fetch = guard({ configured: [server.url] });
    for (const url of [
      other.url,
      `http://localhost:${server.port}/`,
      `https://127.0.0.1:${server.port}/`,
      `http://127.0.0.2:${server.port}/`,
      `http://[::1]:${server.port}/`,
      `http://127.0.0.1:${server.port}@127.0.0.1:${other.port}/`,
      `http://user:password@127.0.0.1:${server.port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'data:application/json,{}',
      'unix:/run/docker.sock',
      '/etc/passwd',
      '',
    ]) {
      await expect(fetch(url)).rejects.toMatchObject({ code: 'server-unreachable' });
    }
    expect([server.asked(), other.asked()]).toEqual([0, 0]);
  });

  it('follow redirects within the origin only', async () => {
    const other = await start(hello);
    const within = await start(sendTo(() => '/there'));
    expect((await guard({ configured: [within.url] })(within.url)).text).toBe('arrived');
    for (const location of [
      () => other.url,
      (port: number) => `http://localhost:${port}/there`,
      (port: number) => `https://127.0.0.1:${port}/there`,
      () => 'http://169.254.169.254/latest/meta-data/',
      () => `//127.0.0.1:${other.port}/`,
      () => 'file:///etc/passwd',
    ]) {
      const server = await start(sendTo(location));
      // That the other one is configured, too, is no reason to be sent there.
      await expect(guard({ configured: [server.url, other.url] })(server.url)).rejects.toThrow('is not followed');
      expect(server.asked()).toBe(1);
    }
    expect(other.asked()).toBe(0);
    const round = await start((_request, response) => void response.writeHead(302, { location: '/' }).end());
    await expect(guard({ configured: [round.url] })(round.url)).rejects.toThrow('is not followed');
    expect(round.asked()).toBe(4);
  });

  it.each([
    ['a cloud’s metadata service', '169.254.169.254', 'leads to 169.254.169.254, which is never asked'],
    ['this machine', '127.0.0.1', 'leads to the private address 127.0.0.1'],
    ['our network', '10.1.2.3', 'list login.example.org in outgoing.privateHosts'],
    ['every address', '0.0.0.0', 'never asked'],
    ['nowhere', 'x', 'never asked'],
  ])('do not follow a public name that leads to %s', async (_name, address, sentence) => {
    const server = await start(hello);
    const url = `http://login.example.org:${server.port}`;
    await expect(guard({ configured: [url], resolve: resolveTo(address) })(url)).rejects.toThrow(sentence);
    expect(server.asked()).toBe(0);
  });

  it('refuse a name of which one address is bad', async () => {
    const server = await start(hello);
    const url = `http://localhost:${server.port}`;
    const resolve = async () => ['127.0.0.1', '169.254.169.254'];
    await expect(guard({ configured: [url], resolve })(url)).rejects.toThrow('never asked');
    expect(server.asked()).toBe(0);
  });

  it('do not ask a metadata service even if it is configured by its address', async () => {
    const url = 'http://169.254.169.254/latest/meta-data/';
    await expect(guard({ configured: [url] })(url)).rejects.toThrow('which is never asked');
  });

  it('connect to the address that was checked, not to what the name leads to a moment later', async () => {
    const server = await start(hello);
    const url = `http://login.example.org:${server.port}`;
    const resolve = jest.fn(resolveTo('127.0.0.1', '169.254.169.254'));
    const fetch = guard({ configured: [url], privateHosts: ['login.example.org'], resolve });
    expect((await fetch(url)).status).toBe(200);
    expect(resolve).toHaveBeenCalledTimes(1);
    // The next request asks again, and is refused.
    await expect(fetch(url)).rejects.toThrow('never asked');
    expect(server.asked()).toBe(1);
  });

  it('check the name again when the server sends on within its origin', async () => {
    const server = await start(sendTo(() => '/there'));
    const url = `http://login.internal:${server.port}`;
    const fetch = guard({ configured: [url], resolve: resolveTo('127.0.0.1', '169.254.169.254') });
    await expect(fetch(url)).rejects.toThrow('never asked');
    expect(server.asked()).toBe(1);
  });

  it.each<[string, RequestListener, string]>([
    ['does not answer', () => undefined, 'does not answer within 0.5 s'],
    [
      'answers drop by drop',
      (_request, response) => {
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
      'does not answer within 0.5 s',
    ],
    ['hangs up', (request) => void request.socket.destroy(), 'does not answer.'],
    ['answers too much', (_request, response) => void response.end('x'.repeat(10_001)), 'more than 10000 bytes'],
    [
      'never ends',
      (_request, response) => {
        const more = () => void (response.write('x'.repeat(1000)) ? setImmediate(more) : response.once('drain', more));
        more();
      },
      'more than 10000 bytes',
    ],
  ])('give up on a server that %s', async (_name, answer, sentence) => {
    const server = await start(answer);
    await expect(guard({ configured: [server.url], maxBytes: 10_000 })(server.url)).rejects.toThrow(sentence);
  });

  it('give up on a resolver that does not answer', async () => {
    const url = 'http://login.internal/';
    const resolve = () => new Promise<string[]>(() => undefined);
    await expect(guard({ configured: [url], resolve })(url)).rejects.toThrow('does not answer within 0.5 s');
  });

  it('do not unpack what is sent packed', async () => {
    const server = await start((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from([0x1f, 0x8b]));
    });
    expect((await guard({ configured: [server.url] })(server.url)).text).toHaveLength(2);
  });
});
