import { EXPORTERS } from '../exporters/exporters';
import { exposition } from '../http/exposition';
import { SCENARIOS } from '../scenarios/scenarios';
import { ORIGIN, START } from '../testing';
import { findCaptured } from './findCaptured';
import { parseExposition } from './parseExposition';

/** Everything at once. */
const BROKEN = SCENARIOS.map(({ name, options }) => ({ scenario: name, option: options.values[0] ?? '', from: START }));

/** Values that the captures show as NaN. */
const NOT_A_NUMBER = ['ipmi_sensor_value'];

/** Exporters that nobody could capture, and the source that tells what they expose. */
const EXCEPTIONS: Record<string, string> = {
  redfish: 'jenningsloy318/redfish_exporter d388474c, collector/*.go',
  idrac: 'mrlhansen/idrac_exporter 104c75e9, internal/collector/metrics.go',
};

test('only the exporters of the list lean on something that was not captured', () => {
  const invented = EXPORTERS.filter(({ captures }) => captures.some((capture) => capture.startsWith('synthetic/')));
  expect(invented.map(({ name }) => name)).toEqual(Object.keys(EXCEPTIONS));
});

const answers = EXPORTERS.flatMap((exporter) =>
  exporter.instances.flatMap((instance) =>
    [0, 45].map((seconds) => {
      const moment = { now: START + seconds, origin: ORIGIN, activations: BROKEN };
      return { exporter, samples: parseExposition(exposition(exporter, moment, instance)) };
    })
  )
);

describe.each(EXPORTERS.map((exporter) => [exporter.name, exporter] as const))('%s', (_, exporter) => {
  const samples = answers.filter((answer) => answer.exporter === exporter).flatMap((answer) => answer.samples);

  test('names, types and label names are those that the real one was seen with', () => {
    const wrong = samples.filter(({ name, type, labels }) => {
      const captured = findCaptured(name, exporter.captures);
      return !captured || captured.type !== type || captured.labels.join() !== Object.keys(labels).sort().join();
    });
    expect([...new Set(wrong.map(({ name, labels }) => `${name}{${Object.keys(labels)}}`))]).toEqual([]);
  });

  test('no series is exposed twice, no value is missing', () => {
    for (const { samples: answer } of answers.filter((candidate) => candidate.exporter === exporter)) {
      const names = answer.map(({ name, labels }) => name + JSON.stringify(labels));
      expect(new Set(names).size).toBe(names.length);
      expect(answer.filter(({ name, value }) => !Number.isFinite(value) && !NOT_A_NUMBER.includes(name))).toEqual([]);
    }
  });
});
