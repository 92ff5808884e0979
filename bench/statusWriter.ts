import type { NewIncident } from '../src/domain/status/model';

/** The ids incidents can name. */
export interface Names {
  components: string[];
  impactType: string;
}

interface Listed {
  data: Array<{ id: string }>;
}

/** Publishes as an operator whose token is given, or as nobody on a server that is open. Every call throws with the server's answer if it refuses. */
export function createStatusWriter(statusUrl: string, token?: string) {
  const list = async (path: string): Promise<string[]> => {
    const body: Listed = await (await fetch(statusUrl + path)).json();
    return body.data.map(({ id }) => id);
  };
  return {
    async names(): Promise<Names> {
      const [impactType = ''] = await list('/impacttypes');
      return { components: await list('/components'), impactType };
    },
    async publish(incident: NewIncident): Promise<void> {
      const answer = await fetch(`${statusUrl}/incidents`, {
        method: 'POST',
        headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
        body: JSON.stringify(incident),
      });
      if (!answer.ok) {
        throw new Error(`POST /incidents: ${answer.status} ${await answer.text()}`);
      }
      await answer.arrayBuffer();
    },
  };
}

export type StatusWriter = ReturnType<typeof createStatusWriter>;

/** An incident on two of the components, chosen by its number; ended after an hour if `isOver`. `beganAt` in milliseconds since 1970. */
export function incidentOf(names: Names, number: number, title: string, beganAt: number, isOver: boolean): NewIncident {
  const { components, impactType } = names;
  const at = (offset: number) => components[(number + offset) % components.length] ?? '';
  return {
    displayName: title,
    description: `What customers read about incident ${number}. `.repeat(6).trim(),
    beganAt: new Date(beganAt).toISOString(),
    ...(isOver && { endedAt: new Date(beganAt + 3_600_000).toISOString() }),
    phase: { generation: 1, order: isOver ? 2 : 0 },
    affects: [0, 7].map((offset) => ({ reference: at(offset), type: impactType, severity: 34 + (number % 66) })),
  };
}

const DAY_MS = 86_400_000;

/** Stores incidents spread over the last 90 days, `together` at a time; every hundredth is still open. */
export async function fill(writer: StatusWriter, count: number, together = 1): Promise<void> {
  const names = await writer.names();
  const turns = Array.from({ length: Math.ceil(count / together) }, (_, turn) => turn * together);
  for (const turn of turns) {
    const numbers = Array.from({ length: Math.min(together, count - turn) }, (_, at) => turn + at);
    await Promise.all(
      numbers.map((number) => {
        const beganAt = Date.now() - (0.1 + (89 * number) / count) * DAY_MS;
        return writer.publish(incidentOf(names, number, `Stored incident ${number}`, beganAt, number % 100 !== 0));
      })
    );
  }
}
