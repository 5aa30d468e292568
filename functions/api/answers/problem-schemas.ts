/** Every refusal as the API's description has it: its code, its status, and what it carries besides its words. */
import { z } from '@hono/zod-openapi';
import { STAGES } from '#domain/form/round';
import { madeOnce } from '#domain/sheet/made-once';
import type { FileRefusalCode } from '#opc/file-refusal';
import { statusOfFile } from './problem';
import { PROBLEMS, type ProblemCode, type ProblemPayloads, type ProblemStatus } from './problems';
import type { IsRead } from './schema-of';
import { issueSchema } from './wire';
import { formImpactSchema, leavingUnitSchema } from './wire-rounds';

/** Made when somebody asks for the description: a hundred schemas that no other request needs. */
const payloads = madeOnce(() => {
  const instant = z.iso.datetime();
  const retryAfterSeconds = z.int().meta({ description: '也在 Retry-After 里' });
  const issues = { issues: z.array(issueSchema), issuesTotal: z.int() };
  const limit = z.int();
  const returned = z.object({ version: z.int(), receipt: z.string(), submittedAt: instant }).optional();
  const standing = z.object({
    version: z.int(),
    receipt: z.string(),
    rows: z.int(),
    counts: z.record(z.string(), z.int()),
    submittedAt: instant,
    late: z.boolean(),
    returned,
  });
  return {
    'request.invalid': { errors: z.array(z.object({ path: z.string(), message: z.string() })) },
    'request.notJson': {},
    'request.tooDeep': { limit },
    'request.tooLarge': { limitBytes: z.int() },
    'request.mediaType': { accepted: z.array(z.string()) },
    'route.notFound': {},
    'route.methodNotAllowed': { allowed: z.array(z.string()).meta({ description: '也在 Allow 里' }) },
    'route.moved': {},
    'code.notAccepted': {},
    'code.tooManyAttempts': { retryAfterSeconds },
    'session.missing': {},
    'session.invalid': {},
    'session.expired': {},
    'session.revoked': {},
    'role.adminOnly': {},
    'unit.notYours': {},
    'unit.notOnRoster': {},
    'unit.needed': { hint: z.string() },
    'round.notFound': {},
    'form.notFound': {},
    'round.locked': { reason: z.string().meta({ description: '汇总单位写的原因' }), since: instant },
    'round.overdue': { due: z.string().meta({ description: '对本单位有效的截止时间' }) },
    'report.accepted': { version: z.int(), since: instant, by: z.string().meta({ description: '谁通过的' }) },
    'decision.nothingReported': {},
    'decision.accepted': {},
    'decision.locked': {},
    'decision.openQueries': { open: z.int() },
    'decision.notAccepted': {},
    'decision.noSuchQuery': {},
    'decision.notLater': { due: z.string() },
    'decision.stale': { seq: z.int(), version: z.int().meta({ description: '0 = 还没有报过' }) },
    'decision.noSuchCell': { addresses: z.array(z.string()) },
    'decision.tooMany': { answers: z.int() },
    'joint.noList': {},
    'joint.unitTwice': {},
    'joint.noSuchRow': { addresses: z.array(z.string()) },
    'joint.noSuchDecision': {},
    'print.withdrawn': {},
    'paperCopy.unknown': { typed: z.string() },
    'paperCopy.notThere': {},
    'recommended.noSuchRow': { addresses: z.array(z.string()) },
    'recommended.rowTwice': { addresses: z.array(z.string()) },
    'recommended.noSuchDecision': {},
    'recommended.tooMany': { limit: z.int() },
    'reminder.nobodyOwes': {},
    'mail.notSetUp': {},
    'mail.tooFast': { retryAfterSeconds },
    'archive.notLocked': {},
    'archive.unitsOpen': { units: z.array(z.string()) },
    'archive.failed': { retryAfterSeconds },
    'round.exists': {},
    'round.tooMany': { most: z.int() },
    'round.tooLarge': {},
    'round.stale': { base: z.string(), definition: z.looseObject({ id: z.string() }) },
    'round.wouldChange': {
      forms: z.array(formImpactSchema),
      leaving: z.array(leavingUnitSchema).meta({ description: '报送过、但不在新名单里的单位' }),
      confirm: z.string().optional().meta({ description: '没有：先换表样的 version' }),
    },
    'round.wrongStage': { stage: z.enum(STAGES) },
    'round.notEmpty': { units: z.int() },
    'code.notFound': {},
    'code.lastAdmin': {},
    'submission.notFound': {},
    'version.notFound': {},
    'document.notWord': {},
    'document.notThisForm': { missing: z.array(z.string()).meta({ description: '文件里没有的分表' }) },
    'document.notKept': {},
    'document.nothingRecommended': {},
    'document.tooLong': { limit: z.int().meta({ description: '最多几行' }) },
    'paper.notFound': {},
    'paper.wrongKind': { accepted: z.array(z.string()).meta({ description: '可以交的文件，按后缀' }) },
    'paper.tooLarge': { limitBytes: z.int(), megabytes: z.string() },
    'paper.stale': {
      base: z.int(),
      version: z.int().meta({ description: '现在的版本；0 = 还没有交过' }),
      submittedAt: instant.optional(),
    },
    'paper.noDraft': {},
    'paper.nothingReported': {},
    'report.tooMuch': {},
    'submission.hasErrors': issues,
    'submission.unexplained': issues,
    'submission.stale': {
      base: z.int(),
      current: z.object({
        version: z.int(),
        submittedAt: instant.optional(),
        state: z.enum(['submitted', 'zero', 'withdrawn']).optional(),
      }),
      differences: z.array(z.looseObject({ address: z.string() })),
      differencesTotal: z.int(),
    },
    'submission.idReused': { submissionId: z.string(), receipt: z.string(), version: z.int() },
    'submission.replacesReport': { current: standing },
    'submission.nothingToWithdraw': { version: z.int() },
    'submission.tooOften': { retryAfterSeconds },
    'submission.full': { versions: z.int() },
    'submission.tooLarge': {},
    'collector.tooMuch': { retryAfterSeconds },
    'origin.walkedAround': {},
    'summary.failed': { retryAfterSeconds },
    'summary.tooMuch': {},
    'summary.notKnown': {},
    'download.expired': {},
    'store.unavailable': { retryAfterSeconds },
    'internal.unexpected': { id: z.string() },
  } as const satisfies Readonly<Record<ProblemCode, z.ZodRawShape>>;
});
type Payloads = ReturnType<typeof payloads>;

/** Keys of the payloads are those of the types; a cell's difference is described by its address, and says more. */
type Described<C extends ProblemCode> = keyof Payloads[C] & string;
type Missing = { [C in ProblemCode]: Exclude<keyof ProblemPayloads[C] & string, Described<C>> }[ProblemCode];
type Surplus = { [C in ProblemCode]: Exclude<Described<C>, keyof ProblemPayloads[C] & string> }[ProblemCode];
const isWhole: IsRead<Missing | Surplus, never> = true;
void isWhole;

/** request.invalid → RequestInvalidProblem */
function schemaName(code: string): string {
  const words = code.split(/[.\s]/).map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return `${words.join('')}Problem`;
}

const common = (status: number) => ({
  type: z.literal('about:blank'),
  title: z.string().meta({ description: '一句话，按 Accept-Language' }),
  detail: z.string().meta({ description: '发生了什么 · 为什么 · 怎么办' }),
  status: z.literal(status),
});

function schemaOfProblem(code: ProblemCode) {
  const { status, 'zh-CN': words } = PROBLEMS[code];
  const shape: z.ZodRawShape = { ...common(status), code: z.literal(code), ...payloads()[code] };
  return z.object(shape).openapi(schemaName(code), { description: words[0] });
}

const FILE_CODES: Readonly<Record<FileRefusalCode, true>> = {
  'file.empty': true,
  'file.notZip': true,
  'file.legacyXls': true,
  'file.olderXls': true,
  'file.noText': true,
  'file.foreignText': true,
  'file.tooManyTables': true,
  'file.passwordProtected': true,
  'file.tooLarge': true,
  'file.tooManyEntries': true,
  'file.inflatesTooMuch': true,
  'file.partTooLarge': true,
  'file.lyingSizes': true,
  'file.dtd': true,
  'file.unsafeEntryName': true,
  'file.notWorkbook': true,
  'file.noSheets': true,
  'file.tooManyRows': true,
  'file.tooManyColumns': true,
  'file.tooManyCells': true,
  'file.tooManyMerges': true,
  'file.cellOutOfBounds': true,
  'file.textTooLong': true,
  'file.damaged': true,
  'file.notPatchable': true,
};

/** A file that is not read, by the status that its refusals have. */
function fileProblem(status: ProblemStatus) {
  const codes = (Object.keys(FILE_CODES) as FileRefusalCode[]).filter((code) => statusOfFile(code) === status);
  if (codes.length === 0) return [];
  const shape = {
    ...common(status),
    code: z.enum(codes),
    refusal: z.looseObject({ code: z.string() }),
    messages: z.object({ zh: z.string(), en: z.string() }),
  };
  return [z.object(shape).openapi(`File${status}Problem`, { description: '文件没有读取' })];
}

const byStatus = new Map<ProblemStatus, z.ZodType>();

/** All refusals of a status, told apart by `code`. `withFiles`: where a workbook may be sent. */
export function problemsOf(status: ProblemStatus): z.ZodType {
  const known = byStatus.get(status);
  if (known !== undefined) return known;
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => PROBLEMS[code].status === status);
  const [first, ...others] = [...codes.map(schemaOfProblem), ...fileProblem(status)];
  if (first === undefined) throw new Error(`no refusal has status ${status}`);
  const made = others.length === 0 ? first : z.discriminatedUnion('code', [first, ...others]);
  byStatus.set(status, made);
  return made;
}
