import { instanceToDraft, panelToDraft, ruleToDraft } from './contextToDraft';
import { readNested } from './readNested';

/** As Grafana hands contexts out: nested objects are wrapped on reading, writing is refused. */
const readOnly = <T extends object>(target: T): T =>
  new Proxy(target, {
    get: (holder, name, receiver) => {
      const value: unknown = Reflect.get(holder, name, receiver);
      return typeof value === 'object' && value !== null ? readOnly(value) : value;
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });

/** As Grafana's store keeps things. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

const NOW = '2026-05-01T09:00:00.000Z';
const instance = {
  activeAt: '2026-05-01T08:00:00.123456789Z',
  state: 'firing',
  value: '1e+00',
  labels: { alertname: 'CephOSDDown', severity: 'warning', ceph_daemon: 'osd.5', __grafana_origin: 'plugin/x' },
  annotations: { summary: '1 OSD is down', __dashboardUid__: 'd' },
};

describe('the context of an alert instance', () => {
  test('cannot be read plainly, which is what the helper is for', () => {
    const context = readOnly({ instance: frozen({ ...instance }) });
    expect(() => context.instance.labels).toThrow(TypeError);
    expect(readNested(readNested(context, 'instance'), 'labels')).toEqual(instance.labels);
  });

  test('gives a draft of the alert, without internal labels', () => {
    const context = readOnly({ instance: frozen({ ...instance }), rule: frozen({ name: 'CephOSDDown' }) });
    expect(instanceToDraft(context, [], NOW)).toMatchObject({
      kind: 'alert',
      alert: {
        name: 'CephOSDDown',
        severity: 'warning',
        startsAt: '2026-05-01T08:00:00.123Z',
        labels: { alertname: 'CephOSDDown', severity: 'warning', ceph_daemon: 'osd.5' },
        annotations: { summary: '1 OSD is down' },
      },
    });
  });

  test('has the key the inbox has', () => {
    const from = (labels: object) =>
      instanceToDraft(readOnly({ instance: frozen({ ...instance, labels }) }), ['replica'], NOW);
    expect(from({ ...instance.labels, replica: 'b' })).toEqual(
      expect.objectContaining({ alert: expect.objectContaining({ key: keyOf(from(instance.labels)) }) })
    );
  });

  test.each([undefined, null, {}, { instance: null }, { instance: 'x' }, { instance: {} }])(
    'with nothing in it (%j) throws nothing and begins now',
    (context) => {
      expect(instanceToDraft(context, [], NOW)).toMatchObject({ kind: 'alert', alert: { startsAt: NOW, labels: {} } });
    }
  );

  test('takes the name from the rule where the labels have none', () => {
    const context = readOnly({ instance: frozen({ labels: {} }), rule: frozen({ name: 'NodeDown' }) });
    expect(instanceToDraft(context, [], NOW)).toMatchObject({ alert: { name: 'NodeDown' } });
  });
});

test('the context of a rule gives a draft by its name and labels', () => {
  const context = readOnly(
    frozen({ name: 'CephOSDDown', labels: { severity: 'critical', __grafana_origin: 'x' }, annotations: {} })
  );
  expect(ruleToDraft(context, [], NOW)).toMatchObject({
    alert: { labels: { alertname: 'CephOSDDown', severity: 'critical' }, startsAt: NOW },
  });
});

describe('the context of a panel', () => {
  test('gives its queries and the labels of its series', () => {
    const context = readOnly(
      frozen({
        id: 4,
        title: 'OSDs up',
        dashboard: { uid: 'leitstand-ceph', title: 'Ceph', tags: [] },
        targets: [{ refId: 'A', expr: 'ceph_osd_up' }, { refId: 'B' }],
        data: { series: [{ fields: [{ name: 'Time' }, { name: 'Value', labels: { ceph_daemon: 'osd.5' } }] }] },
      })
    );
    expect(panelToDraft(context)).toEqual({
      kind: 'panel',
      panel: {
        dashboardUid: 'leitstand-ceph',
        panelId: '4',
        title: 'OSDs up',
        expressions: ['ceph_osd_up'],
        series: [{ ceph_daemon: 'osd.5' }],
      },
    });
  });

  test('of Explore has neither dashboard nor title', () => {
    expect(panelToDraft(readOnly(frozen({ exploreId: 'left', targets: [] })))).toMatchObject({
      panel: { dashboardUid: 'explore', expressions: [], series: [] },
    });
  });
});

const keyOf = (origin: ReturnType<typeof instanceToDraft>) => (origin.kind === 'alert' ? origin.alert.key : '');
