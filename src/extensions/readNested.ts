/**
 * Reads a nested value of an extension's context. Grafana hands contexts out frozen behind a read-only proxy, whose `get`
 * throws for nested objects of frozen ones; the property's descriptor can be read. Undefined if there is no such property.
 */
export function readNested(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) {
    return undefined;
  }
  try {
    return Object.getOwnPropertyDescriptor(holder, name)?.value;
  } catch {
    return undefined;
  }
}
