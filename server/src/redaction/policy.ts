import type { Role } from '../../../src/domain/status/access';

/** What happens to a write with words that look internal: it is refused, done with a warning, or not looked at. */
export const REACTIONS = ['refuse', 'warn', 'off'] as const;
export type Reaction = (typeof REACTIONS)[number];

export interface RedactionPolicy {
  /** For clients that say they are ours (`Leitstand-Client`): their users can be told. */
  own: Reaction;
  /** For all others: tools that know no such refusal. */
  foreign: Reaction;
  /** The least role that may publish in spite of it. */
  overrideRole: Role;
  /** Words that are public although they look internal. */
  allow: readonly string[];
}

export const DEFAULT_POLICY: RedactionPolicy = { own: 'refuse', foreign: 'warn', overrideRole: 'publisher', allow: [] };
