import type { Moment } from '../time/moment';
import type { Activation, ScenarioName } from './scenario';

/** The times at which a scenario broke this thing, up to now, first to last. */
export function timesOf(name: ScenarioName, option: string, { now, activations }: Moment): Activation[] {
  return activations.filter((each) => each.scenario === name && each.option === option && each.from <= now);
}

/** Seconds since a scenario broke this thing, while it is broken; undefined if it is not. */
export function brokenFor(name: ScenarioName, option: string, moment: Moment): number | undefined {
  const current = timesOf(name, option, moment).findLast(({ to = Infinity }) => moment.now < to);
  return current && moment.now - current.from;
}

/** Seconds that it was broken since the moment's origin, all together: what counters of its errors grow with. */
export function brokenSeconds(name: ScenarioName, option: string, moment: Moment): number {
  return timesOf(name, option, moment).reduce((sum, { from, to = moment.now }) => {
    return sum + Math.max(0, Math.min(to, moment.now) - Math.max(from, moment.origin));
  }, 0);
}
