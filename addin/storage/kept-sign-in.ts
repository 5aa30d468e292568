/**
 * The sign-in that a machine keeps, so that its code is typed once and not with every opened pane.
 *
 * Kept is the token that the code was exchanged for, and when it ends; never the code, which is good for the whole round
 * and would be a password lying about. The token says whose it is (unit and collector, no person), is refused by the
 * server after 12 hours and at once where its code was withdrawn, and can do nothing but report for that unit.
 * localStorage, because Excel opens each pane in a frame of its own: a cookie is blocked there, and sessionStorage ends
 * with the pane. Only pages of this origin read it, and they run nobody else's script. Signing out removes it. A
 * fingerprint of the code (53 bits of its 100, so it cannot be guessed back) tells whether a link brings the same code.
 */
import { type KeyValueStorage, STORAGE_PREFIX, tolerant } from './browser-storage';
import { fingerprint } from './fingerprint';

export interface SignInToKeep {
  readonly token: string;
  /** ISO instant, by the server. */
  readonly expiresAt: string;
}

interface Kept extends SignInToKeep {
  /** Fingerprint of the code. */
  readonly of: string;
}

export interface KeptSignIn {
  /** Takes the place of the one before; whether it could be kept. Without the code it is the sign-in that is kept, asked about again. */
  keep(signIn: SignInToKeep, code?: string): boolean;
  /**
   * The token, if it has not run out by this machine's clock; whether it still holds, the server says. `brought` = a code
   * that came with the page's address: undefined where it is not the one that was exchanged.
   */
  token(now: Date, brought?: string): string | undefined;
  /** `expiresAt` = only the sign-in that ends then: another pane may have signed in since. */
  forget(expiresAt?: string): void;
}

const KEY = `${STORAGE_PREFIX}signIn`;

export function openKeptSignIn(storage: KeyValueStorage): KeptSignIn {
  const kept = () => {
    const text = tolerant(() => storage.getItem(KEY));
    return typeof text === 'string' ? read(text) : undefined;
  };
  return {
    keep({ token, expiresAt }, code) {
      const of = code === undefined ? (kept()?.of ?? '') : markOf(code);
      const signIn: Kept = { token, expiresAt, of };
      tolerant(() => storage.setItem(KEY, JSON.stringify(signIn)));
      return kept()?.token === token;
    },
    token(now, brought) {
      const found = kept();
      if (found === undefined || Date.parse(found.expiresAt) <= now.getTime()) return undefined;
      return brought === undefined || found.of === markOf(brought) ? found.token : undefined;
    },
    forget(expiresAt) {
      const isAnother = expiresAt !== undefined && kept()?.expiresAt !== expiresAt;
      if (!isAnother) tolerant(() => storage.removeItem(KEY));
    },
  };
}

/** However it is typed: with dashes or without, in capitals or not. */
function markOf(code: string): string {
  return fingerprint(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
}

function read(text: string): Kept | undefined {
  const found = tolerant((): unknown => JSON.parse(text));
  if (typeof found !== 'object' || found === null) return undefined;
  const { token, expiresAt, of } = found as { readonly [key: string]: unknown };
  const isWhole = typeof token === 'string' && typeof expiresAt === 'string' && typeof of === 'string';
  return isWhole ? { token, expiresAt, of } : undefined;
}
