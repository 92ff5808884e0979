import type { StatusTransport } from './transport';

/** What is the same for everybody, so that it may be read without a token. */
const PUBLIC = /^\/(components|incidents|impacttypes|severities|phases|capabilities)(?=[/?]|$)/;
/** Below an incident, but for publishers. */
const PRIVATE = /^\/incidents\/[^/?]+\/alerts(?=[/?]|$)/;

/**
 * Reads what is public by one way and does everything else by another: stock SCS gateways refuse reads that carry
 * a token, and writes that carry none.
 */
export function splitTransport(reads: StatusTransport, others: StatusTransport): StatusTransport {
  return {
    kind: others.kind,
    send: (request) => {
      const isPublic = request.method === 'GET' && PUBLIC.test(request.path) && !PRIVATE.test(request.path);
      return (isPublic ? reads : others).send(request);
    },
  };
}
