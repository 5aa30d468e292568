/** The tests' own certificate, which no machine trusts: `npm start` serves it, the tests' browser trusts it alone. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/tls', import.meta.url));

/** Environment of `npm start`. */
export const TLS = {
  KJZ_TLS_CERT: join(FOLDER, 'test-only-certificate.pem'),
  KJZ_TLS_KEY: join(FOLDER, 'test-only-key.pem'),
};

/**
 * The browser's own list of trusted keys. Overriding each error as it comes (playwright's ignoreHTTPSErrors) starts the
 * request anew every time, and under load a request now and then ended with ERR_TOO_MANY_RETRIES.
 */
export function trustTestCertificate(): string {
  const { publicKey } = new X509Certificate(readFileSync(TLS.KJZ_TLS_CERT));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}
