import ipaddr from 'ipaddr.js';

/** How far away what an address names is: anybody's network, our own network or machine, or nothing a server ever has a reason to ask. */
export type Reach = 'public' | 'private' | 'never';

const PRIVATE: readonly string[] = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];

/**
 * Metadata services of clouds outside the link-local range, which hand credentials to whoever asks: EC2 over IPv6, Google over IPv6, Alibaba, Azure's host.
 * From the providers' documentation.
 */
const METADATA: readonly string[] = ['fd00:ec2::254', 'fd20:ce::254', '100.100.100.200', '168.63.129.16'];

/** The reach of an IP address as text; `never` also for what is no address. IPv4 addresses in IPv6 ones (mapped, NAT64) count as what they are. */
export function reachOf(address: string): Reach {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) {
    return 'never';
  }
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv6' && parsed.range() === 'rfc6052') {
    const bytes = parsed.toByteArray().slice(-4);
    // Only what the public network translates: our own network is not behind it.
    return reachOf(bytes.join('.')) === 'public' ? 'public' : 'never';
  }
  if (METADATA.includes(parsed.toString())) {
    return 'never';
  }
  const range = parsed.range();
  return range === 'unicast' ? 'public' : PRIVATE.includes(range) ? 'private' : 'never';
}
