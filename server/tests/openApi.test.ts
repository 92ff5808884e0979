import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { PROVISIONING } from './provisioning';
import { type Json, startTestServer, type TestServer } from './testServer';

/** The standard's operations. */
const STANDARD = [
  ...['/components', '/impacttypes'].flatMap((path) => [
    `get ${path}`,
    `post ${path}`,
    ...['get', 'patch', 'delete'].map((method) => `${method} ${path}/{id}`),
  ]),
  ...['get', 'post'].map((method) => `${method} /severities`),
  ...['get', 'patch', 'delete'].map((method) => `${method} /severities/{name}`),
  ...['get', 'post'].map((method) => `${method} /incidents`),
  ...['get', 'patch', 'delete'].map((method) => `${method} /incidents/{id}`),
  ...['get', 'post'].map((method) => `${method} /incidents/{id}/updates`),
  ...['get', 'patch', 'delete'].map((method) => `${method} /incidents/{id}/updates/{order}`),
  'get /phases',
  'post /phases',
];
const ADDED = [
  'get /me',
  'get /capabilities',
  'get /mapping-rules',
  'put /mapping-rules',
  'get /alert-links',
  'post /incidents/{id}/alerts',
  'get /audit',
  'get /tokens',
  'post /tokens',
  'get /retired',
  ...['components', 'impacttypes'].flatMap((kind) =>
    ['put', 'delete'].map((verb) => `${verb} /${kind}/{id}/retirement`)
  ),
  'get /healthz',
  'get /openapi.json',
];

describe('the OpenAPI document', () => {
  let server: TestServer;
  let document: Json;
  const operation = (method: string, path: string) => document.at('paths', path, method);

  beforeAll(async () => {
    server = await startTestServer({ provisioning: PROVISIONING });
    document = (await server.call('GET', '/openapi.json')).body;
  });
  afterAll(() => server.stop());

  it('is valid OpenAPI 3.1', () => {
    const script = `
      import { Validator } from '@seriousme/openapi-schema-validator';
      let text = '';
      for await (const chunk of process.stdin) text += chunk;
      const { valid, errors } = await new Validator().validate(JSON.parse(text));
      console.log(JSON.stringify({ valid, errors }));`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: path.resolve(__dirname, '../..'),
      input: JSON.stringify(document.value),
      encoding: 'utf8',
    });
    expect(JSON.parse(told)).toEqual({ valid: true });
    expect(document.at('openapi').value).toBe('3.1.0');
  });

  it('has all 27 operations of the standard, and what is added', () => {
    expect(STANDARD).toHaveLength(27);
    const described = Object.entries(Object(document.at('paths').value)).flatMap(([address, methods]) =>
      Object.keys(Object(methods)).map((method) => `${method} ${address}`)
    );
    expect(described).toEqual(expect.arrayContaining([...STANDARD, ...ADDED]));
  });

  it('every operation it describes is there', async () => {
    for (const [address, methods] of Object.entries(Object(document.at('paths').value))) {
      for (const method of Object.keys(Object(methods))) {
        const target = address.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
        const answer = await server.call(method.toUpperCase(), target, method === 'get' ? undefined : {});
        expect([method, address, answer.status]).not.toEqual([method, address, 405]);
        expect([method, address, answer.text]).not.toEqual([method, address, expect.stringContaining('"Not Found"')]);
      }
    }
  });

  it('says who may do what, from the routes', () => {
    expect(operation('get', '/incidents').at('security').value).toBeUndefined();
    expect(operation('post', '/incidents').at('security').value).toEqual([{ bearer: [] }]);
    expect(operation('post', '/components').at('description').value).toBe('Needs the role admin.');
    expect(operation('get', '/alert-links').at('description').value).toBe('Needs the role viewer.');
  });

  it('describes bodies, parameters and answers', () => {
    const body = operation('post', '/severities').at('requestBody', 'content', 'application/json', 'schema');
    expect(JSON.stringify(body.value)).toContain('"maximum":100');
    expect(
      operation('get', '/incidents')
        .at('parameters')
        .list.map((each) => each.at('name').value)
    ).toEqual(['start', 'end']);
    expect(operation('post', '/incidents').at('responses', '201').value).toBeDefined();
    expect(operation('patch', '/incidents/{id}').at('responses', '204').value).toBeDefined();
    expect(operation('get', '/incidents').at('responses', '4XX').value).toBeDefined();
  });
});
