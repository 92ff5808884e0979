import { randomUUID } from 'node:crypto';

/** Alert links that one request makes; all of them are there, or none. */
export const LINKS = 3;
/** Impacts of an incident before and after its one edit, which also changes the title: both or neither. */
export const IMPACTS = { before: 3, after: 2 };

/** One incident that a writer made, as far as it was told. */
export interface Attempt {
  /** Begins its title. */
  mark: string;
  key: string;
  /** What was acknowledged. */
  id?: string;
  linked?: true;
  updates: Array<{ order: number; text: string }>;
  edited?: true;
}

/** What incidents refer to. */
export interface Vocabulary {
  components: string[];
  impactType: string;
}

type Call = (method: string, path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;

/** A caller of the server that throws when there is no answer, or when it says that the server failed. */
export function caller(url: string): Call {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (response.status >= 500) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    if (!response.ok) {
      throw new Refused(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  };
}

/** Never part of a crash. */
export class Refused extends Error {}

/** Writes one incident after another until the first failure: created, alerts linked, two updates, edited. Notes what was acknowledged in `attempts`. */
export async function writeUntilFailure(url: string, vocabulary: Vocabulary, attempts: Attempt[]): Promise<void> {
  const call = caller(url);
  for (;;) {
    const attempt: Attempt = { mark: randomUUID(), key: randomUUID(), updates: [] };
    attempts.push(attempt);
    try {
      await create(call, vocabulary, attempt);
      const { id } = attempt;
      const links = Array.from({ length: LINKS }, (_, index) => ({
        key: `${attempt.mark}-${index}`,
        name: 'DiskFails',
        labels: { host: 'compute-1' },
        startsAt: '2026-05-01T08:00:00Z',
      }));
      await (await call('POST', `/incidents/${id}/alerts`, links)).arrayBuffer();
      attempt.linked = true;
      for (const text of ['first', 'second']) {
        const answer = await call('POST', `/incidents/${id}/updates`, { displayName: text, description: text });
        const { order }: { order: number } = await answer.json();
        attempt.updates.push({ order, text });
      }
      const edit = { displayName: `${attempt.mark} after`, affects: affects(vocabulary, IMPACTS.after) };
      await (await call('PATCH', `/incidents/${id}`, edit)).arrayBuffer();
      attempt.edited = true;
    } catch (error) {
      if (error instanceof Refused) {
        throw error;
      }
      return;
    }
  }
}

/** Creates the attempt's incident. Repeated with the same key it answers the same id. */
export async function create(call: Call, vocabulary: Vocabulary, attempt: Attempt): Promise<void> {
  const incident = {
    displayName: `${attempt.mark} before`,
    description: 'Written while the server is killed.',
    beganAt: '2026-05-01T08:00:00Z',
    phase: { generation: 1, order: 0 },
    affects: affects(vocabulary, IMPACTS.before),
  };
  const answer = await call('POST', '/incidents', incident, { 'idempotency-key': attempt.key });
  const { id }: { id: string } = await answer.json();
  attempt.id = id;
}

function affects({ components, impactType }: Vocabulary, count: number) {
  return components.slice(0, count).map((reference) => ({ reference, type: impactType, severity: 50 }));
}
