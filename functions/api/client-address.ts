/** Whose address a request comes from, when proxies stand in between, and how addresses are written. Pure. */
import { isIPv4, isIPv6 } from 'node:net';

/** Both as networkAddress writes them; undefined where it is not known. */
export interface ClientAddress {
  /** Who asks, as the trusted proxies tell. */
  readonly caller: string | undefined;
  /** Who is connected to us: the nearest proxy, or the caller. Nobody can lie about it. */
  readonly peer: string | undefined;
}

export interface Forwarding {
  /** Who is connected to us. */
  readonly peer: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly trustedProxies: number;
  /** A gateway that is our own host (API Gateway) appends the peer itself: that entry is no proxy's word. */
  readonly gatewayNotesPeer?: boolean;
}

/**
 * Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them the n-th from the end is the
 * caller's; everything before it is the caller's own word. Where fewer stand before us than there should be, or somebody
 * comes past them, the caller's own word is what is read: limits count by `peer`, too.
 */
export function clientAddressOf({
  peer,
  forwardedFor,
  trustedProxies,
  gatewayNotesPeer = false,
}: Forwarding): ClientAddress {
  const connected = networkAddress(peer);
  if (trustedProxies === 0) return { caller: connected, peer: connected };
  const entries = (forwardedFor ?? '').split(',').map(networkAddress);
  const seen = gatewayNotesPeer && entries.at(-1) === connected ? entries.slice(0, -1) : entries;
  return { caller: seen.at(-trustedProxies) ?? connected, peer: connected };
}

/**
 * One writing for one address, without port and zone: 198.51.100.9 also for 198.51.100.9:4711 and ::ffff:c633:6409,
 * 2001:db8::1 also for [2001:DB8:0::1]:4711. undefined: no address.
 */
export function networkAddress(written: string | undefined): string | undefined {
  const text = (written ?? '').trim().toLowerCase();
  const inBrackets = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  const beforePort = /^([\d.]+):\d{1,5}$/.exec(text)?.[1];
  const address = (inBrackets ?? beforePort ?? text).replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  // An address' shortest writing is the URL standard's, which knows no zones.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(shortest);
  if (mapped === null) return shortest;
  const halves = mapped.slice(1).map((half) => Number.parseInt(half, 16));
  return halves.flatMap((half) => [half >> 8, half & 0xff]).join('.');
}
