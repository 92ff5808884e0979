import { Compile } from 'typebox/schema';

import type { JsonSchema } from './requestsOf';
import type { Answer, TestServer } from './testServer';

/** A route as the served document describes it. */
export interface Operation {
  method: string;
  path: string;
  parameters: Array<{ name: string; in: string; required: boolean; schema: JsonSchema }>;
  body?: JsonSchema;
  /** What is wrong with an answer; undefined if nothing is. */
  fault: (answer: Answer) => string | undefined;
}

/** All operations of the document a server serves. */
export async function readOperations(server: TestServer): Promise<Operation[]> {
  const document = (await server.call('GET', '/openapi.json')).body;
  return Object.entries(Object(document.at('paths').value)).flatMap(([path, methods]) =>
    Object.keys(Object(methods)).map((method): Operation => {
      const operation = document.at('paths', path, method);
      return {
        method: method.toUpperCase(),
        path,
        parameters: operation.at('parameters').list.map((each) => ({
          name: each.at('name').string,
          in: each.at('in').string,
          required: each.at('required').value === true,
          schema: Object(each.at('schema').value),
        })),
        body: toSchema(operation.at('requestBody', 'content', 'application/json', 'schema').value),
        fault: createCheck(Object(operation.at('responses').value)),
      };
    })
  );
}

type Responses = Readonly<Record<string, { content?: Record<string, { schema?: object }> } | undefined>>;

function createCheck(responses: Responses) {
  const compiled = new Map<string, ReturnType<typeof Compile>>();
  return ({ status, text, body, headers }: Answer): string | undefined => {
    const key = [String(status), `${Math.floor(status / 100)}XX`].find((each) => responses[each]);
    if (key === undefined) {
      return `${status} is not described: ${text}`;
    }
    const [[type, media] = []] = Object.entries(responses[key]?.content ?? {});
    if (media?.schema === undefined || type === undefined) {
      return text === '' ? undefined : `${status} answers what is not described: ${text}`;
    }
    if (!headers.get('content-type')?.startsWith(type)) {
      return `${status} answers ${headers.get('content-type') ?? 'nothing'} instead of ${type}`;
    }
    const check = compiled.get(key) ?? Compile(closed(media.schema));
    compiled.set(key, check);
    return check.Check(body.value) ? undefined : `${status}: ${JSON.stringify(check.Errors(body.value))} ${text}`;
  };
}

/** The schema without room for fields it does not name: what is answered is described. */
function closed(schema: object): object {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value)
      ? value.map((each: unknown) => (typeof each === 'object' && each !== null ? closed(each) : each))
      : typeof value === 'object' && value !== null
        ? closed(value)
        : value,
  ]);
  const made = Object.fromEntries(entries);
  return made.type === 'object' && made.properties && !('additionalProperties' in made) && !made.patternProperties
    ? { ...made, additionalProperties: false }
    : made;
}

function toSchema(value: unknown): JsonSchema | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
