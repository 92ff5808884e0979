import fc from 'fast-check';

import { type Operation, readOperations } from './openApiDocument';
import { PROVISIONING } from './provisioning';
import { bodiesOf, nasty, valuesOf } from './requestsOf';
import { startTestServer, type TestServer } from './testServer';

/** 500 in `npm test`; `npm run properties` makes 10,000. */
const CASES = Number(process.env.LEITSTAND_PROPERTY_CASES ?? 500);
jest.setTimeout(60_000 + CASES * 100);

interface Asked {
  operation: Operation;
  target: string;
  body: unknown;
  headers: Record<string, string>;
}

describe('any request the OpenAPI document allows, and many it does not', () => {
  let server: TestServer;
  let operations: Operation[];
  const ids = ['11111111-2222-4333-8444-555555555555'];

  beforeAll(async () => {
    server = await startTestServer({ provisioning: PROVISIONING });
    operations = await readOperations(server);
    for (const list of ['/components', '/impacttypes']) {
      ids.push(...(await server.call('GET', list)).body.at('data').list.map((each) => each.at('id').string));
    }
  });
  afterAll(() => server.stop());

  /** Ids of what was made in the course of the test are drawn, too. */
  const anyId = () => fc.nat().map((index) => ids[index % ids.length] ?? '');
  const parameterOf = (name: string) =>
    name === 'order'
      ? fc.constantFrom('0', '1', '-1', 'x', '99999999999')
      : name === 'name'
        ? fc.oneof(fc.constantFrom('limited', 'broken'), nasty)
        : fc.oneof({ weight: 6, arbitrary: anyId() }, nasty);

  const asked = (operation: Operation) => {
    const inPath = operation.parameters.filter((each) => each.in === 'path');
    const inQuery = operation.parameters.filter((each) => each.in === 'query');
    return fc
      .record({
        operation: fc.constant(operation),
        path: fc.tuple(...inPath.map(({ name }) => parameterOf(name))),
        query: fc.tuple(
          ...inQuery.map(({ name, schema }) =>
            fc.option(fc.oneof({ weight: 4, arbitrary: valuesOf(schema, anyId, name) }, nasty))
          )
        ),
        body:
          operation.method === 'GET'
            ? fc.constant(undefined)
            : operation.body
              ? bodiesOf(operation.body, anyId)
              : fc.constant(undefined),
        headers: fc.record(
          {
            'if-match': fc.constantFrom('*', '"x"', 'W/"1"', ''),
            'idempotency-key': fc.constantFrom('a', 'b', 'a b', ''),
            'content-type': fc.constantFrom('application/json', 'application/merge-patch+json', 'text/plain'),
            'leitstand-client': fc.constantFrom('leitstand', 'x'),
          },
          { requiredKeys: [] }
        ),
      })
      .map(({ path, query, ...rest }): Asked => {
        const filled = inPath.reduce(
          (target, { name }, index) => target.replace(`{${name}}`, encodeURIComponent(wellFormed(String(path[index])))),
          operation.path
        );
        const asks = inQuery.flatMap(({ name }, index) =>
          query[index] === null ? [] : [`${name}=${encodeURIComponent(wellFormed(String(query[index])))}`]
        );
        const headers = rest.headers['content-type'] && rest.body === undefined ? {} : rest.headers;
        return { ...rest, headers, target: asks.length > 0 ? `${filled}?${asks.join('&')}` : filled };
      });
  };

  it(`is answered as the document says, and never with 5xx (${CASES} requests)`, async () => {
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...operations).chain(asked), async ({ operation, target, body, headers }) => {
        const answer = await server.call(operation.method, target, body, headers);
        const { status } = answer;
        met.set(`${Math.floor(status / 100)}xx`, (met.get(`${Math.floor(status / 100)}xx`) ?? 0) + 1);
        if (status === 201 && typeof answer.body.at('id').value === 'string') {
          ids.push(answer.body.at('id').string);
        }
        if (status >= 500) {
          throw new Error(`${status}: ${answer.text} ${server.log.slice(-2).join('\n')}`);
        }
        const fault = operation.fault(answer);
        if (fault !== undefined) {
          throw new Error(fault);
        }
      }),
      { numRuns: CASES, endOnFailure: true }
    );
    // It was not all refused at the door.
    expect(met.get('2xx') ?? 0).toBeGreaterThan(CASES / 5);
    expect(met.get('4xx') ?? 0).toBeGreaterThan(CASES / 10);
    // And the page is still drawn from what came of it.
    expect((await server.call('GET', '/en/')).status).toBe(200);
    expect((await server.call('GET', '/en/feed.atom')).status).toBe(200);
  });
});

/** Half a surrogate pair cannot be written into an address at all. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
