import { alertKey } from './alertKey';
import { DEFAULT_IGNORED_LABELS } from './ignoredLabels';
import { parseAlertWebhook } from './parseAlertWebhook';

const NOW = '2026-05-01T08:00:00.000Z';
const parse = (body: unknown) => parseAlertWebhook(body, DEFAULT_IGNORED_LABELS, NOW);
const entry = { status: 'firing', labels: { alertname: 'A', grafana_folder: 'f', __x__: '1' }, startsAt: NOW };

test.each([undefined, null, 'x', 7, [], {}, { alerts: {} }])('%j is no webhook', (body) => {
  expect(parse(body)).toBeUndefined();
});

test('an alert has the key that the plugin gives it, and no internal labels', () => {
  const webhook = parse({ version: '1', status: 'firing', groupKey: 'g', alerts: [entry] });
  expect(webhook).toEqual({
    groupKey: 'g',
    status: 'firing',
    truncatedAlerts: 0,
    unusable: 0,
    alerts: [
      {
        key: alertKey({ alertname: 'A' }, []),
        name: 'A',
        severity: 'none',
        state: 'firing',
        labels: { alertname: 'A', grafana_folder: 'f' },
        startsAt: NOW,
        endsAt: undefined,
      },
    ],
  });
});

test('the year 1, which stands for no end, is none; a resolved alert always has one', () => {
  const alerts = [
    { ...entry, endsAt: '0001-01-01T00:00:00Z' },
    { ...entry, status: 'resolved', endsAt: '2026-05-01T09:00:00+02:00' },
    { ...entry, status: 'resolved', endsAt: 'soon' },
  ];
  expect(parse({ alerts })?.alerts.map(({ endsAt }) => endsAt)).toEqual([undefined, '2026-05-01T07:00:00.000Z', NOW]);
});

test('what tells nothing is counted, not trusted', () => {
  const webhook = parse({
    alerts: [null, {}, { labels: {} }, { labels: { alertname: '' } }, entry],
    truncatedAlerts: -3,
  });
  expect([webhook?.unusable, webhook?.alerts.length, webhook?.truncatedAlerts]).toEqual([4, 1, 0]);
});
