import type { Role } from '../../../src/domain/status/access';
import type { Bearer } from '../auth/access';
import type { Identify } from '../auth/createIdentifier';
import type { Purpose } from '../auth/machine/model';
import type { RedactionCheck } from '../redaction/checkRedaction';
import type { StatusStore } from '../store/statusStore';
import type { AwakeSettings } from '../worker/awakeSettings';

import type { AnswerCache } from './answerCache';
import type { WriteLimits } from './limitWrites';
import type { ProvisioningSource } from './refuseProvisioned';

/** What the routes work with. */
export interface ApiContext {
  store: StatusStore;
  /** What was answered since the last write. */
  answers: AnswerCache;
  identify: Identify;
  /** Everybody is an admin. */
  insecureNoAuth: boolean;
  corsOrigins: readonly string[];
  limits: WriteLimits;
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** How words that look internal are kept out of what is public. */
  redaction: Pick<RedactionCheck, 'policy' | 'inventory'>;
  /** Drafts are published by others than who wrote them. */
  reviewRequired: boolean;
  /** What alerts and time do. */
  awake: AwakeSettings;
  provisioning: ProvisioningSource;
  version: string;
  /** Where what went wrong is told, for operators. */
  log: (message: string) => void;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may use the route; without it everybody may. */
    role?: Role;
    /** What the route does, to complete "… needs the role". */
    doing?: string;
    /** Machine tokens of this purpose may use the route; those of another may not. */
    purpose?: Purpose;
    /** The body's texts will be public: they are checked for internal names, or only warned of where they were public before. */
    publicTexts?: 'check' | 'warn';
  }
  interface FastifyRequest {
    bearer?: Bearer;
    /** What the redaction check leaves for the audit log. */
    redaction?: { operation: string; fields: string[] };
  }
}
