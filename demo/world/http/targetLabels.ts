import { hostOfInstance } from '../cloud/hosts';

/**
 * Labels that scraping adds to all series of one exporter instance. `instance` is the host key: every exporter of a
 * machine, and of its management controller, has the machine's short name, so that they can be joined.
 */
export function targetLabels(instance: string): { instance: string; rack?: string } {
  const host = hostOfInstance(instance);
  return host ? { instance: host.name, rack: host.rack } : { instance };
}
