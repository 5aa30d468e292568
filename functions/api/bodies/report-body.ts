/** A report as it comes in, JSON or a file: both become the same thing. Knows who may say what, not what it means. */

import type { Context } from 'hono';
import * as z from 'zod';
import type { Explanation } from '#domain/issues/explanation';
import type { SubmissionState } from '#domain/reports/submission';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Origin } from '#store/submission-store';
import { FILE_TYPES, JSON_TYPE } from '../answers/media-types';
import { fileProblem, problem } from '../answers/problem';
import {
  EXPLANATION_LIMITS,
  LONGEST_FILE_NAME,
  LONGEST_RECEIPT,
  LONGEST_UNIT,
  ORIGIN_LIMITS,
} from '../answers/wire-limits';
import type { AppEnv } from '../app-deps';
import { SHEET_WORK_HERE, type SheetWork } from '../reports/sheet-work';
import { bounded, gridsSchema } from './grid-schema';
import { MAX_BODY_BYTES, MAX_FILE_BYTES, mediaTypeOf, readBytes, readJson, valid } from './request-body';

export interface IncomingReport {
  /** The version that the sheet was based on; 0 = none yet. */
  readonly base: number;
  /** What the sender says of it; `zero` and `withdrawn` come without sheets. */
  readonly state: SubmissionState;
  readonly sheets: readonly RawGrid[];
  readonly file?: string;
  /** Named by an admin who reports on behalf. */
  readonly onBehalfOf?: string;
  readonly explanations: readonly Explanation[];
  /** Told by an admin: the file that somebody mailed and that this is taken from. */
  readonly origin?: Origin;
  /** Of a zero report: the version, or the receipt number, of the report that it shall replace. */
  readonly replaces?: number | string;
}

const base = z.int().min(0).max(1_000_000);
const fileName = z.string().min(1).max(LONGEST_FILE_NAME);
const unitName = z.string().min(1).max(LONGEST_UNIT);
const explanation = z.strictObject({
  address: z.string().min(1).max(EXPLANATION_LIMITS.address),
  code: z.string().min(1).max(EXPLANATION_LIMITS.code),
  reason: z.string().max(EXPLANATION_LIMITS.reason),
});

/** A check needs no base: nothing is stored on top of anything. */
const checked = z.strictObject({
  base: base.default(0),
  sheets: gridsSchema.optional(),
  file: fileName.optional(),
  zero: z.boolean().optional(),
  explanations: bounded(explanation, EXPLANATION_LIMITS.count).optional(),
});
const submitted = checked.extend({
  base,
  withdraw: z.literal(true).optional(),
  replaces: z.union([base, z.string().min(1).max(LONGEST_RECEIPT)]).optional(),
});
/** Whoever reports on behalf says for whom. */
const onBehalf = { unit: unitName.optional() };
const oneLine = /^\P{Cc}+$/u;
const origin = z.strictObject({
  file: fileName,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  messageId: z.string().max(ORIGIN_LIMITS.messageId).regex(oneLine).optional(),
  sender: z.string().max(ORIGIN_LIMITS.sender).regex(oneLine).optional(),
  sentAt: z.iso.datetime().optional(),
});
/** And may say what it was taken from. */
const takenFrom = { ...onBehalf, origin: origin.optional() };

const digits = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
function querySchemas<B extends z.ZodType<number>>(baseField: B) {
  const unit = z.strictObject({ base: baseField, file: fileName.optional() });
  return { unit, admin: unit.extend(onBehalf) };
}

const SCHEMAS = {
  submit: {
    body: { unit: submitted.superRefine(oneOfThree), admin: submitted.extend(takenFrom).superRefine(oneOfThree) },
    query: querySchemas(digits),
  },
  check: {
    body: { unit: checked.superRefine(oneOfThree), admin: checked.extend(onBehalf).superRefine(oneOfThree) },
    query: querySchemas(digits.default(0)),
  },
} as const;

/** Sheets, or a zero report, or a withdrawal: a withdrawal says nothing besides. */
function oneOfThree(body: Omit<JsonBody, 'base' | 'unit'>, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const hasSheets = body.sheets !== undefined && body.sheets.length > 0;
  const isZero = body.zero === true;
  if (body.origin !== undefined && !hasSheets) say('origin', 'only sheets are taken from a file');
  if (body.replaces !== undefined && !isZero) say('replaces', 'only a zero report says what it replaces');
  if (body.withdraw === true) {
    if (hasSheets) say('sheets', 'a withdrawal has no sheets');
    if (isZero) say('zero', 'a withdrawal is no zero report');
    if (body.explanations !== undefined) say('explanations', 'a withdrawal explains nothing');
    if (body.file !== undefined) say('file', 'a withdrawal has no file');
  } else {
    if (isZero && hasSheets) say('sheets', 'a zero report has no sheets');
    if (!isZero && !hasSheets) say('sheets', 'no sheets');
  }
}

/** Throws a Problem for whatever is not a report: kind, size, JSON, fields, or a file that is refused. */
export async function readReport(
  c: Context<AppEnv>,
  purpose: keyof typeof SCHEMAS,
  sheetWork: SheetWork = SHEET_WORK_HERE,
): Promise<IncomingReport> {
  const kind = mediaTypeOf(c);
  const { role } = c.get('session');
  if (kind === JSON_TYPE) return readJsonReport(c, SCHEMAS[purpose].body[role]);
  if (FILE_TYPES.includes(kind)) return readFileReport(c, SCHEMAS[purpose].query[role], sheetWork);
  throw problem('request.mediaType', { accepted: [JSON_TYPE, ...FILE_TYPES] });
}

interface Told {
  readonly base: number;
  readonly file?: string | undefined;
  readonly unit?: string | undefined;
}
interface JsonBody extends Told {
  readonly sheets?: readonly RawGrid[] | undefined;
  readonly zero?: boolean | undefined;
  readonly withdraw?: true | undefined;
  readonly replaces?: number | string | undefined;
  readonly explanations?: readonly Explanation[] | undefined;
  readonly origin?: z.infer<typeof origin> | undefined;
}

async function readJsonReport(c: Context<AppEnv>, schema: z.ZodType<JsonBody>): Promise<IncomingReport> {
  valid(z.strictObject({}), c.req.query());
  const body = await readJson(c, schema, MAX_BODY_BYTES);
  const state = body.withdraw === true ? 'withdrawn' : body.zero === true ? 'zero' : 'submitted';
  const { sheets = [], explanations = [], replaces } = body;
  const taken = body.origin === undefined ? {} : { origin: originOf(body.origin) };
  return { ...told(body), state, sheets, explanations, ...taken, ...(replaces === undefined ? {} : { replaces }) };
}

async function readFileReport(
  c: Context<AppEnv>,
  schema: z.ZodType<Told>,
  sheetWork: SheetWork,
): Promise<IncomingReport> {
  const query = valid(schema, c.req.query());
  const read = await sheetWork.read(await readBytes(c, MAX_BODY_BYTES), MAX_FILE_BYTES, c.get('session').cid);
  if (!read.ok) throw fileProblem(read.refusal);
  return { ...told(query), state: 'submitted', sheets: read.workbook.grids, explanations: [] };
}

function originOf({ file, sha256, messageId, sender, sentAt }: z.infer<typeof origin>): Origin {
  return {
    ...{ file, sha256 },
    ...(messageId === undefined ? {} : { messageId }),
    ...(sender === undefined ? {} : { sender }),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}

function told({ base, file, unit }: Told) {
  return {
    base,
    ...(file === undefined ? {} : { file }),
    ...(unit === undefined ? {} : { onBehalfOf: unit }),
  };
}
