/** Keys out of generated text. */
import { issueToken, readToken } from '#api/sign-in/access-token';
import { connectSecrets, keysOf, readSecret } from '#lambda/secrets';
import { emulatedAws } from './emulated-aws';

it('signs tokens that only the same text reads', async () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const now = new Date('2023-05-18T08:00:00.000Z');
  const session = { collector: 'jykj', role: 'admin', cid: '0'.repeat(64) } as const;
  const { token } = await issueToken(keysOf(a, a), session, now);
  expect(await readToken(keysOf(a, b), token, now)).toMatchObject({ ok: true, session });
  expect(await readToken(keysOf(b, a), token, now)).toMatchObject({ ok: false });
});

it('a secret that somebody emptied is not used, and not told', async () => {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  const aws = await emulatedAws(credentials);
  aws.secrets.set('short', 'hunter2').set('long', 'x'.repeat(64));
  process.env.AWS_REGION = 'cn-north-1';
  process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = aws.endpoint;
  const client = connectSecrets();
  expect(await readSecret(client, 'long')).toBe('x'.repeat(64));
  const failure = await readSecret(client, 'short').catch((error: unknown) => String(error));
  expect(failure).toContain('fewer than 32');
  expect(failure).not.toContain('hunter2');
  await expect(readSecret(client, 'none')).rejects.toThrow();
  client.destroy();
  await aws.close();
});
