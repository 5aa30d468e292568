/**
 * What people ask again and again, of a round in which every unit reported 300 times with sheets of 90 KB, against the
 * same of one in which each reported once with a small one: neither may cost more than the other.
 */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { headKey } from '#store/dynamodb/keys';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { type EmbeddedApp, openApp } from '../embedded-app';
import { benchRound, filledPlan } from '../plan-input';
import type { BenchRow, Opened, Target } from '../row';

const UNITS = 100;
const FORMS = ['plan', 'results'];
/** What is told of papers beside the forms is read besides. */
const ROUND = { ...benchRound(EXAMPLE_ROUND, UNITS, 5), papers: [] };
const CONTENT_BYTES = 90_000;
const MANY = 300;
const LOOKS = 40;
/** Until the engine has compiled what it will: a server that has been running is what people ask. */
const LOOKS_BEFORE = 5 * LOOKS;
const FIRST = ROUND.roster[0]?.name ?? '';

type Look = (app: EmbeddedApp) => Promise<void>;

interface Flat {
  readonly name: string;
  readonly look: Look;
  /** Of the small side. */
  readonly versions: number;
  readonly targets: readonly Target[];
}

const IS_FLAT: Target = { quantity: 'CPU s', of: 'ratio', most: 1.3 };

function flat({ name, look, versions, targets }: Flat): BenchRow {
  const open = async (folder: string): Promise<Opened> => {
    const app = await openApp(folder, ROUND, 'plan');
    for (let time = 0; time < LOOKS_BEFORE; time++) await look(app);
    return {
      isWarm: true,
      async work() {
        const before = process.cpuUsage();
        const calls = app.calls();
        for (let time = 0; time < LOOKS; time++) await look(app);
        const { user, system } = process.cpuUsage(before);
        return {
          figures: { 'CPU ms each': (user + system) / 1000 / LOOKS, 'calls each': (app.calls() - calls) / LOOKS },
        };
      },
      close: app.close,
    };
  };
  return {
    name,
    reference: `the same, ${versions === 1 ? '1 version' : `${versions} versions`} of a small sheet each`,
    operations: LOOKS,
    targets: [IS_FLAT, ...targets],
    async prepare(folder) {
      await layOut(join(folder, 'much'), MANY, CONTENT_BYTES);
      await layOut(join(folder, 'little'), versions, 0);
    },
    openSubject: ({ prepared }) => open(join(prepared, 'much')),
    openReference: ({ prepared }) => open(join(prepared, 'little')),
  };
}

const SAME_CALLS: Target = { quantity: 'calls each', of: 'ratio', most: 1 };

export const STATE = flat({
  name: `state of ${UNITS} units × ${FORMS.length} forms, ${MANY} versions of 90 KB each`,
  look: (app) => app.ask('/state'),
  versions: 1,
  targets: [SAME_CALLS, { quantity: 'CPU ms each', of: 'ours', most: 25 }],
});

export const SIGN_IN = flat({
  name: `signing in, ${MANY} versions of 90 KB each`,
  look: (app) => app.signIn(),
  versions: 1,
  targets: [SAME_CALLS],
});

export const HISTORY = flat({
  name: `a history's first page, ${MANY} versions of 90 KB`,
  look: (app) => app.ask('/forms/plan/history', FIRST),
  // A whole page.
  versions: 100,
  targets: [],
});

export const KEPT_SUMMARY = flat({
  name: `a summary that is kept, ${MANY} versions of 90 KB each`,
  look: (app) => app.ask('/forms/plan/summary'),
  versions: 1,
  targets: [SAME_CALLS],
});

/** One unit's by submitting and committing, the others' as copies of its head. */
async function layOut(folder: string, versions: number, bytes: number): Promise<void> {
  const app = await openApp(folder, ROUND, 'plan');
  const form = formOf(ROUND, 'plan');
  if (form === undefined) throw new Error('the round has no plan');
  const read = await readWorkbook(await writeWorkbook(filledPlan(form, ROUND, FIRST, 1)));
  const [grid] = read.ok ? read.workbook.grids : [];
  if (grid === undefined) throw new Error('the sheet cannot be read');
  const remark = noise(bytes);
  // Far beside the table, cut into cells.
  const pieces = Array.from({ length: Math.ceil(remark.length / 3_000) }, (_, at) => [
    ...Array<null>(30).fill(null),
    remark.slice(at * 3_000, (at + 1) * 3_000),
  ]);
  await app.submit({ unit: FIRST, base: 0, sheets: [{ ...grid, rows: [...grid.rows, ...pieces] }] });
  const key = { collector: ROUND.collector.id, round: ROUND.id, form: 'plan', unit: FIRST };
  const first = await app.submissions.version(key, 1);
  if (first === undefined) throw new Error('the report is not there');
  for (let base = 1; base < versions; base++) {
    const outcome = await app.submissions.commit(key, base, { ...first, submissionId: randomUUID() });
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
  }
  const head = await app.table.get(headKey(key));
  for (const { name: unit } of ROUND.roster)
    for (const form of FORMS) await app.table.put({ ...head, ...headKey({ ...key, form, unit }) });
  await app.close();
}

/** Text that hardly shrinks. */
function noise(bytes: number): string {
  const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, at) =>
    createHash('sha256').update(`${at}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, bytes).toString('base64');
}
