/** What a deployment may be told with `-c name=value`, and what is wrong with it in one sentence. Pure. */
import { z } from 'zod';
import { LONGEST_LABEL } from '#domain/form/section';
import { readSmtpSettings } from '#mail/smtp-settings';
import { originsIn } from '#site/policy';

/** Where pages come from: CloudFront, or the API itself where CloudFront cannot be used (mainland China). */
export type Hosting = 'cloudfront' | 'api';

/** An address of the school's own. */
export interface CustomDomain {
  readonly name: string;
  readonly certificateArn: string;
}

/** Reminders by mail: the secret's text is smtps://user:password@host, as KJZ_SMTP_URL of one machine. */
export interface MailSettings {
  /** Complete, of a secret that the school keeps itself. */
  readonly secretArn: string;
  readonly from: string;
  /** Absent: the product's own pace. */
  readonly everySeconds?: string;
}

export interface Settings {
  readonly stage: 'dev' | 'prod';
  /** Tells several deployments of one account apart; absent where there is one. */
  readonly deployment?: string;
  readonly hosting: Hosting;
  /** Only a deployment needs it; synthesis does not. */
  readonly schoolName?: string;
  /** Absent: whichever region the credentials stand in. */
  readonly region?: string;
  readonly domain?: CustomDomain;
  /** Absent: nobody is written to. */
  readonly alarmEmail?: string;
  /** A table that was restored, used in place of the stack's own; see docs/deploy.md. */
  readonly tableName?: string;
  /** Origins besides Microsoft's that may frame the pane, as for a school's own Office server. */
  readonly frameAncestors?: readonly string[];
  /** Absent: no mail is sent. */
  readonly mail?: MailSettings;
}

export const SETTING_NAMES = [
  'stage',
  'deployment',
  'schoolName',
  'hosting',
  'region',
  'domainName',
  'certificateArn',
  'alarmEmail',
  'tableName',
  'frameAncestors',
  'mailSecretArn',
  'mailFrom',
  'mailEverySeconds',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** CloudFront reads certificates from this region only, wherever the rest stands. */
const CLOUDFRONT_CERTIFICATE_REGION = 'us-east-1';

const HOST_NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const CERTIFICATE = /^arn:aws(?:-cn)?:acm:(?<region>[a-z0-9-]+):\d{12}:certificate\/[\w-]+$/;

const SECRET = /^arn:aws(?:-cn)?:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-\w{6}$/;

/** Said in an address's place: that nobody is to be written to, and that this is meant. */
export const NO_ALARM_EMAIL = 'none';

const given = z.object({
  stage: z.enum(['dev', 'prod'], { error: 'stage 只能是 dev 或 prod。' }).default('dev'),
  deployment: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, {
      error: 'deployment 用小写字母开头，只含小写字母、数字和横线，20 个字符以内，如 hzdx。',
    })
    .optional(),
  hosting: z.enum(['cloudfront', 'api'], { error: 'hosting 只能是 cloudfront 或 api。' }).default('cloudfront'),
  schoolName: z
    .string({ error: 'schoolName 要是学校名称。' })
    .trim()
    .min(1, { error: 'schoolName 不能是空的。' })
    .max(LONGEST_LABEL, { error: `schoolName 不能超过 ${LONGEST_LABEL} 个字。` })
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, { error: 'region 要写成 ap-southeast-1、cn-north-1 这样。' })
    .optional(),
  domainName: z
    .string()
    .regex(HOST_NAME, { error: 'domainName 只写主机名，如 forms.example.edu.cn，不带 https://。' })
    .optional(),
  certificateArn: z
    .string()
    .regex(CERTIFICATE, { error: 'certificateArn 要是 ACM 证书的 ARN（含 :acm:地区:账号:certificate/…）。' })
    .optional(),
  alarmEmail: z
    .string()
    .refine((said) => said === NO_ALARM_EMAIL || z.email().safeParse(said).success, {
      error: 'alarmEmail 不是邮箱地址。',
    })
    .optional(),
  tableName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{3,255}$/, { error: 'tableName 要是一个 DynamoDB 表名。' })
    .optional(),
  frameAncestors: z
    .string()
    .transform((said, context) => {
      const origins = originsIn(said);
      if (!('wrong' in origins)) return origins;
      context.addIssue({ code: 'custom', message: `frameAncestors ${origins.wrong}` });
      return z.NEVER;
    })
    .optional(),
  mailSecretArn: z
    .string()
    .regex(SECRET, { error: 'mailSecretArn 要是 Secrets Manager 密文的完整 ARN（含 :secret:名称-六个字符）。' })
    .optional(),
  mailFrom: z.string({ error: 'mailFrom 要是发件邮箱。' }).optional(),
  mailEverySeconds: z.coerce.string().optional(),
});

/** Stands where the secret's text will: what else is said of the mail server is checked as the function checks it. */
const SOME_SERVER = 'smtps://localhost';

/** `undefined`: nothing was said of mail. */
function readMail({
  mailSecretArn: secretArn,
  mailFrom: from,
  mailEverySeconds: everySeconds,
}: z.infer<typeof given>): MailSettings | undefined | { readonly wrong: string } {
  if (secretArn === undefined && from === undefined && everySeconds === undefined) return undefined;
  if (secretArn === undefined || from === undefined)
    return { wrong: 'mailSecretArn 和 mailFrom 要一起写：前者的密文里是邮件服务器，后者是发件邮箱。' };
  const read = readSmtpSettings({ url: SOME_SERVER, from, everySeconds });
  if ('wrong' in read)
    return {
      wrong: read.wrong.replace('KJZ_SMTP_FROM', 'mailFrom').replace('KJZ_SMTP_EVERY_SECONDS', 'mailEverySeconds'),
    };
  return { secretArn, from: read.from, ...(everySeconds === undefined ? {} : { everySeconds }) };
}

/** No default domain, no ACM certificates, no origin access control: see infra/README.md. */
export const CHINA_NEEDS_API =
  '中国区不能用这里的 CloudFront 方式：请加 -c hosting=api，并写上备案过的 domainName 和证书。';

export function canHost(hosting: Hosting, region: string | undefined): boolean {
  return hosting === 'api' || region?.startsWith('cn-') !== true;
}

/** Everything that was said, with defaults; or one sentence on the first thing that is wrong. */
export function readSettings(said: (name: SettingName) => unknown): Settings | { readonly wrong: string } {
  const parsed = given.safeParse(Object.fromEntries(SETTING_NAMES.map((name) => [name, said(name) ?? undefined])));
  if (!parsed.success) return { wrong: parsed.error.issues[0]?.message ?? '参数有误。' };
  const {
    stage,
    deployment,
    hosting,
    schoolName,
    region,
    domainName,
    certificateArn,
    alarmEmail,
    tableName,
    frameAncestors,
  } = parsed.data;
  if ((domainName === undefined) !== (certificateArn === undefined)) {
    return { wrong: 'domainName 和 certificateArn 要一起写：自己的域名离不开它的证书。' };
  }
  const certificateRegion = certificateArn === undefined ? undefined : CERTIFICATE.exec(certificateArn)?.groups?.region;
  const isUnusable = certificateRegion !== undefined && certificateRegion !== CLOUDFRONT_CERTIFICATE_REGION;
  if (hosting === 'cloudfront' && isUnusable) {
    return {
      wrong: `CloudFront 只用 ${CLOUDFRONT_CERTIFICATE_REGION} 的证书，不能是 ${certificateRegion} 的。换一张证书，或用 -c hosting=api。`,
    };
  }
  if (!canHost(hosting, region)) return { wrong: CHINA_NEEDS_API };
  const mail = readMail(parsed.data);
  if (mail !== undefined && 'wrong' in mail) return mail;
  return {
    stage,
    ...(deployment === undefined ? {} : { deployment }),
    hosting,
    ...(schoolName === undefined ? {} : { schoolName }),
    ...(region === undefined ? {} : { region }),
    ...(domainName === undefined || certificateArn === undefined
      ? {}
      : { domain: { name: domainName, certificateArn } }),
    ...(alarmEmail === undefined || alarmEmail === NO_ALARM_EMAIL ? {} : { alarmEmail }),
    ...(tableName === undefined ? {} : { tableName }),
    ...(frameAncestors === undefined ? {} : { frameAncestors }),
    ...(mail === undefined ? {} : { mail }),
  };
}
