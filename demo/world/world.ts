import { SCENARIOS } from './scenarios/scenarios';
import type { Activation, Scenario } from './scenarios/scenario';
import type { Moment } from './time/moment';

const DAY = 86_400;
const UPTIME_DAYS = 23;

/** A running cloud: a clock, and what was switched on when. */
export class World {
  private readonly activations: Activation[] = [];
  private readonly origin: number;

  /** `clock` gives Unix time in seconds. Counters began some weeks ago, at midnight. */
  constructor(private readonly clock: () => number = () => Date.now() / 1000) {
    this.origin = (Math.floor(clock() / DAY) - UPTIME_DAYS) * DAY;
  }

  /** The cloud now, or at another Unix time in seconds. */
  moment(now = this.clock()): Moment {
    return { now, origin: this.origin, activations: this.activations.map((activation) => ({ ...activation })) };
  }

  /** The stretch in which a scenario is on, if it is. */
  active({ name }: Scenario): Activation | undefined {
    return this.activations.find(({ scenario, to }) => scenario === name && to === undefined);
  }

  /**
   * Switches a scenario on or off; doing so twice changes nothing.
   * With another option while it is on, the first thing is repaired and the other breaks.
   */
  switch(scenario: Scenario, active: boolean, option = scenario.options.values[0] ?? ''): void {
    const running = this.active(scenario);
    if (running && (!active || running.option !== option)) {
      running.to = this.clock();
    }
    if (active && running?.option !== option) {
      this.activations.push({ scenario: scenario.name, option, from: this.clock() });
    }
  }
}

export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
