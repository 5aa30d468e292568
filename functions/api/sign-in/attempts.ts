/** How many wrong codes may come from one place. Counts only failures: a right code never waits. */
import type { RegistryStore } from '#store/registry-store';
import { problem } from '../answers/problem';

export const ATTEMPTS_PER_WINDOW = 20;
const WINDOW_SECONDS = 10 * 60;

/** Counts one wrong code and says how it is refused: uniformly, whatever was wrong with it. */
export async function refusalOfWrongCode(registry: RegistryStore, address: string | undefined, now: Date) {
  const attempts = await registry.countAttempt(`sign-in ${addressBucket(address)}`, WINDOW_SECONDS, now);
  if (attempts <= ATTEMPTS_PER_WINDOW) return problem('code.notAccepted', {});
  const retryAfterSeconds = WINDOW_SECONDS - (Math.floor(now.getTime() / 1000) % WINDOW_SECONDS);
  return problem('code.tooManyAttempts', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}

/** One IPv4 address, or one IPv6 /64: whoever has one address of it has them all. */
export function addressBucket(address: string | undefined): string {
  const plain = (address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!/^[0-9a-f:.]{2,45}$/.test(plain)) return 'unknown';
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
