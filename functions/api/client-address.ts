/** Whose address a request comes from, when proxies stand in between. Pure. */

/**
 * `peer` is who is connected to us. Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them
 * the n-th from the end is the caller's; everything before it is the caller's own word. A gateway that is our own host
 * (API Gateway) may have appended the peer itself: that entry is nobody's but its own and does not count.
 */
export function clientAddressOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return peer;
  const entries = (forwardedFor ?? '').split(',').map((part) => part.trim());
  const seen = entries.at(-1) === peer ? entries.slice(0, -1) : entries;
  return seen.at(-trustedProxies) || peer;
}
