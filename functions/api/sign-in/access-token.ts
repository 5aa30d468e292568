/** Access tokens: short-lived EdDSA JWTs. Knows their shape; whether the code behind one still lives is asked elsewhere. */
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { TOKEN_HOURS } from '../answers/wire-limits';
import type { AppKeys } from './keys';
import type { Session } from './session';

const ALGORITHM = 'EdDSA';
const ISSUER = 'kjz';
const AUDIENCE = 'kjz-api';
const TYPE = 'at+jwt';

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
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(keys.signing.privateKey);
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

export type TokenReading =
  | { readonly ok: true; readonly session: Session; readonly expiresAt: string }
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' };

/** What a token says, if we signed it for this API and it has not run out; algorithm, issuer, audience, type are pinned. */
export async function readToken(keys: AppKeys, token: string, now: Date): Promise<TokenReading> {
  try {
    const { payload } = await jwtVerify(token, keys.signing.publicKey, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      currentDate: now,
      requiredClaims: ['iat', 'exp'],
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return { ok: false, reason: 'invalid' };
    return { ok: true, session: claims.data, expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString() };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, reason: 'expired' };
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { ok: false, reason: 'invalid' };
    throw error;
  }
}
