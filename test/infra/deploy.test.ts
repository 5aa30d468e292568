/** What may be said to `npm run deploy`, and all that follows the deployment, without AWS. */
import { policyOf } from '#site/policy';
import { officeJsAddress } from '../../infra/build-for-deploy';
import { readDeployArguments } from '../../infra/deploy-arguments';
import { type Deployment, finishDeployment } from '../../infra/finish-deployment';
import { outputsFile } from '../../infra/outputs';
import { readSettings } from '../../infra/settings';
import { stackName } from '../../infra/stack-name';

const settingsOf = (said: Readonly<Record<string, unknown>>) => readSettings((name) => said[name]);
const certificateIn = (region: string) =>
  `arn:${region.startsWith('cn-') ? 'aws-cn' : 'aws'}:acm:${region}:111122223333:certificate/a-b`;
const MAIL_SECRET = 'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:kjz/smtp-AbCdEf';

test('nothing said is a trial with CloudFront', () => {
  expect(settingsOf({})).toEqual({ stage: 'dev', hosting: 'cloudfront' });
});

test('everything said is taken', () => {
  const certificateArn = certificateIn('cn-north-1');
  expect(
    settingsOf({
      stage: 'prod',
      hosting: 'api',
      region: 'cn-north-1',
      schoolName: ' 某某大学 ',
      domainName: 'forms.example.edu.cn',
      certificateArn,
      alarmEmail: 'a@example.edu.cn',
      tableName: 'kjz-restored',
      frameAncestors: 'https://office.example.edu.cn  https://*.example.org:8443',
      mailSecretArn: MAIL_SECRET,
      mailFrom: 'kjc@Example.edu.cn',
      mailEverySeconds: 2,
    }),
  ).toEqual({
    stage: 'prod',
    hosting: 'api',
    region: 'cn-north-1',
    schoolName: '某某大学',
    domain: { name: 'forms.example.edu.cn', certificateArn },
    alarmEmail: 'a@example.edu.cn',
    tableName: 'kjz-restored',
    frameAncestors: ['https://office.example.edu.cn', 'https://*.example.org:8443'],
    mail: { secretArn: MAIL_SECRET, from: 'kjc@example.edu.cn', everySeconds: '2' },
  });
});

test.each([
  [{ stage: 'test' }, 'stage 只能是 dev 或 prod'],
  [{ hosting: 'vercel' }, 'hosting 只能是'],
  [{ deployment: '杭州' }, 'deployment 用小写字母开头'],
  [{ deployment: 'a'.repeat(21) }, 'deployment 用小写字母开头'],
  [{ schoolName: '  ' }, 'schoolName 不能是空的'],
  [{ schoolName: '大'.repeat(101) }, 'schoolName 不能超过'],
  [{ region: 'Beijing' }, 'region 要写成'],
  [{ domainName: 'https://forms.example.edu.cn' }, 'domainName 只写主机名'],
  [{ domainName: 'forms.example.edu.cn' }, 'domainName 和 certificateArn 要一起写'],
  [{ certificateArn: certificateIn('us-east-1') }, 'domainName 和 certificateArn 要一起写'],
  [{ certificateArn: 'abc' }, 'certificateArn 要是 ACM'],
  [
    { domainName: 'a.example.edu', certificateArn: certificateIn('ap-southeast-1') },
    'CloudFront 只用 us-east-1 的证书',
  ],
  [{ mailFrom: 'kjc@example.edu.cn' }, 'mailSecretArn 和 mailFrom 要一起写'],
  [{ mailSecretArn: MAIL_SECRET }, 'mailSecretArn 和 mailFrom 要一起写'],
  [{ mailSecretArn: 'kjz/smtp', mailFrom: 'kjc@example.edu.cn' }, 'mailSecretArn 要是 Secrets Manager'],
  [{ mailSecretArn: MAIL_SECRET, mailFrom: '科技处' }, 'mailFrom 是发件邮箱'],
  [{ mailSecretArn: MAIL_SECRET, mailFrom: 'a@b.cn', mailEverySeconds: 0 }, 'mailEverySeconds 是两封邮件之间'],
  [{ region: 'cn-north-1' }, '请加 -c hosting=api'],
  [{ alarmEmail: 'nobody' }, 'alarmEmail 不是邮箱'],
  [{ frameAncestors: "https://a.example.org 'self'" }, "网址（多个用空格隔开），不能是“'self'”"],
  [{ tableName: '表' }, 'tableName 要是'],
])('%j is refused in one sentence', (said, sentence) => {
  expect(settingsOf(said)).toEqual({ wrong: expect.stringContaining(sentence) });
});

test('what was said goes on to the CDK CLI as it was', () => {
  expect(readDeployArguments(['-c', 'stage=dev', '-c', 'schoolName=某某大学=甲'])).toEqual({
    settings: { stage: 'dev', hosting: 'cloudfront', schoolName: '某某大学=甲' },
    contextArguments: ['-c', 'stage=dev', '-c', 'schoolName=某某大学=甲'],
  });
});

test('a deployment that people rely on has somebody who hears of it, or says that nobody does', () => {
  const prod = ['-c', 'stage=prod', '-c', 'schoolName=某某大学'];
  expect(readDeployArguments(prod)).toEqual({ wrong: expect.stringContaining('alarmEmail=none') });
  expect(readDeployArguments([...prod, '-c', 'alarmEmail=none'])).toMatchObject({
    settings: { stage: 'prod', hosting: 'cloudfront', schoolName: '某某大学' },
  });
  expect(readDeployArguments([...prod, '-c', 'alarmEmail=it@example.edu.cn'])).toMatchObject({
    settings: { alarmEmail: 'it@example.edu.cn' },
  });
});

test.each([
  [['-c', 'stage=prod'], '缺少 schoolName'],
  [['-c', 'schoolName'], '要写成 名=值'],
  [['-c', 'school=某某大学'], '没有 school 这个参数'],
  [['-c', 'schoolName=甲', '-c', 'schoolName=乙'], '写了两次'],
  [['--force'], '参数有误'],
])('%j is refused', (args, sentence) => {
  expect(readDeployArguments(args)).toEqual({ wrong: expect.stringContaining(sentence) });
});

const OUTPUTS = {
  'kjz-prod': {
    Address: 'https://d111111abcdef8.cloudfront.net',
    OperateFunction: 'kjz-prod-operate',
    Table: 't',
    WorkbookBucket: 'b',
    SiteBucket: 's',
    SchoolName: '%E6%9F%90',
  },
};

/** An operate function that answers this, and what happened. */
function finishing(answer: unknown, outputs: unknown = OUTPUTS, more: Partial<Deployment> = {}) {
  const calls: unknown[] = [];
  const written = new Map<string, string>();
  const finished = finishDeployment({
    outputs,
    schoolName: '某某大学',
    place: { stage: 'prod' },
    ...more,
    invoke: async (name, payload) => {
      calls.push([name, payload, [...written.keys()]]);
      return answer;
    },
    write: async (path, text) => {
      written.set(path, text);
    },
  });
  return { finished, calls, written };
}

test('a first deployment ends with address, manifest and the first code', async () => {
  const { finished, calls, written } = finishing({
    outcome: 'created',
    code: 'ABCDE-FGHJK-MNPQR',
    collector: 'c1',
    round: 'r1',
  });
  expect(await finished).toBe(
    '地址：https://d111111abcdef8.cloudfront.net\n' +
      'manifest 文件：out/manifest-prod.xml\n' +
      '首个管理员报送码：ABCDE-FGHJK-MNPQR（只显示这一次，请马上记下）\n' +
      '注意：没有写 alarmEmail，服务出错时没有人会收到报警。\n',
  );
  // The manifest is there before the code is made, which is shown only once.
  expect(calls).toEqual([
    ['kjz-prod-operate', { action: 'firstCode', schoolName: '某某大学' }, ['out/manifest-prod.xml']],
  ]);
  expect(written.get('out/manifest-prod.xml')).toContain('https://d111111abcdef8.cloudfront.net/taskpane.html');
});

test('a repeated one says where to get another code', async () => {
  const { finished } = finishing({ outcome: 'exists' });
  expect(await finished).toContain('以前已经生成过，不会再显示。要另发一个，见 docs/deploy.md。');
});

test('says when the deployment is another school’s, and what to do', async () => {
  const { finished } = finishing({ outcome: 'exists', schoolName: '甲甲大学' });
  expect(await finished).toContain('没有给某某大学建任何东西');
  const same = finishing({ outcome: 'exists', schoolName: '某某大学' });
  expect(await same.finished).not.toContain('没有给');
});

test('says who hears of alarms', async () => {
  const { finished } = finishing({ outcome: 'exists' }, OUTPUTS, { alarmEmail: 'it@example.edu.cn' });
  expect(await finished).toContain('报警邮箱：it@example.edu.cn');
});

test('several deployments of one account share no name', async () => {
  const outputs = { 'kjz-prod-hzdx': OUTPUTS['kjz-prod'] };
  const place = { stage: 'prod', deployment: 'hzdx' } as const;
  const { finished, written } = finishing({ outcome: 'exists' }, outputs, { place });
  expect(await finished).toContain('out/manifest-prod-hzdx.xml');
  expect([...written.keys()]).toEqual(['out/manifest-prod-hzdx.xml']);
  expect(new Set([outputsFile({ stage: 'prod' }), outputsFile(place)]).size).toBe(2);
  expect([stackName({ stage: 'prod' }), stackName(place)]).toEqual(['kjz-prod', 'kjz-prod-hzdx']);
});

test('a domain has to be pointed somewhere', async () => {
  const { finished } = finishing(
    { outcome: 'exists' },
    {
      'kjz-prod': { ...OUTPUTS['kjz-prod'], Address: 'https://forms.example.edu.cn', DomainTarget: 'd1.example.net' },
    },
  );
  expect(await finished).toContain('把 forms.example.edu.cn 的 CNAME 指到 d1.example.net');
});

test.each([
  ['an answer nobody agreed on', { outcome: 'maybe' }, OUTPUTS],
  ['outputs of another stage', { outcome: 'exists' }, { 'kjz-dev': OUTPUTS['kjz-prod'] }],
  [
    'an address Excel does not take',
    { outcome: 'exists' },
    { 'kjz-prod': { ...OUTPUTS['kjz-prod'], Address: 'http://x.example.edu.cn' } },
  ],
])('%s ends it', async (_what, answer, outputs) => {
  await expect(finishing(answer, outputs).finished).rejects.toThrow();
});

describe('office.js of what is deployed', () => {
  test.each([
    ['eu-central-1', undefined, 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    [undefined, undefined, 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    ['ap-southeast-1', '', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    [
      'cn-northwest-1',
      undefined,
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ],
    ['cn-north-1', '/office-js/office.js', '/office-js/office.js'],
    ['us-east-1', 'https://office.example.edu.cn/office.js', 'https://office.example.edu.cn/office.js'],
  ])('region %s, KJZ_OFFICE_JS %s', (region, chosen, address) => {
    expect(officeJsAddress(region, chosen)).toBe(address);
  });

  test.each([
    ['eu-central-1', 'https://appsforoffice.microsoft.com'],
    ['cn-north-1', 'https://appsforoffice.cdn.partner.office365.cn'],
  ])('its page may load it: %s', (region, origin) => {
    const html = `<script src="${officeJsAddress(region, undefined)}"></script>`;
    const [scripts = ''] = /script-src [^;]*/.exec(policyOf('taskpane.html', html)) ?? [];
    expect(scripts.split(' ')).toContain(origin);
  });
});
