import { severityBand } from './severityBand';
import { severityTone } from './severityTone';

const severities = [
  { displayName: 'broken', value: 100 },
  { displayName: 'operational', value: 33 },
  { displayName: 'limited', value: 66 },
];

describe('C01 severity bands', () => {
  it.each([
    [0, 'maintenance'],
    [1, 'operational'],
    [33, 'operational'],
    [34, 'limited'],
    [66, 'limited'],
    [67, 'broken'],
    [100, 'broken'],
  ])('%d is %s', (value, name) => {
    expect(severityBand(severities, value)).toBe(name);
    expect(severityTone(severities, value)).toBe(name);
  });

  it('is unknown above the highest bound, below 0 and without a value', () => {
    const upTo90 = [{ displayName: 'all', value: 90 }];
    for (const value of [95, -1, undefined]) {
      expect(severityBand(upTo90, value)).toBe('unknown');
      expect(severityTone(upTo90, value)).toBe('unknown');
    }
  });
});

describe('tones of freely named bands', () => {
  const four = [25, 50, 75, 100].map((value) => ({ displayName: `up to ${value}`, value }));

  it.each([
    [10, 'operational'],
    [30, 'limited'],
    [60, 'limited'],
    [80, 'broken'],
  ])('%d of four bands looks %s', (value, tone) => {
    expect(severityTone(four, value)).toBe(tone);
  });

  it('does not play a single band down', () => {
    expect(severityTone([{ displayName: 'disturbed', value: 100 }], 5)).toBe('broken');
  });
});
