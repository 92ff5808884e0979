import { hasPermission } from '@grafana/runtime';
import { INCIDENTS_WRITE } from '../../permissions';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { writeAccess, type WriteAccess } from './writeAccess';

/** Whether this user is shown write controls, and if not, why. */
export function useWriteAccess(): WriteAccess {
  const { view, state } = useStatusSnapshot();
  return state === 'unconfigured'
    ? { may: false, because: 'unconfigured' }
    : writeAccess(view, hasPermission(INCIDENTS_WRITE));
}
