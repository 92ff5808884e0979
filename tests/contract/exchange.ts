import type { StatusAnswer, StatusRequest, StatusTransport } from '../../src/status/transport';

/** One question to a server, and what it answered. */
export interface Exchange {
  method: string;
  path: string;
  body?: unknown;
  status: number;
  answer?: unknown;
}

/** What a server answered, by the name of the scenario. */
export type Recording = Record<string, Exchange[]>;

/** Without what differs from run to run: the moment of asking. */
const keyOf = ({ method, path, body }: Pick<StatusRequest, 'method' | 'path' | 'body'>): string =>
  `${method} ${path.replace(/at=[^&]+/, 'at=…')} ${JSON.stringify(body) ?? ''}`;

/** Passes everything on and writes down what came back. */
export function recordingTransport(transport: StatusTransport, exchanges: Exchange[]): StatusTransport {
  return {
    kind: transport.kind,
    send: async (request) => {
      const { status, body, header } = await transport.send(request);
      const { method, path } = request;
      exchanges.push({ method, path, ...(request.body !== undefined && { body: request.body }), status, answer: body });
      return { status, body, header };
    },
  };
}

/** Answers what was written down; the same question twice gets the answers in their order. Another question is an error. */
export function replayTransport(exchanges: readonly Exchange[]): StatusTransport {
  const left = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const key = keyOf({ ...exchange, method: methodOf(exchange) });
    left.set(key, [...(left.get(key) ?? []), exchange]);
  }
  return {
    kind: 'cors',
    send: async (request): Promise<StatusAnswer> => {
      const key = keyOf(request);
      const [first, ...rest] = left.get(key) ?? [];
      if (first === undefined) {
        throw new Error(`Nobody recorded what the server answers to ${key}. Record again: tests/contract/record.ts`);
      }
      left.set(key, rest);
      return { status: first.status, body: first.answer, header: () => null };
    },
  };
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
function methodOf({ method }: Exchange): StatusRequest['method'] {
  const known = METHODS.find((one) => one === method);
  if (known === undefined) {
    throw new Error(`${method} is no method`);
  }
  return known;
}
