/** Planted canaries are found wherever they are; what only looks like one is not. And what is delivered is listed. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAccessCode } from '#api/sign-in/access-code';
import { secretsIn } from './secrets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'assets', 'deep'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { privateKey } = generateKeyPairSync('ed25519');
const token = ['eyJhbGciOiJFZERTQSJ9aaaa', 'eyJzdWIiOiJ1bml0In0aaaaaaaa', 'c2lnbmF0dXJlc2lnbmF0dXJl'].join('.');

it.each([
  ['a private key', String(privateKey.export({ type: 'pkcs8', format: 'pem' }))],
  ['a private key as JWK', `const key = ${JSON.stringify(privateKey.export({ format: 'jwk' }))};`],
  ['a key of AWS', `AKIA${'ABCDEFGH'}${'IJKLMNOP'}`],
  ['a token', `fetch(x,{headers:{a:"Bearer ${token}"}})`],
  ['a person’s telephone number', `{"phone":"1${'38'}${'12345678'}"}`],
  ['an access code', `code="${newAccessCode()}"`],
])('finds %s', (what, planted) => {
  writeFileSync(join(folder, 'assets', 'deep', 'main-1234.js'), `var a=1;${planted};var b=2;`);
  expect(secretsIn(folder).map((found) => found.what)).toEqual([what]);
});

it('says nothing of what only looks like one', () => {
  writeFileSync(join(folder, 'a.js'), 'x=13000000001;y=0.13812345678;z="ABCDE-FGHJK";"-----BEGIN PRIVATE KEY-----"');
  writeFileSync(join(folder, 'b.png'), `AKIA${'ABCDEFGH'}${'IJKLMNOP'}`);
  expect(secretsIn(folder)).toEqual([]);
});

it('the list of materials has every library that is delivered, in its pinned version', () => {
  const list = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 20_000_000 }),
  ) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const listed = new Set(list.components.map(({ name, version }) => `${name}@${version}`));
  const pinned = Object.entries(dependencies).filter(([, version]) => /^\d/.test(version));
  expect(list.bomFormat).toBe('CycloneDX');
  expect(pinned.filter(([name, version]) => !listed.has(`${name}@${version}`))).toEqual([]);
});
