/** Behind CloudFront, the gateway's own address answers nobody: no firewall and no limit is walked around. */
import { type Deployment, deployed, send } from './deployment';

let deployment: Deployment;
beforeAll(async () => {
  deployment = await deployed();
  deployment.aws.secrets.set('origin-secret', 'o'.repeat(64));
});
afterAll(() => deployment.close());

const asked = (headers: Readonly<Record<string, string>>, path = '/health', method = 'GET') =>
  new Request(`https://abc123.execute-api.ap-southeast-1.amazonaws.com${path}`, { method, headers });

it('only what CloudFront says it sent is answered', async () => {
  const api = await deployment.start('api', { KJZ_ORIGIN_SECRET: 'origin-secret' });
  expect((await send(api, asked({ 'x-kjz-origin': 'o'.repeat(64) }))).status).toBe(200);
  for (const headers of [
    {},
    { 'x-kjz-origin': '' },
    { 'x-kjz-origin': 'o'.repeat(63) },
    { 'x-kjz-origin': 'p'.repeat(64) },
  ])
    for (const [path, method] of [
      ['/health', 'GET'],
      ['/openapi.json', 'GET'],
      ['/api/v1/session', 'POST'],
      ['/api/v1/session', 'OPTIONS'],
    ] as const) {
      const answer = await send(api, asked({ ...headers, 'accept-language': 'en' }, path, method));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
      expect(await answer.json()).toMatchObject({ code: 'origin.walkedAround' });
    }
});

it('without CloudFront, nobody has to say anything', async () => {
  const api = await deployment.start('api');
  expect((await send(api, asked({}))).status).toBe(200);
});
