import { isOfRule } from './isOfRule';

const alert = { labels: { alertname: 'NodeDown', cluster: 'fra1', instance: 'a' } };

test.each([
  ['NodeDown', { cluster: 'fra1', instance: 'a' }, true],
  ['NodeDown', {}, true],
  ['NodeDown', { rack: '' }, true],
  ['NodeDown', { instance: 'b' }, false],
  ['NodeUp', { cluster: 'fra1' }, false],
])('%s with %j: %s', (rule, labels, expected) => {
  expect(isOfRule(alert, rule, labels)).toBe(expected);
});
