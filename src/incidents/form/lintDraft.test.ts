import { inventoryOf } from './inventorySource';
import { lintDraft } from './lintDraft';

const alert = { name: 'CephOSDDown', labels: { instance: 'zeus:9100', ceph_daemon: 'osd.5', severity: 'warning' } };
const inventory = inventoryOf(['hera.example.org:9100', 'compute'], [alert], [{ displayName: 'Compute' }]);

test('names of machines in Prometheus and in alerts are found in whatever language they stand, public names are not', () => {
  const findings = lintDraft(
    {
      title: { en: 'zeus is down', de: 'Alles gut' },
      text: { en: 'Compute is slow.', de: 'CephOSDDown auf hera.example.org, eine warning.' },
    },
    inventory
  );
  expect(findings.map(({ field, text, language }) => [field, text, language])).toEqual([
    ['title.en', 'zeus', 'en'],
    ['text.de', 'CephOSDDown', 'de'],
    ['text.de', 'hera.example.org', 'de'],
  ]);
});
