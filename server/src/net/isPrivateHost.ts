import { isIP } from 'node:net';

/** Names that only a local resolver answers (RFC 6761, 6762, 8375, ICANN's `.internal`, Kubernetes' `.svc`). */
const LOCAL_ENDINGS = ['.localhost', '.local', '.internal', '.home.arpa', '.svc', '.test'];

/**
 * Whether who wrote a host in the configuration thereby said that it is on her own machine or network: addresses, `localhost`, names without a dot (containers),
 * names of local domains, and what she listed; `*.example.org` in the list means all below. Any other name is expected to be public.
 */
export function isPrivateHost(host: string, listed: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return (
    isIP(name) !== 0 ||
    !name.includes('.') ||
    LOCAL_ENDINGS.some((ending) => name.endsWith(ending)) ||
    listed.some((each) => name === each.toLowerCase() || (each.startsWith('*.') && name.endsWith(each.slice(1))))
  );
}
