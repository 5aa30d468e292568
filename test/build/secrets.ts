/** What must be in nothing that is built and handed out: keys, tokens, codes, people's numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRETS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}/],
  ['a private key as JWK', /"(?:kty|crv)"\s*:\s*"[^"]+"[^{}]{0,200}"d"\s*:\s*"[\w-]{20,}"/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
  ['a person’s telephone number', /(?<![\d.-])1[3-9]\d{9}(?![\d.])/],
  ['an access code', /(?<![\w-])(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}(?![\w-])/],
  ['a registry’s address', /\bregistry\.npm(?:js|mirror)\.(?:org|com)\b/],
];

/** Numbers and codes of nobody, as examples show them. */
const EXAMPLES = /1300000\d{4}|7K3QD-0WXNA-9T2MB-V5RHC|(?:X{5}-){3}X{5}/g;

const TEXT = /\.(?:js|mjs|cjs|css|html|json|map|xml|txt|csv|svg)$/;

export interface FoundSecret {
  readonly file: string;
  readonly what: string;
}

/** Every kind once per file; `folder` and all below it. */
export function secretsIn(folder: string): readonly FoundSecret[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8').replaceAll(EXAMPLES, '');
      return SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => ({ file, what }));
    });
}
