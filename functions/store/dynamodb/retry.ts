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

/** The same, said of one item of a transaction. */
const THROTTLED_WITHIN: ReadonlySet<string> = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Another transaction is at the same item; it ends in milliseconds. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['TransactionConflictException', 'TransactionInProgressException']);

/** Repeats `call` while it fails in a way that may pass; then throws what the last attempt threw. */
export async function withRetry<T>(policy: RetryPolicy, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const isLastAttempt = attempt >= policy.attempts;
      if (isLastAttempt || !mayPass(error)) throw error;
      await (policy.wait ?? sleep)(delayBefore(policy, attempt));
    }
  }
}

/** A random time up to the span of the repetition, counted from 1. */
export function delayBefore({ firstDelayMs, longestDelayMs }: RetryPolicy, repetition: number): number {
  return Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (repetition - 1));
}

/** Of one put, or of one of several that are done together. */
export function isConditionFailed(error: unknown): boolean {
  return nameOf(error) === 'ConditionalCheckFailedException' || reasonsOf(error).includes('ConditionalCheckFailed');
}

/** An SDK or network exception as the one error that leaves this room. */
export function toStoreError(action: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const isThrottled = isThrottling(error);
  const isOversize = nameOf(error) === 'ValidationException' && /size .*exceeded/i.test(messageOf(error));
  if (isThrottled) return new StoreError('store.throttled', `${action} was throttled`, error);
  if (isOversize) return new StoreError('store.tooLarge', `${action} was refused as too large`, error);
  return new StoreError('store.unavailable', `${action} failed with ${nameOf(error)}`, error);
}

/** Throttling, the server's own failures and broken connections pass; a request that is wrong stays wrong. */
function mayPass(error: unknown): boolean {
  const isThrottled = isThrottling(error);
  const isInTheWay = IN_THE_WAY.has(nameOf(error)) || reasonsOf(error).includes('TransactionConflict');
  const isOurFault = faultOf(error) === 'client';
  return isThrottled || isInTheWay || !isOurFault;
}

function isThrottling(error: unknown): boolean {
  return THROTTLING.has(nameOf(error)) || reasonsOf(error).some((reason) => THROTTLED_WITHIN.has(reason));
}

/** Why a transaction was cancelled, one code per item: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
function reasonsOf(error: unknown): readonly string[] {
  const isCancelled = nameOf(error) === 'TransactionCanceledException';
  if (!isCancelled) return [];
  const { CancellationReasons: reasons } = error as {
    readonly CancellationReasons?: readonly { readonly Code?: string }[];
  };
  return (reasons ?? []).map(({ Code = 'None' }) => Code);
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
