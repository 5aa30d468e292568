/** Which of the files that came become a unit's submission, and why the others do not. No aggregation, no writing. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Issue } from '#domain/issues/issue';
import { isSubmittable } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import { formSummedUp } from '#domain/summary/own-summary';
import { fileUnreadable } from '#intake/file-trouble';
import type { ArrivedFile } from './arrived-files';
import {
  type CheckedFile,
  checkFile,
  isRefused,
  type RefusedFile,
  survived,
  withProposalsAdopted,
} from './checked-file';
import { hasErrors, notReadable, notThisForm, OWN_SUMMARY, type Reason, unitUnclear } from './left-out-reasons';
import { onePerUnit } from './one-per-unit';
import type { Verdict } from './verdict';

export interface MergeOptions {
  readonly adoptProposals: boolean;
  /** Paths of files that a person names as final: others of the same unit give way. */
  readonly preferred?: ReadonlySet<string>;
  /** ISO instant that the merged files count as sent. */
  readonly asOf: string;
  readonly onProgress?: (done: number, all: number) => void;
  /** How one file is read and checked. */
  readonly check?: typeof checkFile;
}

/** One verdict per file, in the order given; a file on which the program fails is left out, and the others are merged. */
export async function mergeFiles(
  files: readonly ArrivedFile[],
  form: FormDefinition,
  round: Round,
  { adoptProposals, preferred = new Set(), asOf, onProgress, check = checkFile }: MergeOptions,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { path, name, trouble } of files) {
    onProgress?.(verdicts.length, files.length);
    const place = { path, file: name };
    const verdict = await survived<Verdict>(place, async () => {
      const checked =
        trouble === undefined ? await check(path, round, form, name) : { ...place, refusal: fileUnreadable(trouble) };
      return verdictOn(checked, round, adoptProposals, asOf);
    });
    verdicts.push(isRefused(verdict) ? verdictOn(verdict, round, adoptProposals, asOf) : verdict);
  }
  onProgress?.(files.length, files.length);
  return onePerUnit(verdicts, form, round, preferred);
}

export interface MergedForm {
  readonly form: FormDefinition;
  /** Of the files that are this form's. */
  readonly verdicts: readonly Verdict[];
}

/** Every file once: at the form that merges it, else at the one that knows it, else at the first. */
export async function mergeAllForms(
  files: readonly ArrivedFile[],
  round: Round,
  options: MergeOptions,
): Promise<readonly MergedForm[]> {
  const byForm: MergedForm[] = [];
  for (const { definition: form } of round.forms)
    byForm.push({ form, verdicts: await mergeFiles(files, form, round, options) });
  const rank = ({ state, checked }: Verdict): number =>
    state === 'merged' ? 0 : !isRefused(checked) && checked.result.recognised ? 1 : 2;
  return byForm.map(({ form, verdicts }, at) => ({
    form,
    verdicts: verdicts.filter((verdict, file) => {
      const ranks = byForm.map(({ verdicts: own }) => {
        const other = own[file];
        return other === undefined ? 2 : rank(other);
      });
      return ranks.indexOf(Math.min(...ranks)) === at || verdict.state === 'merged';
    }),
  }));
}

function verdictOn(checked: CheckedFile | RefusedFile, round: Round, adoptProposals: boolean, asOf: string): Verdict {
  if (isRefused(checked)) return { state: 'refused', checked, reason: notReadable(checked.file, checked.refusal) };
  if (formSummedUp(checked.custom) !== undefined) return { state: 'refused', checked, reason: OWN_SUMMARY };
  const isClean = isSubmittable(checked.result);
  const { checked: merged, adopted } =
    adoptProposals && !isClean ? withProposalsAdopted(checked, round) : { checked, adopted: [] };
  const { unit, rows, issues } = merged.result;
  if (!isSubmittable(merged.result) || unit === undefined)
    return { state: 'refused', checked, reason: whatIsWrong(merged) };
  const submission: Submission = {
    unit,
    form: merged.form.id,
    formVersion: merged.form.version,
    version: 1,
    state: 'submitted',
    submittedAt: asOf,
    late: false,
    source: checked.file,
    rows,
    // What a program adopted for the sender stays visible in the summary, to be confirmed.
    issues: [...adopted.map((issue): Issue => ({ ...issue, severity: 'verify' })), ...issues],
  };
  return { state: 'merged', checked: merged, asSent: checked, submission, adopted };
}

/** Not this form, or nobody's, before what is wrong in single cells. */
function whatIsWrong({ result }: CheckedFile): Reason {
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!result.recognised && first !== undefined) return notThisForm(first);
  const ofUnit = result.unit === undefined ? errors.find(({ column }) => column === 'unit') : undefined;
  return ofUnit === undefined ? hasErrors(errors.length) : unitUnclear(ofUnit);
}
