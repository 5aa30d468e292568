/** Log lines: what happened and where to look, never what somebody typed. */
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppDeps, AppEnv } from './app-deps';
import type { LogEntry } from './log-entry';
import type { Session } from './sign-in/session';

type Told = Omit<LogEntry, 'at' | 'requestId' | 'method' | 'route' | 'collector'>;

export function writeLog({ log, now }: AppDeps, c: Context<AppEnv>, told: Told): void {
  const session: Session | undefined = c.get('session');
  log?.({
    at: now().toISOString(),
    requestId: c.get('requestId'),
    method: c.req.method,
    route: matchedRoutes(c).at(-1)?.path ?? '',
    ...(session === undefined ? {} : { collector: session.collector }),
    ...told,
    ...(told.error === undefined ? {} : { error: masked(told.error) }),
  });
}

/** An error for a log, with its causes. */
export function errorText(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause === undefined || depth >= 3 ? '' : `\ncaused by ${errorText(error.cause, depth + 1)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}

/** As `errorText`, fit for a log. */
export function loggedError(error: unknown): string {
  return masked(errorText(error));
}

/** Six digits and more in a row, however grouped, may be somebody's telephone number. */
function masked(text: string): string {
  return text.replaceAll(/[0-9０-９](?:[\s\-－.()（）]{0,2}[0-9０-９]){5,}/gu, '…');
}
