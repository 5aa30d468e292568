/** Access tokens: short-lived EdDSA JWTs. Knows their shape; whether the code behind one still lives is asked elsewhere. */
import { createHash } from 'node:crypto';
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
  z.object({ role: z.literal('admin'), officer: z.string().min(1).exactOptional(), ...subject }),
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

/** A token whose signature held, with its times in seconds. */
interface Verified {
  readonly session: Session;
  readonly issued: number;
  readonly expires: number;
}

/**
 * Whose signature was verified before, by the keys and the token's hash, the latest last: a signature that held once
 * holds for ever, its times do not. Some 500 bytes each.
 */
const verified = new WeakMap<AppKeys, Map<string, Verified>>();
export const KNOWN_TOKENS = 4_096;

/**
 * What a token says, if we signed it for this API and it has not run out; algorithm, issuer, audience, type are pinned.
 * It is held against the key of the collector that its header names, and must name no other inside.
 * One that was issued later than now comes from a clock that was wrong then, and would last for as long as it was: it
 * counts as run out.
 */
export async function readToken(keys: AppKeys, token: string, now: Date): Promise<TokenReading> {
  const known = verified.get(keys) ?? new Map<string, Verified>();
  verified.set(keys, known);
  const hash = createHash('sha256').update(token).digest('base64url');
  const before = known.get(hash);
  if (before !== undefined) return timely(before, now);
  const reading = await verify(keys, token, now);
  if (!('issued' in reading)) return reading;
  const [oldest] = known.keys();
  if (known.size >= KNOWN_TOKENS && oldest !== undefined) known.delete(oldest);
  known.set(hash, reading);
  return timely(reading, now);
}

function timely({ session, issued, expires }: Verified, now: Date): TokenReading {
  const seconds = Math.floor(now.getTime() / 1000);
  // Issued while the clock stood wrong: when it is set right, such a token would live until then.
  const isOfTheFuture = issued > now.getTime() / 1000 + CLOCKS_APART_SECONDS;
  if (expires <= seconds || isOfTheFuture) return { ok: false, reason: 'expired' };
  return { ok: true, session, expiresAt: new Date(expires * 1000).toISOString() };
}

async function verify(keys: AppKeys, token: string, now: Date): Promise<Verified | (TokenReading & { ok: false })> {
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
    return { session: claims.data, issued: payload.iat ?? 0, expires: payload.exp ?? 0 };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, reason: 'expired' };
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { ok: false, reason: 'invalid' };
    throw error;
  }
}
