import { originOf } from './originOf';

test.each([
  ['?alert=abc', { kind: 'alert-reference', reference: 'abc' }],
  ['?fingerprint=0123', { kind: 'alert-reference', reference: '0123' }],
  [
    '?rule=NodeDown&label.cluster=fra1&label.instance=a%3A9100',
    { kind: 'alert-rule', rule: 'NodeDown', labels: { cluster: 'fra1', instance: 'a:9100' } },
  ],
  ['?rule=Watchdog', { kind: 'alert-rule', rule: 'Watchdog', labels: {} }],
  ['?rule=', { kind: 'blank' }],
  ['', { kind: 'blank' }],
])('an address with %s begins from %j', (search, origin) => {
  expect(originOf(search)).toEqual(origin);
});
