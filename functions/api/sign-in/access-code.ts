/** Access codes: how they are made, typed and kept. Knows no store: what is kept is only the keyed hash. */
import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so nothing is misread on a printed sheet. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 20;
const GROUP_LENGTH = 5;

/** A new code of 100 random bits, in four groups: 7K3QD-0WXNA-9T2MB-V5RHC. */
export function newAccessCode(): string {
  // 256 is a multiple of 32: each letter is equally likely.
  const letters = [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  const groups: string[] = [];
  for (let at = 0; at < CODE_LENGTH; at += GROUP_LENGTH) groups.push(letters.slice(at, at + GROUP_LENGTH));
  return groups.join('-');
}

/** The code as it was meant: full-width, lower-case, spaces and dashes of any kind, O for 0 and I or L for 1. */
export function normaliseAccessCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}\p{Cf}_ー]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** What the registry keeps instead of the code: HMAC-SHA-256 under the pepper, 64 lower-case hex digits. */
export function hashAccessCode(pepper: Uint8Array, code: string): string {
  return createHmac('sha256', pepper).update(normaliseAccessCode(code), 'utf8').digest('hex');
}
