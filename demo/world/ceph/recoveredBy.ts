import { OSDS } from '../cloud/ceph';
import type { CephState } from './cephAt';
import { changedObjects, RECOVERED_BYTES_PER_OBJECT } from './degraded';
import { outagesOf } from './outages';
import { recoveredShare } from './pgStates';

/** Objects and bytes that an OSD pushed to the ones that came back, over all outages. */
export function recoveredBy(osd: number, state: CephState): { objects: number; bytes: number } {
  const { moment, objects } = state;
  const pushed = outagesOf(moment)
    .filter((outage) => outage.recoverFrom <= moment.now && isSource(osd, outage.osd))
    .reduce((sum, outage) => {
      const sources = OSDS.filter(({ id }) => isSource(id, outage.osd)).length;
      return sum + (changedObjects(outage, objects) * recoveredShare(moment.now, outage)) / sources;
    }, 0);
  return { objects: Math.floor(pushed), bytes: Math.floor(pushed * RECOVERED_BYTES_PER_OBJECT) };
}

/** The other copies of an OSD's objects lie on the other hosts. */
function isSource(osd: number, returned: number): boolean {
  return OSDS[osd]?.host !== OSDS[returned]?.host;
}
