import type { FastifyInstance } from 'fastify';
import type { HostContext } from '../hostContext';
import { isRecord } from '../narrowing';
import { lacksAction } from '../signedIn';
import type { PostedSilence } from '../store/silences';

interface SilenceParams {
  Params: { id: string };
}

const ROOT = '/api/alertmanager/grafana/api/v2';

/** Silences of Grafana's own Alertmanager: kept and answered as it does, though no alert of it is there to be muted. */
export function silenceRoutes(app: FastifyInstance, host: HostContext): void {
  app.get(`${ROOT}/silences`, async () => host.silences.list());

  app.get<SilenceParams>(`${ROOT}/silence/:id`, async (request, reply) => {
    const silence = host.silences.get(request.params.id);
    return silence ?? reply.code(404).send({ message: 'silence not found' });
  });

  app.post(`${ROOT}/silences`, async (request, reply) => {
    if (lacksAction(host, request, reply, 'alert.instances:create')) {
      return reply;
    }
    const silence = readSilence(request.body);
    if (typeof silence === 'string') {
      return reply.code(400).send({ message: silence });
    }
    const silenceID = host.silences.put(silence);
    return silenceID === undefined
      ? reply.code(404).send({ message: 'silence not found' })
      : reply.code(202).send({ silenceID });
  });

  app.delete<SilenceParams>(`${ROOT}/silence/:id`, async (request, reply) => {
    if (lacksAction(host, request, reply, 'alert.instances:write')) {
      return reply;
    }
    const isKnown = host.silences.expire(request.params.id);
    return isKnown ? { message: 'silence deleted' } : reply.code(404).send({ message: 'silence not found' });
  });
}

/** A silence from a body, or what is wrong with it. */
function readSilence(body: unknown): PostedSilence | string {
  const { id, matchers, startsAt, endsAt, comment, createdBy } = isRecord(body) ? body : {};
  if (!Array.isArray(matchers) || matchers.length === 0) {
    return 'silence failed validation: matchers in body should have at least 1 items';
  }
  const isTimes = typeof startsAt === 'string' && typeof endsAt === 'string';
  if (!isTimes || Number.isNaN(Date.parse(startsAt)) || !(Date.parse(endsAt) > Date.parse(startsAt))) {
    return 'silence failed validation: end time must be after the start time';
  }
  if (Date.parse(endsAt) <= Date.now()) {
    return 'silence failed validation: end time cannot be in the past';
  }
  if (typeof comment !== 'string' || typeof createdBy !== 'string') {
    return 'silence failed validation: comment and createdBy are required';
  }
  return { ...(typeof id === 'string' && { id }), matchers, startsAt, endsAt, comment, createdBy };
}
