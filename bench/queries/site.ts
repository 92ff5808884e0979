/** How large the generated site is. */
export interface Site {
  storage: number;
  compute: number;
  control: number;
  osds: number;
  instances: number;
}

const STORAGE_SHARE = 0.2;
const CONTROL_SHARE = 0.04;

/** A site of so many nodes: a fifth stores, one in twenty-five controls, the others compute. Throws a RangeError below 6 nodes. */
export function siteOf(nodes: number, osds: number, instances: number): Site {
  if (nodes < 6) {
    throw new RangeError('A site has at least 6 nodes.');
  }
  const storage = Math.max(3, Math.round(nodes * STORAGE_SHARE));
  const control = Math.max(1, Math.round(nodes * CONTROL_SHARE));
  return { storage, control, compute: nodes - storage - control, osds, instances };
}
