import type { Moment } from '../time/moment';

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/**
 * What one instance answers at a moment. With `wanted` it may leave out parts of which no metric is wanted:
 * history asks a thousand times for a few names.
 */
export type Collect = (moment: Moment, instance: string, wanted?: (name: string) => boolean) => Sample[];

/**
 * An exporter of the simulated cloud: one folder, registered in `exporters.ts`.
 * Its metrics must exist in the captures it names, with the same label names; types are taken from there.
 */
export interface Exporter {
  /** Its name in addresses, and the Prometheus job that sites (kolla-ansible, OSISM) scrape it with. */
  name: string;
  /** The job, where several exporters do the same work and a site has one of them. */
  job?: string;
  /** Set for those that the demo does not scrape: another generation, or another maker of the same thing. */
  variant?: true;
  /** Seconds that it takes to answer, if that matters: it asks slow APIs or controllers. */
  answersIn?: number;
  /** Runs on the management controller's side: answers although the host has no power. */
  outOfBand?: true;
  /** Captures in demo/world/captures/index.json that show the real one, the leading one first. */
  captures: string[];
  /** `instance` labels as sites see them: address and port in the API network. */
  instances: string[];
  /** What one instance answers at a moment. */
  collect: Collect;
}

/** A sample in short. */
export function sample(name: string, value: number, labels: Record<string, string> = {}): Sample {
  return { name, labels, value };
}
