import { isMachineToken } from './machine/tokenText';
import type { TokenVerifier } from './verifyToken';

/** A verifier of both kinds of bearer tokens: those of login providers and those of machines. */
export function createBearerVerifier(ofProviders: TokenVerifier, ofMachines: TokenVerifier): TokenVerifier {
  return (token) => (isMachineToken(token) ? ofMachines(token) : ofProviders(token));
}
