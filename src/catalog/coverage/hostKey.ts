/**
 * The name under which a machine is known, whoever speaks of it: `storage-2.example.org`, `Storage-2:9100` and, with
 * `names` (instance without port to name), `10.0.0.32:9633` are all `storage-2`. Addresses nobody has named stay addresses.
 */
export function hostKey(text: string, names: ReadonlyMap<string, string> = new Map()): string {
  const address = withoutPort(text).toLowerCase();
  const name = names.get(address);
  if (name !== undefined) {
    return name;
  }
  return isAddress(address) ? address : (address.split('.')[0] ?? address);
}

/** `host:port` and `[v6]:port` without their ports. */
export function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    return bracketed;
  }
  // More than one colon is an address of IPv6 without a port.
  return /^[^:]*:\d+$/.test(text) ? text.slice(0, text.lastIndexOf(':')) : text;
}

const isAddress = (text: string) => text.includes(':') || /^\d+(\.\d+){3}$/.test(text);
