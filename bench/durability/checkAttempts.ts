import { type Attempt, caller, create, IMPACTS, LINKS, type Vocabulary } from './writeLoad';

interface StoredIncident {
  id: string;
  displayName: string;
  affects: unknown[];
}

interface StoredUpdate {
  order: number;
  displayName: string;
}

interface AuditEntry {
  operation: string;
  object: string;
}

/**
 * What is wrong with what a server has after a crash, as sentences: an acknowledged write that is lost, a write of which only a part is there,
 * one that is there twice, one without its entry in the audit log. Attempts without an answer are repeated first with their key.
 */
export async function checkAttempts(
  url: string,
  vocabulary: Vocabulary,
  attempts: readonly Attempt[]
): Promise<string[]> {
  const wrong: string[] = [];
  const known = await listIncidents(url);
  for (const attempt of attempts.filter(({ id }) => id === undefined)) {
    const before = known.filter(({ displayName }) => displayName.startsWith(attempt.mark));
    await create(caller(url), vocabulary, attempt);
    if (before[0] && before[0].id !== attempt.id) {
      wrong.push(`${attempt.mark} was stored without its key.`);
    }
  }

  const incidents = await listIncidents(url);
  const links = await list<{ incident: string }>(`${url}/alert-links`);
  for (const attempt of attempts) {
    const found = incidents.filter(({ displayName }) => displayName.startsWith(attempt.mark));
    const [incident] = found;
    if (incident === undefined || found.length !== 1 || incident.id !== attempt.id) {
      wrong.push(`${attempt.mark} is there ${found.length} times.`);
      continue;
    }
    const isEdited = incident.displayName.endsWith(' after');
    if (attempt.edited && !isEdited) {
      wrong.push(`The edit of ${attempt.mark} is lost.`);
    }
    if (incident.affects.length !== (isEdited ? IMPACTS.after : IMPACTS.before)) {
      wrong.push(`${incident.displayName} has ${incident.affects.length} impacts.`);
    }
    const linked = links.filter((link) => link.incident === incident.id).length;
    if (linked !== LINKS && (attempt.linked || linked !== 0)) {
      wrong.push(`${attempt.mark} has ${linked} alert links.`);
    }
    const updates = await list<StoredUpdate>(`${url}/incidents/${attempt.id}/updates`);
    wrong.push(...checkUpdates(attempt, updates));
    wrong.push(
      ...(await checkAudit(url, attempt, {
        edits: isEdited ? 1 : 0,
        updates: updates.length,
        links: linked > 0 ? 1 : 0,
      }))
    );
  }
  return wrong;
}

function checkUpdates({ mark, updates }: Attempt, stored: readonly StoredUpdate[]): string[] {
  const lost = updates.filter(
    ({ order, text }) => !stored.some((each) => each.order === order && each.displayName === text)
  );
  const isNumbered = stored.every(({ order }, index) => order === index);
  return [
    ...lost.map(({ text }) => `The ${text} update of ${mark} is lost.`),
    ...(isNumbered ? [] : [`The updates of ${mark} are not numbered from 0.`]),
  ];
}

/** Every write that is there has one entry, and there is no entry of one that is not. */
async function checkAudit(
  url: string,
  { id, mark }: Attempt,
  stored: { edits: number; updates: number; links: number }
): Promise<string[]> {
  const entries = await list<AuditEntry>(`${url}/audit?limit=100&object=/incidents/${id}`);
  const count = (operation: string) => entries.filter((entry) => entry.operation === operation).length;
  const expected = { creations: 1, ...stored };
  const seen = {
    creations: count('incidents.create'),
    edits: count('incidents.change'),
    updates: count('incidents.updates.create'),
    links: count('incidents.alerts.create'),
  };
  return JSON.stringify(seen) === JSON.stringify(expected)
    ? []
    : [`The audit log of ${mark} has ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}.`];
}

function listIncidents(url: string): Promise<StoredIncident[]> {
  return list(`${url}/incidents?start=2026-01-01T00:00:00Z&end=2027-01-01T00:00:00Z`);
}

async function list<T>(url: string): Promise<T[]> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  const body: { data: T[] } = await answer.json();
  return body.data;
}
