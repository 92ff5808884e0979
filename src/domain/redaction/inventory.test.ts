import { toInventory } from './inventory';
import { lintText } from './lint';

const inventory = toInventory(
  ['zeus', 'alpha-17.fra1.example.org:9100', 'http://mail.example.org/metrics', 'db', 'Storage', 'rack 12 row b', '42'],
  ['CephOSDDown', 'Watchdog', 'High load on hypervisor'],
  (word) => word === 'storage'
);
const found = (text: string, allow?: string[]) =>
  lintText(text, inventory, allow).map(({ kind, text: what }) => [kind, what]);

describe('names that are known inside', () => {
  test.each<[string, string]>([
    ['Zeus lost power', 'Zeus'],
    ['on alpha-17, again', 'alpha-17'],
    ['on alpha-17.fra1.example.org.', 'alpha-17.fra1.example.org'],
    ['alpha-17.mgmt answers', 'alpha-17'],
    ['because of CephOSDDown', 'CephOSDDown'],
    ['mail.example.org is slow', 'mail.example.org'],
    ['found in rack 12 row b', 'rack 12 row b'],
    ['High load on hypervisor since 10', 'High load on hypervisor'],
  ])('%s', (text, what) => {
    expect(found(text).map(([, each]) => each)).toContain(what);
  });

  test.each(['Storage is slow', 'the watchdog barked: Watchdog', 'write us a mail', 'the db of 42', 'cephosddown'])(
    'harmless: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    }
  );

  test('what is allowed is no finding, in any case', () => {
    expect(found('ZEUS and zeus and alpha-17', ['Zeus'])).toEqual([['name', 'alpha-17']]);
  });

  test('ten thousand names and fifty thousand characters come to an end', () => {
    const large = toInventory(
      Array.from({ length: 10_000 }, (_, index) => `node${index}x.example.org`),
      Array.from({ length: 2_000 }, (_, index) => `Alert number ${index} of many`)
    );
    const text = 'node5x and many other words that stand here. '.repeat(1_100);
    expect(new Set(lintText(text, large).map(({ text: found }) => found))).toEqual(new Set(['node5x']));
  });
});
