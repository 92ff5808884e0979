import { dateTime, isDateTime } from '@grafana/data';
import { isRecord } from '../narrowing';

const marker = Symbol('read-only proxy of the plugin host');

/**
 * Hands out an object so that whoever gets it can read but not write it, as Grafana 12.4 does with the context of an
 * extension link. Nested objects come wrapped too. Like Grafana's, it does not look at property descriptors: reading a
 * nested object of a *frozen* object breaks an invariant of Proxy and the engine throws a TypeError. That is the point
 * of having it here: a plugin that survives this survives the real thing.
 */
export function readOnlyProxy<T>(value: T): T {
  if (!isRecord(value) || Reflect.get(value, marker) === true) {
    return value;
  }
  const wrapped = new WeakMap<object, object>();
  const refuse = () => false;
  return new Proxy(value, {
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    isExtensible: refuse,
    get(target, property, receiver) {
      if (property === marker) {
        return true;
      }
      const inner: unknown = Reflect.get(target, property, receiver);
      // Moment objects change themselves inside when read, so a copy goes out.
      if (isDateTime(inner)) {
        return dateTime(inner);
      }
      const isObject = isRecord(inner) || typeof inner === 'function';
      if (!isObject) {
        return inner;
      }
      // A function stays what it is: only objects are wrapped.
      const known = wrapped.get(inner) ?? readOnlyProxy(inner);
      wrapped.set(inner, known);
      return known;
    },
  });
}
