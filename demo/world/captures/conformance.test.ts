import { EXPORTERS } from '../exporters/exporters';
import { exposition } from '../http/exposition';
import { ORIGIN, START } from '../testing';
import { findCaptured } from './findCaptured';
import { parseExposition } from './parseExposition';

const BROKEN = [
  { scenario: 'osd-dies', option: 'osd.5', from: START } as const,
  { scenario: 'disk-fills', option: 'compute-2', from: START } as const,
];

const answers = EXPORTERS.flatMap((exporter) =>
  exporter.instances.flatMap((instance) =>
    [0, 20].map((seconds) => {
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
      expect(answer.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
    }
  });
});
