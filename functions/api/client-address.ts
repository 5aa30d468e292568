/** Whose address a request comes from, when proxies stand in between. Pure. */

/**
 * `peer` is who is connected to us. Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them
 * the n-th from the end is the caller's; everything before it is the caller's own word.
 */
export function clientAddressOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return peer;
  const seen = (forwardedFor ?? '').split(',').map((part) => part.trim());
  return seen.at(-trustedProxies) || peer;
}
