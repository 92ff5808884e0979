/** @jest-environment jsdom */
import { readOnlyProxy } from '../../extensions/readOnlyProxy';
import { combinedRules } from './combinedRules';
import { parseRuleId, ruleAddress } from './ruleAddress';

const answer = {
  status: 'success',
  data: {
    groups: [
      {
        name: 'ceph',
        file: '/etc/rules/ceph.yaml',
        interval: 15,
        rules: [
          {
            name: 'Down $1',
            query: 'up == 0',
            type: 'alerting',
            state: 'firing',
            labels: { severity: 'critical' },
            alerts: [
              { labels: { alertname: 'Down' }, state: 'firing', activeAt: '2026-01-01T00:00:00Z', value: '0e+00' },
            ],
          },
        ],
      },
    ],
  },
};

describe('rules of a data source', () => {
  const [rule] = combinedRules(answer, { uid: 'p' });
  const instance = rule?.promRule.alerts?.[0];

  it('reach extensions as on a running Grafana: instances frozen, the rule circular and readable', () => {
    expect(rule?.group.rules[0]).toBe(rule);
    expect(rule?.namespace.groups[0]?.rules[0]).toBe(rule);
    expect(instance).toBeDefined();
    const context = readOnlyProxy({ instance, rule });
    expect(context.instance?.state).toBe('firing');
    expect(() => context.instance?.labels).toThrow(/'get' on proxy: property 'labels' is a read-only/);
    expect(context.rule?.labels.severity).toBe('critical');
    expect(() => context.rule?.promRule.alerts).toThrow(TypeError);
  });

  it('have an address that names them', () => {
    const address = rule ? ruleAddress('Prom', rule) : '';
    const id = decodeURIComponent(address.split('/')[3] ?? '');
    expect(parseRuleId(id)).toMatchObject({
      source: 'Prom',
      namespace: '/etc/rules/ceph.yaml',
      group: 'ceph',
      name: 'Down $1',
    });
    expect(parseRuleId('grafana-uid')).toBeUndefined();
    const twin = rule && { ...rule, labels: { severity: 'warning' } };
    expect(twin && ruleAddress('Prom', twin)).not.toBe(address);
  });

  it('are none in an answer that is not one', () => {
    expect(combinedRules(undefined, {})).toEqual([]);
    expect(combinedRules({ data: { groups: 'x' } }, {})).toEqual([]);
  });
});
