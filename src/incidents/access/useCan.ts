import { hasPermission } from '@grafana/runtime';
import { INCIDENTS_WRITE } from '../../permissions';
import type { Ability } from '../../status/ability';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { describeRefusal } from '../messages/describeRefusal';
import { can, type Can } from './can';

/** Whether the signed-in user may do this on this status page, and if not, why, as a sentence for beside the control. */
export function useCan(ability: Ability): Can {
  const { view, state } = useStatusSnapshot();
  return state === 'unconfigured'
    ? { may: false, because: describeRefusal('unconfigured') }
    : can(ability, view, { write: hasPermission(INCIDENTS_WRITE) });
}
