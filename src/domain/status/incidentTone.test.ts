import { incidentTone } from './incidentTone';

const SEVERITIES = [
  { displayName: 'operational', value: 33 },
  { displayName: 'limited', value: 66 },
  { displayName: 'broken', value: 100 },
];

test.each([
  ['no impact', [], 'unknown'],
  ['one impact', [{ severity: 50 }], 'limited'],
  ['the worst of several', [{ severity: 10 }, { severity: 90 }], 'broken'],
  ['a maintenance', [{ severity: 0 }], 'maintenance'],
])('an incident with %s', (_, affects, tone) => {
  expect(incidentTone(SEVERITIES, affects)).toBe(tone);
});
