import { isRecord } from '../domain/parse/narrow';
import type { PhaseWrites } from './recognisedServer';
import type { StatusRequest, StatusTransport } from './transport';

const carriesPhase = ({ method, path, body }: StatusRequest): boolean =>
  (method === 'POST' || method === 'PATCH') &&
  /^\/incidents(\/[^/]+)?$/.test(path) &&
  isRecord(body) &&
  body.phase !== undefined;

/** Tells what became of writes that carry a phase: version 1.0.1 of the reference server fails on every one. */
export function watchWrites(transport: StatusTransport, onOutcome: (outcome: PhaseWrites) => void): StatusTransport {
  return {
    kind: transport.kind,
    send: async (request) => {
      const answer = await transport.send(request);
      if (carriesPhase(request)) {
        if (answer.status === 500) {
          onOutcome('refused');
        } else if (answer.status < 300) {
          onOutcome('work');
        }
      }
      return answer;
    },
  };
}
