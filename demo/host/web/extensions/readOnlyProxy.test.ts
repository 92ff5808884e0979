/** @jest-environment jsdom */
import { dateTime } from '@grafana/data';
import { readOnlyProxy } from './readOnlyProxy';

const frozenTrap = (property: string) =>
  `'get' on proxy: property '${property}' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value`;

describe('the context of an extension link', () => {
  const instance = Object.freeze({
    state: 'firing',
    activeAt: '2026-01-01T00:00:00Z',
    labels: Object.freeze({ alertname: 'A' }),
  });
  const context = readOnlyProxy({ instance, rule: { name: 'A', labels: { severity: 'critical' } } });

  it('shows plain values of a frozen object', () => {
    expect(context.instance.state).toBe('firing');
  });

  it('throws when a nested object of a frozen object is read, as a running Grafana does', () => {
    expect(() => context.instance.labels).toThrow(
      new TypeError(`${frozenTrap('labels')} (expected '#<Object>' but got '#<Object>')`)
    );
    expect(() => JSON.stringify(context.instance)).toThrow(frozenTrap('labels'));
    expect(() => ({ ...context.instance })).toThrow(frozenTrap('labels'));
  });

  it('lets the descriptor of a nested property be read', () => {
    expect(Object.getOwnPropertyDescriptor(context.instance, 'labels')?.value).toEqual({ alertname: 'A' });
  });

  it('lets nested objects of objects that are not frozen be read, again read-only', () => {
    expect(context.rule.labels.severity).toBe('critical');
    expect(() => {
      context.rule.labels.severity = 'minor';
    }).toThrow("'set' on proxy: trap returned falsish for property 'severity'");
  });

  it('refuses new, changed and deleted properties', () => {
    const loose: Record<string, unknown> = readOnlyProxy({ a: 1 });
    expect(() => {
      loose.b = 2;
    }).toThrow(TypeError);
    expect(() => delete loose.a).toThrow(TypeError);
    expect(() => Object.defineProperty(loose, 'c', { value: 1 })).toThrow(TypeError);
  });

  it('hands out the same wrapper twice and does not wrap a wrapper again', () => {
    expect(context.rule).toBe(context.rule);
    expect(readOnlyProxy(context)).toBe(context);
  });

  it('hands out a copy of a date, which can be worked with', () => {
    const from = dateTime('2026-01-01T00:00:00Z');
    const read = readOnlyProxy({ from }).from;
    expect(read).not.toBe(from);
    expect(read.add(1, 'hour').toISOString()).toBe('2026-01-01T01:00:00.000Z');
    expect(from.toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });
});
