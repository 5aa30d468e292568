/** The check that a report passes, whether it is to be stored or only looked at. */
import type { Round, Unit } from '#domain/form/round';
import { startingLists } from '#domain/form/starting-lists';
import type { ParseResult } from '#domain/reading/parse';
import type { PlannedEntries } from '#domain/reading/planned-entries';
import type { SubmissionState } from '#domain/reports/submission';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { AppDeps } from '../app-deps';
import { SHEET_WORK_HERE } from './sheet-work';
import { type Asked, startedFrom } from './started-from';

interface Judged {
  readonly state: SubmissionState;
  readonly sheets: readonly RawGrid[];
}

/** Whoever signed in with one code. */
interface Asker {
  readonly collector: string;
  readonly cid: string;
}

/**
 * `unit`: whose report it is, where the sender says so; else the sheets say. Without sheets there is nothing to be read.
 * What the unit announced in another form is looked for, once it is known whose report it is.
 */
export async function verdictOn(
  { submissions, sheetWork = SHEET_WORK_HERE }: Pick<AppDeps, 'submissions' | 'sheetWork'>,
  { state, sheets }: Judged,
  { unit, ...asked }: Omit<Asked, 'unit'> & { readonly unit: Unit | undefined; readonly session: Asker },
): Promise<ParseResult> {
  const { round } = asked;
  const form = asked.entry.definition;
  const named = unit === undefined ? {} : { unit: unit.name };
  if (state !== 'submitted') {
    return { form: form.id, formVersion: form.version, recognised: true, ...named, rows: [], issues: [] };
  }
  const read = (planned: PlannedEntries) =>
    sheetWork.check({ sheets, form, round, context: { ...named, planned } }, asked.session.cid);
  const plannedBy = async (owner: Unit) => (await startedFrom(submissions, { ...asked, unit: owner })).entries;
  if (startingLists(form).length === 0) return read({});
  if (unit !== undefined) return read(await plannedBy(unit));
  const first = await read({});
  const owner = unitOnSheets(first, round);
  const planned = owner === undefined ? {} : await plannedBy(owner);
  return Object.keys(planned).length === 0 ? first : read(planned);
}

function unitOnSheets({ unit }: ParseResult, { roster }: Round): Unit | undefined {
  return roster.find(({ name }) => name === unit);
}
