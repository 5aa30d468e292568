import { type CryptoKey, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { hashAccessCode, newAccessCode, normaliseAccessCode } from '#api/sign-in/access-code';
import { issueToken, KNOWN_TOKENS, readToken } from '#api/sign-in/access-token';
import { addressBucket } from '#api/sign-in/attempts';
import { signingKeysOf } from '#api/sign-in/signing-keys';
import { exampleRoundFrom } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, ROUND } from './api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const signIn = (code: unknown) => api.call('POST', '/api/v1/session', { json: { code } });

describe('an access code', () => {
  it('has 100 random bits in four groups without I, L, O and U', () => {
    const codes = Array.from({ length: 500 }, newAccessCode);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(500);
  });

  it.each([
    ['lower case', '7k3qd-0wxna-9t2mb-v5rhc'],
    ['no dashes', '7K3QD0WXNA9T2MBV5RHC'],
    ['spaces, also full-width', ' 7K3QD　0WXNA 9T2MB V5RHC\n'],
    ['full-width letters and dashes', '７Ｋ３ＱＤ－０ＷＸＮＡ－９Ｔ２ＭＢ－Ｖ５ＲＨＣ'],
    ['long dashes', '7K3QD—0WXNA–9T2MB‑V5RHC'],
    ['O for 0', '7K3QD-OWXNA-9T2MB-V5RHC'],
  ])('means the same with %s', (_, typed) => {
    expect(normaliseAccessCode(typed)).toBe('7K3QD0WXNA9T2MBV5RHC');
  });
});

describe('signing in', () => {
  it('gives a unit its token, its name and its rounds', async () => {
    const { status, body, headers } = await signIn(api.codes.mine.toLowerCase().replaceAll('-', ' '));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      role: 'unit',
      unit: MINE,
      collector: COLLECTOR,
      rounds: [{ id: '2023', name: '2023年科技活动周', deadline: '2023-05-20T00:00:00+08:00', daysLeft: 1 }],
    });
    expect(body.expiresAt).toBe('2023-05-18T20:00:00.000Z');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lists every round whose roster has the unit, the current one first, by the clock of the server', async () => {
    const { registry } = api.deps;
    const rounds = [exampleRoundFrom('2022-05-21'), exampleRoundFrom('2023-07-01'), exampleRoundFrom('2021-05-22')];
    const withoutMine = exampleRoundFrom('2024-05-18');
    const roster = withoutMine.roster.filter(({ name }) => name !== MINE);
    for (const round of [...rounds, { ...withoutMine, roster }]) await registry.putRound(COLLECTOR, round.id, round);
    const listed = async (code: string) => (await signIn(code)).body.rounds as { id: string; daysLeft: number }[];
    const ids = async (code: string) => (await listed(code)).map(({ id }) => id);
    expect(await ids(api.codes.mine)).toEqual(['2023', '2023-2', '2022', '2021']);
    expect(await ids(api.codes.admin)).toEqual(['2023', '2023-2', '2024', '2022', '2021']);
    api.setClock('2023-07-02T04:00:00.000Z');
    expect(await ids(api.codes.mine)).toEqual(['2023-2', '2023', '2022', '2021']);
    expect((await listed(api.codes.mine)).map(({ daysLeft }) => Math.sign(daysLeft))).toEqual([1, -1, -1, -1]);
    api.setClock('2023-05-18T08:00:00.000Z');
    for (const { id } of [...rounds, withoutMine]) {
      expect((await api.call('GET', `/api/v1/rounds/${id}/forms`, { as: 'mine' })).status).toBe(
        id === '2024' ? 404 : 200,
      );
    }
  });

  it('refuses every wrong code in the same words', async () => {
    const wrong = ['x', newAccessCode(), '%00', '报送码', 'A'.repeat(200)];
    const answers = await Promise.all(wrong.map(signIn));
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
      expect(body.code).toBe('code.notAccepted');
    }
  });

  it.each([
    ['no code', {}],
    ['a number', { code: 5 }],
    ['an empty code', { code: '' }],
    ['a role besides', { code: 'x', role: 'admin' }],
    ['a unit besides', { code: 'x', unit: MINE }],
  ])('refuses a body with %s', async (_, json) => {
    const { status, body } = await api.call('POST', '/api/v1/session', { json });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('throttles 1,000 wrong codes, and the real unit still signs in', async () => {
    const guesses: number[] = [];
    for (let batch = 0; batch < 20; batch++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(newAccessCode())));
      guesses.push(...answers.map(({ status }) => status));
    }
    expect(guesses.filter((status) => status === 401).length).toBeLessThanOrEqual(20);
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(980);
    const throttled = await signIn(newAccessCode());
    expect(throttled.body.code).toBe('code.tooManyAttempts');
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(api.codes.mine)).status).toBe(200);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:bbbb:0:0:9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['198.51.100.9:52114', '198.51.100.9'],
    ['198.51.100.9:443', '198.51.100.9'],
    ['[2001:db8:1:2::9]:52114', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::7]', '2001:db8:1:2::/64'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['999.1.1.1', 'unknown'],
    ['1:2:3', 'unknown'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('counts %s as %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});

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
  }): Promise<string> {
    const now = Math.floor(api.deps.now().getTime() / 1000);
    const cid = hashAccessCode(api.keys.pepper, api.codes.mine);
    return new SignJWT({ role: 'unit', unit: MINE, collector: COLLECTOR, cid, ...change.claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: change.type ?? 'at+jwt', kid: change.kid ?? COLLECTOR })
      .setIssuer(change.issuer ?? 'kjz')
      .setAudience(change.audience ?? 'kjz-api')
      .setIssuedAt(change.issued ?? now)
      .setExpirationTime(change.expires ?? (change.issued ?? now) + 60)
      .sign(change.key ?? signingKeysOf(api.keys.signing, change.kid ?? COLLECTOR).privateKey);
  }

  it('made as the app makes it is accepted, so the forgeries below fail for their own reasons', async () => {
    expect((await withToken(await forged({}))).status).toBe(200);
  });

  it('of a machine whose clock is some seconds ahead is accepted', async () => {
    expect((await withToken(await forged({ issued: inSeconds(20) }))).status).toBe(200);
  });

  it('is asked for where there is none', async () => {
    const { status, body, headers } = await api.call('GET', ROUND);
    expect([status, body.code]).toEqual([401, 'session.missing']);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="kjz"');
    expect(headers.get('content-type')).toBe('application/problem+json');
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
    [
      'that was issued while the clock was years ahead',
      'session.expired',
      () => forged({ issued: inSeconds(3 * 365 * 86_400), expires: inSeconds(3 * 365 * 86_400 + 43_200) }),
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
    await api.deps.registry.revokeCode(hashAccessCode(api.keys.pepper, code), api.deps.now().toISOString());
    const refused = await withToken(token);
    expect([refused.status, refused.body.code]).toEqual([401, 'session.revoked']);
    expect((await signIn(code)).status).not.toBe(200);
  });
});

describe('a token whose signature held once', () => {
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

  it('is not verified again, and changed by a letter it is another', async () => {
    const token = await own.token('mine');
    for (let time = 0; time < 3; time++) expect(await forms(token)).toEqual([200, undefined]);
    expect(verified).toHaveBeenCalledTimes(1);
    const at = token.length - 10;
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    for (let time = 0; time < 2; time++) expect(await forms(changed)).toEqual([401, 'session.invalid']);
    expect(verified).toHaveBeenCalledTimes(3);
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
    const now = new Date('2023-05-18T08:00:00.000Z');
    const tokenAt = async (second: number) =>
      (await issueToken(own.keys, session, new Date(now.getTime() - second * 1000))).token;
    const first = await tokenAt(0);
    for (const _ of [1, 2]) expect(await readToken(own.keys, first, now)).toMatchObject({ ok: true });
    expect(verified).toHaveBeenCalledTimes(1);
    for (let second = 1; second <= KNOWN_TOKENS; second++) await readToken(own.keys, await tokenAt(second), now);
    verified.mockClear();
    expect(await readToken(own.keys, first, now)).toMatchObject({ ok: true });
    expect(verified).toHaveBeenCalledTimes(1);
  }, 60_000);
});
