import type { FastifyRequest } from 'fastify';

/** What a write did, as the audit log keeps it. */
export interface WriteDescription {
  /** `<resource>.<verb>`, e.g. `incidents.updates.create`. */
  operation: string;
  /** Path of what was written, e.g. `/incidents/<id>/updates/0`. */
  object: string;
  /** Names of the fields the write set, never their values. */
  fields: string[];
}

const VERBS: Readonly<Record<string, string>> = { POST: 'create', PUT: 'replace', PATCH: 'change', DELETE: 'delete' };
/** What answers of creating POSTs are called, and severities, whose name is their id. */
const IDS = ['id', 'order', 'generation'] as const;

type Request = Pick<FastifyRequest, 'method' | 'params' | 'body'> & { routeOptions: { url?: string } };

/** Describes a write from its route, its body and what it was answered with, so that no route can forget to. */
export function describeWrite(request: Request, answer: unknown): WriteDescription {
  const segments = (request.routeOptions.url ?? '').split('/').filter(Boolean);
  const params = toRecord(request.params);
  const body = toRecord(request.body);
  const path = segments.map((segment) =>
    segment.startsWith(':') ? encodeURIComponent(canonical(String(params[segment.slice(1)]))) : segment
  );
  if (request.method === 'POST') {
    const answered = toRecord(answer);
    const key = IDS.find((each) => answered[each] !== undefined);
    const created = key ? answered[key] : segments.at(-1) === 'severities' ? body.displayName : undefined;
    if (created !== undefined) {
      path.push(encodeURIComponent(String(created)));
    }
  }
  return {
    operation: [
      ...segments.filter((segment) => !segment.startsWith(':')),
      VERBS[request.method] ?? request.method.toLowerCase(),
    ].join('.'),
    object: `/${path.join('/')}`,
    fields: Object.keys(body).filter((field) => body[field] !== undefined && body[field] !== null),
  };
}

/** Ids are accepted in several spellings; the log has one. */
function canonical(param: string): string {
  const bare = param
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/[{}-]/g, '');
  return /^[0-9a-f]{32}$/.test(bare) ? bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : param;
}

/** An object's fields; of anything else, a list included, none. */
function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
