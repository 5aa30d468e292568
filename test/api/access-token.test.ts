/** Which tokens are taken, for how long, and when a signature is verified. */
import { type CryptoKey, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { hashAccessCode } from '#api/sign-in/access-code';
import { issueToken, KNOWN_TOKENS, readToken } from '#api/sign-in/access-token';
import type { Session } from '#api/sign-in/session';
import { signingKeysOf } from '#api/sign-in/signing-keys';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, ROUND } from './api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const signIn = (code: unknown) => api.call('POST', '/api/v1/session', { json: { code } });

describe('a token', () => {
  const inSeconds = (seconds: number) => Math.floor(api.deps.now().getTime() / 1000) + seconds;

  const withToken = (token: string) => api.call('GET', ROUND, { token });

  async function forged(change: {
    key?: CryptoKey;
    kid?: string;
    audience?: string;
    issuer?: string;
    type?: string;
    claims?: object;
    expires?: number;
    issued?: number;
    without?: 'iat' | 'exp';
  }): Promise<string> {
    const now = Math.floor(api.deps.now().getTime() / 1000);
    const cid = hashAccessCode(api.keys.pepper, api.codes.mine);
    const times = { iat: change.issued ?? now, exp: change.expires ?? (change.issued ?? now) + 60 };
    if (change.without !== undefined) Reflect.deleteProperty(times, change.without);
    return new SignJWT({ role: 'unit', unit: MINE, collector: COLLECTOR, cid, ...times, ...change.claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: change.type ?? 'at+jwt', kid: change.kid ?? COLLECTOR })
      .setIssuer(change.issuer ?? 'kjz')
      .setAudience(change.audience ?? 'kjz-api')
      .sign(change.key ?? signingKeysOf(api.keys.signing, change.kid ?? COLLECTOR).privateKey);
  }

  it('made as the app makes it is accepted, so the forgeries below fail for their own reasons', async () => {
    expect((await withToken(await forged({}))).status).toBe(200);
  });

  it.each([20, 60])('of a machine whose clock is %i seconds ahead is accepted', async (seconds) => {
    expect((await withToken(await forged({ issued: inSeconds(seconds) }))).status).toBe(200);
  });

  it('is asked for where there is none', async () => {
    const { status, body, headers } = await api.call('GET', ROUND);
    expect([status, body.code]).toEqual([401, 'session.missing']);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="kjz"');
    expect(headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    ['Bearer TOKEN', 200],
    ['bearer TOKEN', 200],
    ['BEARER   TOKEN', 200],
    ['TOKEN', 401],
    ['BearerTOKEN', 401],
    ['Basic TOKEN', 401],
    ['Not Bearer TOKEN', 401],
    ['Bearer TOKEN TOKEN', 401],
    ['Bearer TOKEN,Basic', 401],
    ['Bearer', 401],
    ['', 401],
  ])('in a header “%s” is answered with %i', async (header, expected) => {
    const Authorization = header.replaceAll('TOKEN', await api.token('mine'));
    const { status, body, headers } = await api.call('GET', ROUND, { headers: { Authorization } });
    expect(status).toBe(expected);
    if (expected === 200) return;
    expect(body.code).toBe('session.invalid');
    expect(headers.get('www-authenticate')).toBe('Bearer realm="kjz", error="invalid_token"');
  });

  it.each<[string, string, () => Promise<string> | string]>([
    [
      'signed with another key',
      'session.invalid',
      async () => forged({ key: (await generateKeyPair('EdDSA')).privateKey }),
    ],
    ['for another audience', 'session.invalid', () => forged({ audience: 'another-api' })],
    ['of another issuer', 'session.invalid', () => forged({ issuer: 'somebody' })],
    ['of another type', 'session.invalid', () => forged({ type: 'JWT' })],
    ['that has expired', 'session.expired', () => forged({ expires: inSeconds(-1) })],
    ['that has expired this second', 'session.expired', () => forged({ expires: inSeconds(0) })],
    ['that does not say when it was issued', 'session.invalid', () => forged({ without: 'iat' })],
    ['that never expires', 'session.invalid', () => forged({ without: 'exp' })],
    ['of no code’s hash', 'session.invalid', () => forged({ claims: { cid: 'f'.repeat(65) } })],
    ['of a code’s hash and more', 'session.invalid', () => forged({ claims: { cid: `x${'f'.repeat(64)}` } })],
    ['of a unit without a name', 'session.invalid', () => forged({ claims: { unit: '' } })],
    [
      'that was issued while the clock was years ahead',
      'session.expired',
      () => forged({ issued: inSeconds(3 * 365 * 86_400), expires: inSeconds(3 * 365 * 86_400 + 43_200) }),
    ],
    [
      'that was issued while the clock was a minute and a second ahead',
      'session.expired',
      () => forged({ issued: inSeconds(61) }),
    ],
    [
      'that was issued while the clock was minutes ahead',
      'session.expired',
      () => forged({ issued: inSeconds(120), expires: inSeconds(120 + 43_200) }),
    ],
    ['of another role than its code', 'session.revoked', () => forged({ claims: { role: 'admin', unit: undefined } })],
    ['of another unit than its code', 'session.revoked', () => forged({ claims: { unit: '图书馆' } })],
    [
      'of another collector than its code',
      'session.revoked',
      () => forged({ kid: 'elsewhere', claims: { collector: 'elsewhere' } }),
    ],
    ['signed by another collector’s key', 'session.invalid', () => forged({ kid: 'elsewhere' })],
    ['of another collector than its key', 'session.invalid', () => forged({ claims: { collector: 'elsewhere' } })],
    ['that names no key', 'session.invalid', () => forged({ kid: '' })],
    ['of an unknown role', 'session.invalid', () => forged({ claims: { role: 'root' } })],
    [
      'without an algorithm',
      'session.invalid',
      () => new UnsecuredJWT({ role: 'admin', collector: COLLECTOR }).encode(),
    ],
    ['that is none', 'session.invalid', () => 'abc.def.ghi'],
  ])('%s is refused', async (_, code, make) => {
    const { status, body, headers } = await withToken(await make());
    expect([status, body.code]).toEqual([401, code]);
    expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('that was kept tells whose it is and the rounds of now, and lasts no longer for it', async () => {
    const { body: signedIn } = await signIn(api.codes.mine);
    const { status, body } = await api.call('GET', '/api/v1/session', { token: String(signedIn.token) });
    expect([status, body]).toEqual([200, signedIn]);
  });

  it('dies with its code', async () => {
    const code = await api.newCode(MINE);
    const { body } = await signIn(code);
    const token = String(body.token);
    expect((await withToken(token)).status).toBe(200);
    await api.deps.registry.revokeCode(hashAccessCode(api.keys.pepper, code), '2023-05-18T08:00:00.000Z');
    const refused = await withToken(token);
    expect([refused.status, refused.body.code]).toEqual([401, 'session.revoked']);
    expect((await signIn(code)).status).not.toBe(200);
  });
});

describe('a token whose signature held once', () => {
  const NOW = new Date('2023-05-18T08:00:00.000Z');
  /** What is signed at the same second is the same token. */
  const BEFORE = new Date(NOW.getTime() - 5_000);
  let own: ApiUnderTest;
  let verified: jest.SpyInstance;
  beforeEach(async () => {
    own = await apiUnderTest();
    verified = jest.spyOn(globalThis.crypto.subtle, 'verify');
  });
  afterEach(async () => {
    verified.mockRestore();
    await own.close();
  });
  const forms = async (token: string) => {
    const { status, body } = await own.call('GET', `${ROUND}/forms`, { token });
    return [status, body.code];
  };

  /** Signed by another process of the deployment. */
  const elsewhere = async (session: Session, at: Date) => (await issueToken({ ...own.keys }, session, at)).token;
  const ofMine = (): Session => ({
    ...{ role: 'unit', unit: MINE, collector: COLLECTOR },
    cid: hashAccessCode(own.keys.pepper, own.codes.mine),
  });

  it('is not verified again, where it was signed not even once; changed by a letter it is another', async () => {
    const here = await own.token('mine');
    for (let time = 0; time < 3; time++) expect(await forms(here)).toEqual([200, undefined]);
    expect(verified).toHaveBeenCalledTimes(0);
    const token = await elsewhere(ofMine(), BEFORE);
    for (let time = 0; time < 3; time++) expect(await forms(token)).toEqual([200, undefined]);
    expect(verified).toHaveBeenCalledTimes(1);
    const at = token.length - 10;
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    for (let time = 0; time < 2; time++) expect(await forms(changed)).toEqual([401, 'session.invalid']);
    expect(verified).toHaveBeenCalledTimes(3);
  });

  it('is not verified again either when others come in between', async () => {
    const tokens = [await elsewhere(ofMine(), BEFORE), await elsewhere(ofMine(), new Date(BEFORE.getTime() - 1000))];
    for (let time = 0; time < 3; time++)
      for (const token of tokens) expect(await forms(token)).toEqual([200, undefined]);
    expect(verified).toHaveBeenCalledTimes(tokens.length);
  });

  it('ends when its time has come, and with its code', async () => {
    const token = await own.token('mine');
    const others = await own.token('others');
    expect([await forms(token), await forms(others)]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    await own.deps.registry.revokeCode(hashAccessCode(own.keys.pepper, own.codes.others), '2023-05-18T08:00:00.000Z');
    expect(await forms(others)).toEqual([401, 'session.revoked']);
    own.setClock('2023-05-18T19:59:59.000Z');
    expect(await forms(token)).toEqual([200, undefined]);
    own.setClock('2023-05-18T20:00:00.000Z');
    expect(await forms(token)).toEqual([401, 'session.expired']);
    // The clock was wrong then, and is put right.
    own.setClock('2023-05-18T07:58:00.000Z');
    expect(await forms(token)).toEqual([401, 'session.expired']);
    own.setClock('2023-05-18T08:00:00.000Z');
    expect(await forms(token)).toEqual([200, undefined]);
  });

  it('is forgotten when thousands of others came after it', async () => {
    const session = { role: 'unit', unit: MINE, collector: COLLECTOR, cid: '0'.repeat(64) } as const;
    const now = NOW;
    const tokenAt = (second: number) => elsewhere(session, new Date(now.getTime() - second * 1000));
    const first = await tokenAt(0);
    for (const _ of [1, 2]) expect(await readToken(own.keys, first, now)).toMatchObject({ ok: true });
    expect(verified).toHaveBeenCalledTimes(1);
    for (let second = 1; second <= KNOWN_TOKENS; second++) await readToken(own.keys, await tokenAt(second), now);
    verified.mockClear();
    expect(await readToken(own.keys, first, now)).toMatchObject({ ok: true });
    expect(verified).toHaveBeenCalledTimes(1);
  }, 60_000);
});
