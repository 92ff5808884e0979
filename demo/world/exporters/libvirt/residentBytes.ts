import type { Instance } from '../../cloud/instances';
import { hash } from '../../time/hash';

const PAGE = 4096;

/** Memory that the process of a domain holds on its host: nearly all of what the flavour promises, after a while. */
export function residentBytes({ id, flavor }: Instance): number {
  const share = 0.72 + 0.26 * hash('resident', id);
  return Math.floor((share * flavor.memoryMb * 2 ** 20) / PAGE) * PAGE;
}
