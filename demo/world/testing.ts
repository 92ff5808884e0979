import fc from 'fast-check';
import { EXPORTERS } from './exporters/exporters';
import type { Sample } from './exporters/exporter';
import type { Activation } from './scenarios/scenario';
import { answers } from './http/answers';
import { SCENARIOS } from './scenarios/scenarios';
import type { Moment } from './time/moment';

/** For tests: some Unix time at which a cloud's counters began, and one some weeks later. */
export const ORIGIN = 1_790_000_000;
export const START = ORIGIN + 23 * 86_400;

/** Any history of one scenario after the other being switched on and off, and any moment in or after it. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    steps: fc.array(
      fc.record({
        scenario: fc.constantFrom(...SCENARIOS),
        choice: fc.nat({ max: 11 }),
        pause: fc.double({ min: 0, max: 120, noNaN: true }),
        lasts: fc.double({ min: 0.1, max: 900, noNaN: true }),
        ends: fc.boolean(),
      }),
      { maxLength: 4 }
    ),
    at: fc.double({ min: 0, max: 1500, noNaN: true }),
  })
  .map(({ steps, at }) => {
    const activations: Activation[] = [];
    let time = START;
    for (const { scenario, choice, pause, lasts, ends } of steps) {
      const { values } = scenario.options;
      const from = time + pause;
      const last = steps.at(-1)?.lasts === lasts && !ends;
      activations.push({
        ...{ scenario: scenario.name, from, option: values[choice % values.length] ?? '' },
        ...(last ? {} : { to: from + lasts }),
      });
      time = from + lasts;
    }
    return { now: START + at, origin: ORIGIN, activations: activations.filter(({ from }) => from <= START + at) };
  });

/** Everything that an exporter's instances answer at a moment. */
export function scrape(exporter: string, moment: Moment): Sample[] {
  const found = EXPORTERS.filter(({ name }) => name === exporter);
  const targets = found.flatMap((each) =>
    each.instances.filter((instance) => answers(each, instance, moment)).map((instance) => ({ ...each, instance }))
  );
  return targets.flatMap(({ collect, instance }) =>
    collect(moment, instance).map((sample) => ({ ...sample, labels: { instance, ...sample.labels } }))
  );
}

/** Sum of a metric over the series that carry these labels. */
export function total(samples: Sample[], name: string, labels: Record<string, string> = {}): number {
  return samples
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}
