/** What the deployment tells each function (infra/stack/functions.ts), checked when the function starts. */
import * as z from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

const stage = z.enum(['dev', 'prod']);
const name = z.string().min(1);

const storeEnvironment = z.object({ KJZ_STAGE: stage, KJZ_TABLE: name });
const mergeEnvironment = storeEnvironment.extend({ KJZ_WORKBOOKS: name });
const apiEnvironment = mergeEnvironment.extend({
  KJZ_SIGNING_SECRET: name,
  KJZ_PEPPER_SECRET: name,
  KJZ_MERGE_FUNCTION: name,
  /** What CloudFront sends with every request; absent where it does not stand before the API. */
  KJZ_ORIGIN_SECRET: name.optional(),
  /** Its text is where mail is handed in, smtps://user:password@host; absent where no mail is sent. */
  KJZ_MAIL_SECRET: name.optional(),
  KJZ_SMTP_FROM: name.optional(),
  KJZ_SMTP_EVERY_SECONDS: name.optional(),
  /** How many proxies that we trust stand before the gateway. */
  KJZ_FORWARDED_HOPS: z.coerce.number().int().min(0).max(5),
  /** As `AppDeps.rowsAtOnce`. */
  KJZ_ROWS_AT_ONCE: z.coerce.number().int().min(0).optional(),
});
const operateEnvironment = mergeEnvironment.extend({ KJZ_PEPPER_SECRET: name });
const siteEnvironment = z.object({
  KJZ_SITE: name,
  KJZ_CONNECT_ORIGIN: z.url(),
  /** Origins that may frame the pane besides Microsoft's, separated by spaces; infra/settings.ts has checked them. */
  KJZ_FRAME_ANCESTORS: name.optional(),
});

/** Each throws a ZodError that names what is missing: the function then does not start. */
export const readMergeEnvironment = (environment: Environment) => mergeEnvironment.parse(environment);
export const readApiEnvironment = (environment: Environment) => apiEnvironment.parse(environment);
export const readOperateEnvironment = (environment: Environment) => operateEnvironment.parse(environment);
export const readSiteEnvironment = (environment: Environment) => siteEnvironment.parse(environment);
