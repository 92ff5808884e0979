import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { unpackDebian } from '../../scripts/debian/unpackDebian';

jest.setTimeout(120_000);

const FOLDER = 'provisioning/notifications';
const amtool = () => path.join(unpackDebian(['prometheus-alertmanager']), 'usr/bin/amtool');
const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-notifications-'));
afterAll(() => rmSync(directory, { recursive: true }));

interface Computed {
  values: Record<string, string>;
  'when-matching-labels'?: Record<string, string>;
}
const receiver: {
  templating: { 'firing-template': string; 'resolved-template': string; 'computed-values': Computed[] };
} = parse(readFileSync(`${FOLDER}/matrix-receiver.yml`, 'utf8'));
const { templating } = receiver;

interface Webhook {
  status: string;
  groupLabels: Record<string, string>;
  alerts: Array<{ labels: Record<string, string>; fingerprint: string; annotations: Record<string, string> }>;
}
const captured = (file: string): Webhook => JSON.parse(readFileSync(file, 'utf8'));
/** As the route with `group_by: ['...']` groups. */
const byAllLabels = (webhook: Webhook): Webhook => ({ ...webhook, groupLabels: webhook.alerts[0]?.labels ?? {} });

/** What the receiver computes: each entry that fits, the last one wins. */
const computed = (labels: Record<string, string>): Record<string, string> =>
  Object.assign(
    {},
    ...templating['computed-values']
      .filter(({ 'when-matching-labels': wanted = {} }) =>
        Object.entries(wanted).every(([name, value]) => labels[name] === value)
      )
      .map(({ values }) => values)
  );

/**
 * Rendered by Alertmanager's own engine, the same as the receiver's. The receiver hands one alert at a time to its
 * template, with computed values beside it; Alertmanager's tool hands over all of them, so the names are moved.
 */
function render(webhook: Webhook): string {
  const template = templating[webhook.status === 'resolved' ? 'resolved-template' : 'firing-template'];
  const values = computed(webhook.alerts[0]?.labels ?? {});
  const text = template
    .replaceAll('.Alert.', '$alert.')
    .replaceAll('.GroupLabels', '$.GroupLabels')
    .replace(/\{\{ \.ComputedValues\.(\w+) \}\}/g, (_, name: string) => values[name] ?? `no value ${name}`);
  const data = path.join(directory, 'data.json');
  writeFileSync(data, JSON.stringify(webhook));
  return execFileSync(
    amtool(),
    [
      ...['template', 'render', '--template.type=html', `--template.glob=${directory}/*.none`],
      ...[`--template.data=${data}`, `--template.text={{ range $alert := .Alerts }}${text}{{ end }}`],
    ],
    { encoding: 'utf8' }
  );
}

const OSD_DOWN = captured('server/tests/captures/alertmanager-webhook-ceph-osd-down.json');
const RESOLVED = captured('tests/house/captures/alertmanager-webhook-resolved.json');
const GRAFANA = captured('tests/house/captures/grafana-webhook-all-labels.json');
const GRAFANA_REMINDER = captured('server/tests/captures/grafana-webhook-firing.json');
const DRAFT = 'https://grafana.example.org/a/scs-leitstand-app/incidents/new?fingerprint=';

test('the first word: what fires, how bad it is, since when, and the way to the draft', () => {
  const message = render(byAllLabels(OSD_DOWN));
  expect(message).toContain('🟡 CephOsdDown');
  expect(message).toContain('osd.5 down on ceph3');
  expect(message).toContain('since 20 Nov 10:17 UTC');
  expect(message).toContain(`<a href="${DRAFT}241c66e7e6257313">Draft incident</a>`);
  expect(message).not.toContain('Still firing');
});

test('a reminder says that it is one', () => {
  expect(render(OSD_DOWN)).toContain('⏳ Still firing: CephOsdDown');
});

test('back to normal says from when to when, and offers no draft any more', () => {
  const message = render(byAllLabels(RESOLVED));
  expect(message).toContain('🟢 Back to normal: CephMonDown');
  expect(message).toContain('20 Nov 10:18 to 20 Nov 10:19 UTC');
  expect(message).not.toContain('Draft incident');
});

test('alerts of Grafana read the same, although it counts labels of its own among those of the group', () => {
  expect(GRAFANA.groupLabels).toHaveProperty('__alert_rule_uid__');
  const message = render(GRAFANA);
  expect(message).toContain('🔴 OpenstackAPIDown');
  expect(message).toContain(`${DRAFT}84c7af65d3fa882e`);
  expect(render(GRAFANA_REMINDER)).toContain('⏳ Still firing: OpenstackAPIDown');
});

test('the title stands alone on its line, for those who read the text without its markup', () => {
  // As the receiver makes it: line ends of the source mean nothing.
  const lines = (webhook: Webhook) => render(webhook).replaceAll('\n', '').split('<br>');
  expect(lines(GRAFANA)[0]).toBe('<p><strong>🔴 OpenstackAPIDown</strong>');
  expect(lines(byAllLabels(RESOLVED))[0]).toBe('<p><strong>🟢 Back to normal: CephMonDown</strong>');
  expect(lines(GRAFANA)[2]).toMatch(/UTC · <a [^>]+>Draft incident<\/a> · <a [^>]+>Inbox<\/a>$/);
});

test('what to do stands below, as a link where it is one; nothing in an alert becomes markup', () => {
  const [alert] = OSD_DOWN.alerts;
  const annotations = {
    summary: '<b onclick="x">down</b>',
    runbook: 'Run `ceph osd tree`.',
    runbook_url: 'https://runbooks.example.org/osd',
  };
  const message = render(byAllLabels({ ...OSD_DOWN, alerts: alert === undefined ? [] : [{ ...alert, annotations }] }));
  expect(message).toContain('<a href="https://runbooks.example.org/osd">Runbook</a>');
  expect(message).toContain('Run `ceph osd tree`.');
  expect(message).not.toContain('<b onclick');
});

describe('the routes', () => {
  const routesOf = (...labels: string[]) =>
    execFileSync(amtool(), ['config', 'routes', 'test', `--config.file=${FOLDER}/alertmanager.yml`, ...labels], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();

  test('are ones that Alertmanager accepts', () => {
    expect(execFileSync(amtool(), ['check-config', `${FOLDER}/alertmanager.yml`], { encoding: 'utf8' })).toContain(
      'SUCCESS'
    );
  });

  test('lead to the room at once and to reminders; what is informational leads nowhere', () => {
    expect(routesOf('alertname=CephOsdDown', 'severity=warning').split(',').sort()).toEqual([
      'matrix',
      'matrix-reminders',
    ]);
    expect(routesOf('alertname=Watchdog', 'severity=none')).toBe('none');
  });

  interface Route {
    receiver: string;
    group_by: string[];
    mute_time_intervals?: string[];
    object_matchers?: string[][];
    routes?: Route[];
  }
  test.each([
    ['alertmanager.yml', 'matrix'],
    ['grafana.yaml', 'Matrix'],
  ])('%s groups by all labels for the first word, and by fewer for reminders', (file, first) => {
    const document: { route?: Route; policies?: Route[] } = parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const root = document.route ?? document.policies?.[0];
    const speaking = (root?.routes ?? []).filter(({ mute_time_intervals: mute = [] }) => mute.length === 0);
    const groupings = speaking.map(({ receiver: name, group_by: labels = root?.group_by }) => [name, labels?.join()]);
    expect(groupings).toEqual([
      [`${first}${file === 'grafana.yaml' ? ' ' : '-'}reminders`, 'alertname'],
      [first, '...'],
    ]);
  });

  test('what is informational leads nowhere in Grafana, too, which knows no receiver for that', () => {
    const { policies, muteTimes }: { policies: Route[]; muteTimes: Array<{ name: string; time_intervals: unknown }> } =
      parse(readFileSync(`${FOLDER}/grafana.yaml`, 'utf8'));
    const [first] = policies[0]?.routes ?? [];
    expect(first?.object_matchers).toEqual([['severity', '!~', 'critical|warning']]);
    expect(first?.mute_time_intervals).toEqual(muteTimes.map(({ name }) => name));
    expect(muteTimes[0]?.time_intervals).toEqual([{ times: [{ start_time: '00:00', end_time: '24:00' }] }]);
  });
});
