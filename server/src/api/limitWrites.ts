import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ApiError } from './apiError';

/** Writes per minute. */
export interface WriteLimits {
  perToken: number;
  perAddress: number;
}

export const DEFAULT_LIMITS: WriteLimits = { perToken: 120, perAddress: 600 };

/** Webhooks of alerts per minute and address. */
const ALERTS_PER_ADDRESS = 10_000;

const MINUTE = 60_000;

/**
 * Limits writes: `byAddress` comes before a token is looked at, so that guessing tokens is limited too; `byToken` after it.
 * Reads have no limit: they are answered from memory, and in an outage everybody comes at once.
 */
export function limitWrites(app: FastifyInstance, { perToken, perAddress }: WriteLimits) {
  void app.register(rateLimit, { global: false });
  const check = (what: string, max: number, keyOf: (request: FastifyRequest) => string | undefined) => {
    let limit: ReturnType<FastifyInstance['createRateLimit']> | undefined;
    return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const key = isWrite(request.method) ? keyOf(request) : undefined;
      if (key === undefined) {
        return;
      }
      limit ??= app.createRateLimit({
        max,
        timeWindow: MINUTE,
        keyGenerator: (asked) => `${what} ${keyOf(asked) ?? ''}`,
      });
      const found = await limit(request);
      if (!found.isAllowed && found.isExceeded) {
        void reply.header('Retry-After', String(found.ttlInSeconds));
        throw new ApiError(
          429,
          'rate-limited',
          `More than ${max} writes within a minute come from this ${what}; try again in ${found.ttlInSeconds} s.`
        );
      }
    };
  };
  // A storm of alerts is when they are needed most, and their sender does not send again what was refused.
  const isAlert = ({ routeOptions }: FastifyRequest) => routeOptions.config.purpose === 'inbox';
  const ofPeople = check('address', perAddress, (request) => (isAlert(request) ? undefined : request.ip));
  const ofAlerts = check('sender', ALERTS_PER_ADDRESS, (request) => (isAlert(request) ? request.ip : undefined));
  return {
    byAddress: async (request: FastifyRequest, reply: FastifyReply) => {
      await ofPeople(request, reply);
      await ofAlerts(request, reply);
    },
    byToken: check('token', perToken, (request) => (isAlert(request) ? undefined : request.bearer?.id)),
  };
}

function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
