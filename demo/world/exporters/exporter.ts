import type { Moment } from '../time/moment';

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/**
 * An exporter of the simulated cloud: one folder, registered in `exporters.ts`.
 * Its metrics must exist in the captures it names, with the same label names; types are taken from there.
 */
export interface Exporter {
  /** Its name in addresses, and the Prometheus job that sites (kolla-ansible, OSISM) scrape it with. */
  name: string;
  /** Captures in demo/world/captures/index.json that show the real one, the leading one first. */
  captures: string[];
  /** `instance` labels as sites see them: address and port in the API network. */
  instances: string[];
  /** What one instance answers at a moment. */
  collect: (moment: Moment, instance: string) => Sample[];
}

/** A sample in short. */
export function sample(name: string, value: number, labels: Record<string, string> = {}): Sample {
  return { name, labels, value };
}
