import { alertKey } from './alertKey';
import { isSameAlert } from './isSameAlert';
import { mergeAlerts } from './mergeAlerts';
import type { Alert } from './model';
import { relatedAlerts, type PanelFacts } from './relatedAlerts';

const alert = (labels: Record<string, string>, more: Partial<Alert> = {}): Alert => ({
  key: alertKey(labels, []),
  name: labels.alertname ?? '',
  severity: 'warning',
  state: 'firing',
  labels,
  annotations: {},
  startsAt: '2026-05-01T08:00:00.000Z',
  silenced: false,
  inhibited: false,
  sources: [{ kind: 'alertmanager', uid: 'am' }],
  ...more,
});

describe('the key of an alert', () => {
  const labels = { alertname: 'CephOSDDown', ceph_daemon: 'osd.5' };
  const key = alertKey(labels, ['replica', 'grafana_folder']);

  test('does not depend on order, replicas, folders, internal or empty labels', () => {
    const same = {
      ceph_daemon: 'osd.5',
      replica: 'b',
      grafana_folder: 'x',
      __alert_rule_uid__: 'u',
      empty: '',
      alertname: 'CephOSDDown',
    };
    expect(alertKey(same, ['replica', 'grafana_folder'])).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<Record<string, string>>([
    { alertname: 'CephOSDDown', ceph_daemon: 'osd.6' },
    { alertname: 'CephOSDDown' },
    { alertname: 'CephOSDDown', ceph_daemon: 'osd.5', cluster: 'a' },
    { alertname: 'CephOSDDown,ceph_daemon', x: 'osd.5' },
  ])('differs for %j', (other) => {
    expect(alertKey(other, [])).not.toBe(key);
  });

  test('2,000 alerts of a storm get 2,000 keys', () => {
    const keys = Array.from({ length: 2000 }, (_, n) => alertKey({ alertname: 'X', instance: `node-${n}:9100` }, []));
    expect(new Set(keys).size).toBe(2000);
  });
});

describe('one list out of several sources', () => {
  const own = { alertname: 'A', host: 'x' };

  test('external labels do not make two of one; what is silenced stays so', () => {
    const am = alert({ ...own, region: 'lab' }, { silenced: true, fingerprint: 'f' });
    const rules = alert(own, { expression: 'up == 0', sources: [{ kind: 'prometheus', uid: 'p' }] });
    const merged = mergeAlerts([[am], [rules]], []);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ key: am.key, silenced: true, fingerprint: 'f', expression: 'up == 0' });
    expect(merged[0]?.sources.map(({ kind }) => kind)).toEqual(['alertmanager', 'prometheus']);
  });

  test('firing somewhere is firing', () => {
    const merged = mergeAlerts([[alert(own, { state: 'pending' })], [alert(own)]], []);
    expect(merged.map(({ state }) => state)).toEqual(['firing']);
  });

  test('what fits two is merged with neither: showing twice beats hiding one', () => {
    const merged = mergeAlerts([[alert({ ...own, region: 'a' }), alert({ ...own, region: 'b' })], [alert(own)]], []);
    expect(merged).toHaveLength(3);
  });

  test('two replicas give one row', () => {
    const labels = (replica: string) => ({ ...own, replica });
    const key = alertKey(own, ['replica']);
    const merged = mergeAlerts([[alert(labels('a'), { key })], [alert(labels('b'), { key })]], ['replica']);
    expect(merged).toHaveLength(1);
  });

  test('alerts within one source are never merged, even if one’s labels contain the other’s', () => {
    expect(mergeAlerts([[alert(own), alert({ ...own, disk: 'sda' })]], [])).toHaveLength(2);
  });

  test('a storm of 2,000 from two sources is merged', () => {
    const storm = (more: object) =>
      Array.from({ length: 2000 }, (_, n) => alert({ alertname: `A${n % 20}`, instance: `i${n}`, ...more }));
    expect(mergeAlerts([storm({ region: 'x' }), storm({})], [])).toHaveLength(2000);
  });

  test('a contradiction is another alert', () => {
    expect(isSameAlert({ alertname: 'A', host: 'x' }, { alertname: 'A', host: 'y' }, [])).toBe(false);
    expect(isSameAlert({}, { alertname: 'A' }, [])).toBe(false);
  });
});

describe('alerts about what a panel shows', () => {
  const panel: PanelFacts = {
    dashboardUid: 'd',
    panelId: '1',
    title: 'OSDs up',
    expressions: ['sum(ceph_osd_up{cluster=~"$c"})'],
    series: [],
  };
  const osd = alert(
    { alertname: 'CephOSDDown', ceph_daemon: 'osd.5' },
    { expression: 'ceph_osd_up{cluster="x"} == 0' }
  );
  const disk = alert({ alertname: 'Disk' }, { expression: 'node_filesystem_avail_bytes < 1' });

  test('share a metric', () => {
    expect(relatedAlerts(panel, [osd, disk]).map(({ name }) => name)).toEqual(['CephOSDDown']);
  });

  test('are not about other series', () => {
    expect(relatedAlerts({ ...panel, series: [{ ceph_daemon: 'osd.7' }] }, [osd])).toEqual([]);
    expect(
      relatedAlerts({ ...panel, series: [{ ceph_daemon: 'osd.7' }, { ceph_daemon: 'osd.5' }] }, [osd])
    ).toHaveLength(1);
  });

  test('are not those that only wait, nor those whose rule is not known', () => {
    expect(
      relatedAlerts(panel, [
        { ...osd, state: 'pending' },
        { ...osd, expression: undefined },
      ])
    ).toEqual([]);
  });
});
