/** Makes `npm start` serve https with the tests' own certificate, which no machine trusts. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/tls', import.meta.url));

export const TLS = {
  KJZ_TLS_CERT: join(FOLDER, 'test-only-certificate.pem'),
  KJZ_TLS_KEY: join(FOLDER, 'test-only-key.pem'),
};
