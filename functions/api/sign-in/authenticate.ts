/** Lets a request pass only with a token of ours whose access code still lives. */
import { createMiddleware } from 'hono/factory';
import { isSameGrant } from '#store/registry-store';
import { problem } from '../answers/problem';
import type { AppDeps, AppEnv } from '../app-deps';
import { readToken } from './access-token';
import { readAhead } from './read-ahead';

const BEARER = /^Bearer +([\w.-]{1,4096})$/i;

const challenge = (error?: string) => ({
  'WWW-Authenticate': error === undefined ? 'Bearer realm="kjz"' : `Bearer realm="kjz", error="${error}"`,
});

export function authenticate({ keys, registry, submissions, reviews, now }: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined) throw problem('session.missing', {}, challenge());
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) throw problem('session.invalid', {}, challenge('invalid_token'));
    const reading = await readToken(keys, token, now());
    if (!reading.ok) {
      const code = reading.reason === 'expired' ? 'session.expired' : 'session.invalid';
      throw problem(code, {}, challenge('invalid_token'));
    }
    const asked = registry.findCode(reading.session.cid);
    const ahead = readAhead({ registry, submissions, reviews }, reading.session, c.req);
    const grant = await asked;
    const stillGrants = grant !== undefined && isSameGrant(grant, reading.session);
    if (!stillGrants) throw problem('session.revoked', {}, challenge('invalid_token'));
    c.set('session', reading.session);
    c.set('ahead', ahead);
    c.set('signedBy', { token, expiresAt: reading.expiresAt });
    await next();
  });
}
