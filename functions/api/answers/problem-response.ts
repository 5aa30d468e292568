/**
 * The one place where a failure becomes an answer (RFC 9457). Whatever is not a Problem gives nothing away. `type` says
 * nothing beyond the status: what went wrong is `code`, which stays, and every code is described in /openapi.json.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Locale } from '#domain/words/locale';
import { StoreError } from '#store/store-error';
import type { AppEnv } from '../app-deps';
import { localeOf } from './language';
import { Problem, problem } from './problem';

const RETRY_AFTER_SECONDS = 3;

/** For `app.onError`. */
export function renderFailure(error: unknown, c: Context<AppEnv>): Response {
  const refusal = problemOf(error, c.get('requestId'));
  c.set('problemCode', refusal.code);
  if (refusal.status >= 500) c.set('failure', error);
  return renderProblem(refusal, c);
}

export function renderProblem(refusal: Problem, c: Context<AppEnv>): Response {
  return problemAnswer(refusal, localeOf(c));
}

/** For hosts that answer outside the app. */
export function problemAnswer(refusal: Problem, locale: Locale): Response {
  const { code, status, words, payload, headers } = refusal;
  const body = { type: 'about:blank', ...words[locale], status, code, ...payload };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'X-Content-Type-Options': 'nosniff',
      'Content-Language': locale,
      Vary: 'Accept-Language',
    },
  });
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return storeProblem(error, requestId);
  // Hono's own refusals, of which only malformed requests can reach a caller.
  if (error instanceof HTTPException && error.status === 400) return problem('request.notJson', {});
  return problem('internal.unexpected', { id: requestId });
}

function storeProblem(error: StoreError, requestId: string): Problem {
  if (error.code === 'store.tooLarge') return problem('submission.tooLarge', {});
  const mayPass = error.code === 'store.throttled' || error.code === 'store.unavailable';
  return mayPass ? unavailable() : problem('internal.unexpected', { id: requestId });
}

export function unavailable(): Problem {
  return problem(
    'store.unavailable',
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
    { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  );
}
