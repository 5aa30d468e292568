/** How many wrong codes may come from one place. Counts only failures: a right code never waits. */
import type { RegistryStore } from '#store/registry-store';
import { problem } from '../answers/problem';
import { type ClientAddress, networkAddress } from '../client-address';

export const ATTEMPTS_PER_WINDOW = 20;
/**
 * From one connection, whoever its callers say they are. A whole school may stand behind one proxy, so that it is many;
 * it is what is left to those who come past the proxy and write their own X-Forwarded-For.
 */
export const ATTEMPTS_PER_PEER = 400;
const WINDOW_SECONDS = 10 * 60;

/** Counts one wrong code and says how it is refused: uniformly, whatever was wrong with it. */
export async function refusalOfWrongCode(registry: RegistryStore, from: ClientAddress | undefined, now: Date) {
  const count = (bucket: string) => registry.countAttempt(`sign-in ${bucket}`, WINDOW_SECONDS, now);
  const caller = addressBucket(from?.caller);
  const isForwarded = from !== undefined && from.peer !== from.caller;
  const [byCaller, byPeer] = await Promise.all([
    count(caller),
    isForwarded ? count(`through ${addressBucket(from.peer)}`) : 0,
  ]);
  if (byCaller <= ATTEMPTS_PER_WINDOW && byPeer <= ATTEMPTS_PER_PEER) return problem('code.notAccepted', {});
  const retryAfterSeconds = WINDOW_SECONDS - (Math.floor(now.getTime() / 1000) % WINDOW_SECONDS);
  return problem('code.tooManyAttempts', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}

/** One IPv4 address, or one IPv6 /64: whoever has one address of it has them all. */
export function addressBucket(address: string | undefined): string {
  const plain = networkAddress(address);
  if (plain === undefined) return 'unknown';
  if (!plain.includes(':')) return plain;
  const [front = [], back = []] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - front.length - back.length).fill('0');
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}
