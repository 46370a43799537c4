import { BlockList, isIP, isIPv4 } from 'node:net';

// Which addresses belong to the public internet, after IANA's special-purpose registries (RFC 6890 and later).

const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, and broadcast.
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
// Within 2000::/3. All else of IPv6 (mapped, NAT64, unique local, link-local, multicast) lies outside it.
for (const [network, prefix] of [
  // Protocol assignments, Teredo and ORCHID among them.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address, perhaps of an inner network, in disguise.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether a numeric address is one of the public internet. What is no numeric address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  return globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** UTF-16 units: what is longer is no link of a public page. */
const LONGEST = 2_000;
/** Names that public name servers never answer for. */
const innerNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|onion|home\.arpa)$/;

/**
 * The address as a browser reads it ("http://0x7f.1" is http://127.0.0.1), where it may be looked at: http or https,
 * on its usual port, without a user name. Null otherwise. A name may still lead inside: see connect.ts.
 */
export function lookable(url: string, base?: string): URL | null {
  if (url.length > LONGEST || !URL.canParse(url, base)) return null;
  const it = new URL(url, base);
  if (it.protocol !== 'http:' && it.protocol !== 'https:') return null;
  if (it.username !== '' || it.password !== '') return null;
  if (it.port !== '' && it.port !== '80' && it.port !== '443') return null;
  const host = hostOf(it);
  if (isIP(host) !== 0) return isPublicAddress(host) ? it : null;
  return host.includes('.') && !innerNames.test(host) ? it : null;
}

/** Without the brackets of IPv6 and without the root's dot. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
