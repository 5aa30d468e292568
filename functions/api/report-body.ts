/** A report as it comes in, JSON or .xlsx: both become the same thing. Knows who may say what, not what it means. */
import type { Context } from 'hono';
import * as z from 'zod';
import type { RawGrid } from '#domain/raw-grid';
import { readWorkbook } from '#xlsx/read';
import type { AppEnv } from './app-deps';
import { bounded, gridsSchema } from './grid-schema';
import { fileProblem, problem } from './problem';
import { MAX_BODY_BYTES, readBytes, readJson, valid } from './request-body';
import type { Explanation } from './stored-report';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const JSON_TYPE = 'application/json';

export interface IncomingReport {
  /** The version that the sheet was based on; 0 = none yet. */
  readonly base: number;
  readonly sheets: readonly RawGrid[];
  readonly zero: boolean;
  readonly file?: string;
  /** Named by an admin who reports on behalf. */
  readonly onBehalfOf?: string;
  readonly explanations: readonly Explanation[];
}

const base = z.int().min(0).max(1_000_000);
const fileName = z.string().min(1).max(200);
const unitName = z.string().min(1).max(60);
const explanation = z.strictObject({
  address: z.string().min(1).max(150),
  code: z.string().min(1).max(60),
  reason: z.string().min(1).max(500),
});

/** A check needs no base: nothing is stored on top of anything. */
function bodySchemas<B extends z.ZodType<number>>(baseField: B) {
  const fields = {
    base: baseField,
    sheets: gridsSchema,
    file: fileName.optional(),
    zero: z.boolean().optional(),
    explanations: bounded(explanation, 500).optional(),
  };
  const unit = z.strictObject(fields).superRefine(zeroOrSheets);
  const admin = z.strictObject({ ...fields, unit: unitName.optional() }).superRefine(zeroOrSheets);
  return { unit, admin };
}

function querySchemas<B extends z.ZodType<number>>(baseField: B) {
  const unit = z.strictObject({ base: baseField, file: fileName.optional() });
  return { unit, admin: unit.extend({ unit: unitName.optional() }) };
}

const digits = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const SCHEMAS = {
  submit: { body: bodySchemas(base), query: querySchemas(digits) },
  check: { body: bodySchemas(base.default(0)), query: querySchemas(digits.default(0)) },
} as const;

function zeroOrSheets(
  body: { zero?: boolean | undefined; sheets: readonly RawGrid[] },
  context: z.RefinementCtx,
): void {
  const say = (message: string) => context.addIssue({ code: 'custom', path: ['sheets'], message });
  if (body.zero === true && body.sheets.length > 0) say('a zero report has no sheets');
  if (body.zero !== true && body.sheets.length === 0) say('no sheets');
}

/** Throws a Problem for whatever is not a report: kind, size, JSON, fields, or a file that is refused. */
export async function readReport(c: Context<AppEnv>, purpose: keyof typeof SCHEMAS): Promise<IncomingReport> {
  const kind = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const { role } = c.get('session');
  if (kind === JSON_TYPE) return readJsonReport(c, SCHEMAS[purpose].body[role]);
  if (kind === XLSX_TYPE) return readFileReport(c, SCHEMAS[purpose].query[role]);
  throw problem('request.mediaType', { accepted: [JSON_TYPE, XLSX_TYPE] });
}

interface Told {
  readonly base: number;
  readonly file?: string | undefined;
  readonly unit?: string | undefined;
}
interface JsonBody extends Told {
  readonly sheets: readonly RawGrid[];
  readonly zero?: boolean | undefined;
  readonly explanations?: readonly Explanation[] | undefined;
}

async function readJsonReport(c: Context<AppEnv>, schema: z.ZodType<JsonBody>): Promise<IncomingReport> {
  valid(z.strictObject({}), c.req.query());
  const body = await readJson(c, schema, MAX_BODY_BYTES);
  return { ...told(body), sheets: body.sheets, zero: body.zero === true, explanations: body.explanations ?? [] };
}

async function readFileReport(c: Context<AppEnv>, schema: z.ZodType<Told>): Promise<IncomingReport> {
  const query = valid(schema, c.req.query());
  const read = await readWorkbook(await readBytes(c, MAX_BODY_BYTES));
  if (!read.ok) throw fileProblem(read.refusal);
  return { ...told(query), sheets: read.workbook.grids, zero: false, explanations: [] };
}

function told({ base, file, unit }: Told) {
  return {
    base,
    ...(file === undefined ? {} : { file }),
    ...(unit === undefined ? {} : { onBehalfOf: unit }),
  };
}
