import type { Capabilities } from '../domain/status/access';
import { ABILITIES, FEATURE_OF, type Ability } from './ability';

/** `unknown`: answers as an SCS Status Page API, and nobody who may write has looked closer. */
export type ServerKind = 'leitstand' | 'reference-v1.0.0' | 'reference-v1.0.1' | 'unknown';

/** Whether the server stores an incident that has a phase; v1.0.1 as released answers 500 to every one. */
export type PhaseWrites = 'work' | 'refused' | 'untested';

/** A status page server as recognised by what it answers. */
export interface RecognisedServer {
  kind: ServerKind;
  /** `v1.0.0` of the reference server, our own server's version; undefined if unknown. */
  version?: string;
  capabilities?: Capabilities;
  phaseWrites: PhaseWrites;
  /** A gateway in front of it refuses reads that carry a token, and takes writes that do. */
  refusesReadsWithToken: boolean;
}

/**
 * Whether this server can do something at all; who asks may still not be allowed to. Facts about the reference
 * versions were observed on running servers: v1.0.0 never changes or removes an impact; v1.0.1 stores no incident
 * with a phase unless its database was altered, so that it counts as unable until it has shown otherwise.
 */
export function serverCan(server: RecognisedServer, ability: Ability): boolean {
  const feature = FEATURE_OF[ability];
  if (feature !== undefined) {
    return server.capabilities?.features[feature] ?? false;
  }
  if (server.kind === 'leitstand') {
    return true;
  }
  const storesPhases =
    server.phaseWrites === 'work' || (server.phaseWrites === 'untested' && server.kind !== 'reference-v1.0.1');
  switch (ability) {
    case 'publish':
      return storesPhases;
    case 'changeImpacts':
      return server.kind === 'reference-v1.0.1';
    default:
      return true;
  }
}

/** Everything a server cannot do. */
export function lacksOf(server: RecognisedServer): Ability[] {
  return ABILITIES.filter((ability) => !serverCan(server, ability));
}
