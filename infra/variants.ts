/** The ways to deploy whose templates are kept in infra/templates: `npm run synth` writes them, tests read them. Pure. */
import type { CustomDomain, Hosting, Settings } from './settings';

const STAGES = ['dev', 'prod'] as const;
const HOSTINGS: readonly Hosting[] = ['cloudfront', 'api'];
/** One for each partition, the one most examples are written for, and none. */
const REGIONS = ['us-east-1', 'ap-southeast-1', 'cn-north-1', undefined] as const;

const SCHOOL = { schoolName: '某某大学' } as const;
const DOMAIN: CustomDomain = {
  name: 'forms.example.edu.cn',
  // In parts: no file names a partition.
  certificateArn: ['arn', 'aws', 'acm:us-east-1:111122223333:certificate/abc'].join(':'),
};

const MAIL_SECRET = ['arn', 'aws', 'secretsmanager:us-east-1:111122223333:secret:kjz/smtp-AbCdEf'].join(':');

/** Stage × hosting × region: what holds for each of them holds for every deployment. */
export const PLAIN_VARIANTS: ReadonlyMap<string, Settings> = new Map(
  STAGES.flatMap((stage) =>
    HOSTINGS.flatMap((hosting) =>
      REGIONS.map((region): readonly [string, Settings] => [
        variantName(stage, hosting, region),
        { stage, hosting, ...SCHOOL, ...(region === undefined ? {} : { region }) },
      ]),
    ),
  ),
);

export const VARIANTS: ReadonlyMap<string, Settings> = new Map<string, Settings>([
  ...PLAIN_VARIANTS,
  // What else a deployment may be told.
  ['prod-cloudfront-domain', { stage: 'prod', hosting: 'cloudfront', ...SCHOOL, domain: DOMAIN }],
  ['prod-api-domain', { stage: 'prod', hosting: 'api', ...SCHOOL, domain: DOMAIN }],
  ['prod-cloudfront-alarms', { stage: 'prod', hosting: 'cloudfront', ...SCHOOL, alarmEmail: 'someone@example.edu.cn' }],
  ['prod-cloudfront-several', { stage: 'prod', deployment: 'hzdx', hosting: 'cloudfront', ...SCHOOL }],
  [
    'prod-api-mail',
    { stage: 'prod', hosting: 'api', ...SCHOOL, mail: { secretArn: MAIL_SECRET, from: 'kjc@example.edu.cn' } },
  ],
  ['prod-api-restored', { stage: 'prod', hosting: 'api', ...SCHOOL, tableName: 'kjz-restored' }],
  ...HOSTINGS.map((hosting): readonly [string, Settings] => [
    `prod-${hosting}-framed`,
    { stage: 'prod', hosting, ...SCHOOL, frameAncestors: ['https://office.example.edu.cn'] },
  ]),
]);

/** Kept as a whole; the others as what differs from the one of the same hosting. */
export const WHOLE_VARIANTS: ReadonlyMap<string, Settings> = new Map(
  [...PLAIN_VARIANTS].filter(([name, settings]) => name === wholeVariantOf(settings)),
);

/** Not a way to deploy: with a bucket nobody protected, to see that this is found. */
export const CARELESS = { name: 'careless', settings: { stage: 'dev', hosting: 'api' } } as const;

export function wholeVariantOf({ hosting }: Pick<Settings, 'hosting'>): string {
  return variantName('prod', hosting, undefined);
}

function variantName(stage: Settings['stage'], hosting: Hosting, region: string | undefined): string {
  return `${stage}-${hosting}-${region ?? 'anywhere'}`;
}
