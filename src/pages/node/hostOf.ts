/**
 * The host an address of the app names: a host name, or an instance as Prometheus has it (`10.0.0.21:9100`, `[fd00::1]:9100`).
 * Undefined for anything that is neither: it must not reach a query.
 */
export function hostOf(address: string): string | undefined {
  const host = decodeURIComponent(address);
  return /^[A-Za-z0-9[][A-Za-z0-9_.:\]-]{0,252}$/.test(host) ? host : undefined;
}
