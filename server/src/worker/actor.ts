import type { Actor } from '../audit/actor';
import { MACHINE_ISSUER } from '../auth/machine/model';

/** Who did what nobody did: the server, by itself. */
export const WORKER: Actor = { issuer: MACHINE_ISSUER, subject: 'worker', name: 'Leitstand' };
