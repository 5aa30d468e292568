/** GET /openapi.json: the API's own description. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { madeOnce } from '#domain/sheet/made-once';
import type { App, AppEnv } from './app-deps';
import { PROGRAM } from './archive/program';

const TAGS = [
  { name: '登录', description: '用报送码换登录凭据' },
  { name: '报送', description: '填报任务、填报表、核对、提交、回执、历史' },
  { name: '审核', description: '逐格意见与答复、退回、通过、重新开放、延期' },
  { name: '催报', description: '汇总单位：谁还欠报、联系谁、发什么、催过没有' },
  { name: '汇总', description: '汇总单位：报送情况、汇总表' },
  { name: '管理', description: '汇总单位：活动、名单、报送码、审计记录' },
  { name: '服务', description: '服务本身' },
];

/** Of all parts as one service. */
export function addDescriptionRoute(app: App, parts: readonly App[]): void {
  // Made once: it takes longer than any answer.
  const document = madeOnce(() => describe(parts));
  app.get('/openapi.json', (c) => c.json(document(), 200));
}

function describe(parts: readonly App[]): object {
  const whole = new OpenAPIHono<AppEnv>();
  for (const part of parts) whole.route('/', part);
  whole.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: '由 POST /api/v1/session 用报送码换得，12小时有效',
  });
  return whole.getOpenAPI31Document({
    openapi: '3.1.0',
    servers: [{ url: '/', description: '本服务' }],
    tags: TAGS,
    info: {
      title: '科技活动周报送 API',
      version: PROGRAM.version,
      // 3.1 has the identifier, which the types of 3.0 do not know.
      license: { name: '版权所有，见 LICENSE', ...{ identifier: 'LicenseRef-kjz' } },
      description: 'Errors are application/problem+json (RFC 9457) with a stable `code`.',
    },
  });
}
