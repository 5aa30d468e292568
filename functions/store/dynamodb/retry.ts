/** When to ask DynamoDB again, how long to wait, and what the caller is told in the end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../store-error';

/** Waits a random time up to firstDelayMs, doubling up to longestDelayMs ("full jitter"), between attempts. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** By the clock where nobody says otherwise. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * At 30% of calls throttled a call fails for good 6 times in a million; all waits together are at most 6 s.
 * Ours rather than the SDK's (decided 2026-11-23): the SDK's waits up to 0.5 s before the first repetition, gives up
 * after three attempts and rations repetitions per process, so a deadline rush fails exactly when it matters.
 */
export const RETRY_POLICY: RetryPolicy = { attempts: 10, firstDelayMs: 50, longestDelayMs: 1000 };

const THROTTLING: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
]);

/** Repeats `call` while it fails in a way that may pass; then throws what the last attempt threw. */
export async function withRetry<T>(policy: RetryPolicy, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const isLastAttempt = attempt >= policy.attempts;
      if (isLastAttempt || !mayPass(error)) throw error;
      const longest = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
      await (policy.wait ?? sleep)(Math.random() * longest);
    }
  }
}

export function isConditionFailed(error: unknown): boolean {
  return nameOf(error) === 'ConditionalCheckFailedException';
}

/** An SDK or network exception as the one error that leaves this room. */
export function toStoreError(action: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const isThrottled = THROTTLING.has(nameOf(error));
  const isOversize = nameOf(error) === 'ValidationException' && /size .*exceeded/i.test(messageOf(error));
  if (isThrottled) return new StoreError('store.throttled', `${action} was throttled`, error);
  if (isOversize) return new StoreError('store.tooLarge', `${action} was refused as too large`, error);
  return new StoreError('store.unavailable', `${action} failed with ${nameOf(error)}`, error);
}

/** Throttling, the server's own failures and broken connections pass; a request that is wrong stays wrong. */
function mayPass(error: unknown): boolean {
  const isThrottled = THROTTLING.has(nameOf(error));
  const isOurFault = faultOf(error) === 'client';
  return isThrottled || !isOurFault;
}

/** By shape, not by class: Node's own errors come from another realm where tests run. */
function nameOf(error: unknown): string {
  return textOf(error, 'name') ?? 'unknown';
}

function messageOf(error: unknown): string {
  return textOf(error, 'message') ?? '';
}

function faultOf(error: unknown): string | undefined {
  return textOf(error, '$fault');
}

function textOf(error: unknown, field: 'name' | 'message' | '$fault'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : undefined;
}
