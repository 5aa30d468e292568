/** Access tokens: short-lived EdDSA JWTs. Knows their shape; whether the code behind one still lives is asked elsewhere. */
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { TOKEN_HOURS } from '../answers/wire-limits';
import type { AppKeys } from './keys';
import type { Session } from './session';
import { signingKeysOf } from './signing-keys';

const ALGORITHM = 'EdDSA';
const ISSUER = 'kjz';
const AUDIENCE = 'kjz-api';
const TYPE = 'at+jwt';
/** By how much the clocks of two machines of one deployment may differ. */
const CLOCKS_APART_SECONDS = 60;

const subject = { collector: z.string().min(1), cid: z.string().regex(/^[0-9a-f]{64}$/) };
const claimsSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('unit'), unit: z.string().min(1), ...subject }),
  z.object({ role: z.literal('admin'), ...subject }),
]);

export interface IssuedToken {
  readonly token: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

export async function issueToken(keys: AppKeys, session: Session, now: Date): Promise<IssuedToken> {
  const issued = Math.floor(now.getTime() / 1000);
  const expires = issued + TOKEN_HOURS * 3600;
  const token = await new SignJWT({ ...session })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: session.collector })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(signingKeysOf(keys.signing, session.collector).privateKey);
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

export type TokenReading =
  | { readonly ok: true; readonly session: Session; readonly expiresAt: string }
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' };

/**
 * What a token says, if we signed it for this API and it has not run out; algorithm, issuer, audience, type are pinned.
 * It is held against the key of the collector that its header names, and must name no other inside.
 * One that was issued later than now comes from a clock that was wrong then, and would last for as long as it was: it
 * counts as run out.
 */
export async function readToken(keys: AppKeys, token: string, now: Date): Promise<TokenReading> {
  try {
    const { kid } = decodeProtectedHeader(token);
    if (typeof kid !== 'string') return { ok: false, reason: 'invalid' };
    const { payload } = await jwtVerify(token, signingKeysOf(keys.signing, kid).publicKey, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      currentDate: now,
      requiredClaims: ['iat', 'exp'],
    });
    const claims = claimsSchema.safeParse(payload);
    const isOfItsKey = claims.data?.collector === kid;
    if (!claims.success || !isOfItsKey) return { ok: false, reason: 'invalid' };
    // Issued while the clock stood wrong: when it is set right, such a token would live until then.
    if ((payload.iat ?? 0) > now.getTime() / 1000 + CLOCKS_APART_SECONDS) return { ok: false, reason: 'expired' };
    return { ok: true, session: claims.data, expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString() };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, reason: 'expired' };
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { ok: false, reason: 'invalid' };
    throw error;
  }
}
