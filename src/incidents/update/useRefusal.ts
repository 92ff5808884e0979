import type { Ability } from '../../status/ability';
import { useCan } from '../access/useCan';

/** Why the signed-in user may not do this on this status page, as a sentence; undefined if they may. */
export function useRefusal(ability: Ability): string | undefined {
  const answer = useCan(ability);
  return answer.may ? undefined : answer.because;
}
