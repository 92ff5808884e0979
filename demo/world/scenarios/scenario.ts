export type ScenarioName =
  | 'osd-dies'
  | 'api-fails'
  | 'disk-fills'
  | 'disk-fails-smart'
  | 'hypervisor-goes'
  | 'clock-drifts'
  | 'psu-fails'
  | 'memory-errors'
  | 'link-flaps'
  | 'mtu-mismatch';

/** A stretch of time in which a scenario was on. */
export interface Activation {
  scenario: ScenarioName;
  /** Unix time in seconds. */
  from: number;
  /** Unix time in seconds; missing while it is on. */
  to?: number;
  /** What breaks, for scenarios that can break different things. */
  option: string;
}

/** Something that can go wrong in the cloud, as people who try it read it. */
export interface Scenario {
  name: ScenarioName;
  title: string;
  /** What happens when it is switched on, in order. */
  expect: string[];
  /** What happens when it is switched off. */
  afterwards: string;
  /** What may be broken; the first is the default. */
  options: { label: string; values: string[] };
}
