import { isActive } from '../domain/status/isActive';
import type { Incident, IncidentUpdate, StatusSnapshot } from '../domain/status/model';
import type { ReadClient } from '../status/readClient';
import { readFormerComponents } from '../status/readFormerComponents';

const DAY_MS = 86_400_000;
/** Maintenance is announced this far ahead. */
const AHEAD_DAYS = 60;
/** One more than the strip shows: its days begin at midnight somewhere. */
export const PAST_DAYS = 91;
/** Requests at a time, and incidents whose past updates are asked for at most. */
const AT_A_TIME = 6;
const MOST_PASTS = 60;

const begin = ({ beganAt }: Incident) => (beganAt === null ? Infinity : Date.parse(beganAt));

const wholeDays = (time: number) => Math.floor(time / DAY_MS) * DAY_MS;

const isPast = (time: string | null, now: number) => time !== null && Date.parse(time) <= now;

/** Runs a task for each item, only so many at a time. */
async function inTurns<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const turn = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, turn));
}

/**
 * Makes a reader of what the status page says now: nothing but the public routes of the API is asked. `withPast`: also of
 * the last 90 days. Updates of what is over are read once: they may have changed what was affected. Rejects with a LeitstandError.
 */
export function createPublicReader(
  client: ReadClient,
  withPast: boolean,
  clock: () => number = Date.now
): () => Promise<StatusSnapshot> {
  const readFormer = readFormerComponents(client);
  const pasts = new Map<string, IncidentUpdate[]>();

  return async () => {
    const now = clock();
    // Whole days: the same address all day, so that the browser's own copy is asked for by its ETag.
    const start = new Date(wholeDays(now) - (withPast ? PAST_DAYS : 1) * DAY_MS);
    const [components, severities, phases, incidents] = await Promise.all([
      client.components(new Date(now)),
      client.severities(),
      client.phases(),
      client.incidents({ start, end: new Date(wholeDays(now) + AHEAD_DAYS * DAY_MS) }),
    ]);
    const updates: Record<string, IncidentUpdate[]> = {};
    const over = incidents
      .filter(({ endedAt, updates: orders }) => withPast && orders.length > 0 && isPast(endedAt, now))
      .sort((a, b) => begin(b) - begin(a))
      .slice(0, MOST_PASTS);
    await inTurns([...incidents.filter((incident) => isActive(incident, now)), ...over], async (incident) => {
      const name = `${incident.id} ${incident.endedAt} ${incident.updates.join()}`;
      const read = pasts.get(name) ?? (await client.updates(incident.id));
      if (!isActive(incident, now)) {
        pasts.set(name, read);
      }
      updates[incident.id] = read;
    });
    components.sort((a, b) => a.displayName.localeCompare(b.displayName));
    const retired = { components: await readFormer(components, incidents), impactTypes: [] };
    return { components, impactTypes: [], retired, severities, phases: [phases], incidents, updates };
  };
}
