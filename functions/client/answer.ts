/** What comes of a request: an answer, or why there is none to go by. Values only; nothing here throws. */
import type { ProblemPayloads } from '#api/answers/problems';

/** A refusal as the server words it (RFC 9457). */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  /** Stable, for programs: submission.stale */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** For finding it in the server's log; '' where none came. */
  readonly requestId: string;
  /** What the answer carries besides its words. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Why there is no answer to go by.
 *
 * - `unreachable`: nothing came back, not in time or not whole; whether the request arrived is not known
 * - `unreadable`: something answered that is not this server (a portal's page, a gateway's error); not known either
 * - `refused`: the server said no, with words
 */
export type Failure = { readonly kind: 'unreachable' } | { readonly kind: 'unreadable' } | Refusal;

export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Milliseconds since 1970 by the server's clock, where it told. */
      readonly serverTime?: number;
    }
  | { readonly ok: false; readonly failure: Failure };

/** What a refusal of that code carries; undefined for every other failure. */
export function payloadOf<C extends keyof ProblemPayloads>(
  failure: Failure,
  code: C,
): Partial<ProblemPayloads[C]> | undefined {
  return failure.kind === 'refused' && failure.code === code
    ? (failure.payload as Partial<ProblemPayloads[C]>)
    : undefined;
}

/** A refusal that can be relied on; a server in trouble, or a gateway, may have done its work all the same. */
export function isCertain(failure: Failure): failure is Refusal {
  return failure.kind === 'refused' && failure.status < 500;
}

/** Turned away at the sign-in: nothing of the request itself was done, and nothing is said of earlier ones. */
export function isTurnedAway(failure: Failure): failure is Refusal {
  return isCertain(failure) && /^(session|code)\./.test(failure.code);
}

/** How long the server itself asks to wait before the next try; 0 where it says nothing. */
export function toldWaitMs(failure: Failure | undefined): number {
  const seconds = failure?.kind === 'refused' ? failure.payload.retryAfterSeconds : undefined;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
