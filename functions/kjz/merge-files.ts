/** Which of several files become a unit's submission, and why the others do not. No aggregation, no writing. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Issue } from '#domain/issues/issue';
import { isSubmittable } from '#domain/reading/parse';
import { differences } from '#domain/reports/difference';
import type { Submission } from '#domain/reports/submission';
import type { Bilingual } from '#domain/words/locale';
import { type CheckedFile, checkFile, isRefused, type RefusedFile, withProposalsAdopted } from './checked-file';

/** A file that was merged. */
export interface MergedFile {
  readonly state: 'merged';
  readonly checked: CheckedFile;
  readonly submission: Submission;
  /** Errors whose proposals were adopted, on request; none otherwise. */
  readonly adopted: readonly Issue[];
}

/** A file that was left out. */
export interface LeftOutFile {
  readonly state: 'refused';
  readonly checked: CheckedFile | RefusedFile;
  readonly reason: { readonly code: string; readonly message: Bilingual };
}

export interface MergeOptions {
  readonly adoptProposals: boolean;
  /** ISO instant that the merged files count as sent. */
  readonly asOf: string;
  readonly onProgress?: (done: number, all: number) => void;
}

/** One verdict per file, in the order given. */
export async function mergeFiles(
  paths: readonly string[],
  form: FormDefinition,
  round: Round,
  { adoptProposals, asOf, onProgress }: MergeOptions,
): Promise<readonly (MergedFile | LeftOutFile)[]> {
  const verdicts: (MergedFile | LeftOutFile)[] = [];
  for (const path of paths) {
    onProgress?.(verdicts.length, paths.length);
    const checked = await checkFile(path, round, form);
    verdicts.push(verdictOn(checked, round, adoptProposals, asOf));
  }
  onProgress?.(paths.length, paths.length);
  return withoutSecondFiles(verdicts, form);
}

function verdictOn(
  checked: CheckedFile | RefusedFile,
  round: Round,
  adoptProposals: boolean,
  asOf: string,
): MergedFile | LeftOutFile {
  if (isRefused(checked)) return { state: 'refused', checked, reason: checked.refusal };
  const isClean = isSubmittable(checked.result);
  const { checked: merged, adopted } =
    adoptProposals && !isClean ? withProposalsAdopted(checked, round) : { checked, adopted: [] };
  const { unit, rows, issues } = merged.result;
  if (!isSubmittable(merged.result) || unit === undefined)
    return { state: 'refused', checked, reason: hasErrors(merged) };
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
  return { state: 'merged', checked: merged, submission, adopted };
}

function hasErrors({ result }: CheckedFile): LeftOutFile['reason'] {
  const [first] = result.issues.filter(({ severity }) => severity === 'error');
  if (!result.recognised && first !== undefined) {
    return { code: first.code, message: { 'zh-CN': '认不出是这张表', en: 'not recognised as this form' } };
  }
  const errors = result.issues.filter(({ severity }) => severity === 'error').length;
  return { code: 'merge.hasErrors', message: { 'zh-CN': `有${errors}处必改`, en: `${errors} to fix` } };
}

/** Of two files of one unit the same is taken once; of two that differ nobody can tell which one is final. */
function withoutSecondFiles(
  verdicts: readonly (MergedFile | LeftOutFile)[],
  form: FormDefinition,
): readonly (MergedFile | LeftOutFile)[] {
  const byUnit = new Map<string, MergedFile[]>();
  for (const verdict of verdicts) {
    if (verdict.state !== 'merged') continue;
    byUnit.set(verdict.submission.unit, [...(byUnit.get(verdict.submission.unit) ?? []), verdict]);
  }
  return verdicts.map((verdict): MergedFile | LeftOutFile => {
    const same = verdict.state === 'merged' ? (byUnit.get(verdict.submission.unit) ?? []) : [];
    const [first] = same;
    if (verdict.state !== 'merged' || first === undefined || same.length === 1) return verdict;
    const areAllTheSame = same.every(
      ({ submission }) => differences(form, submission.rows, first.submission.rows).length === 0,
    );
    if (areAllTheSame && verdict === first) return verdict;
    const others = same.filter((each) => each !== verdict).map(({ checked }) => checked.file);
    return {
      state: 'refused',
      checked: verdict.checked,
      reason: areAllTheSame ? duplicate(others) : ambiguous(verdict, others),
    };
  });
}

function duplicate([first = '']: readonly string[]): LeftOutFile['reason'] {
  return {
    code: 'merge.duplicateFile',
    message: { 'zh-CN': `与 ${first} 内容相同，只合并一份`, en: `the same content as ${first}, merged once` },
  };
}

function ambiguous({ submission: { unit } }: MergedFile, others: readonly string[]): LeftOutFile['reason'] {
  return {
    code: 'merge.severalFiles',
    message: {
      'zh-CN': `${unit}有${others.length + 1}份内容不同的表（另见 ${others.join('、')}），无法判断哪份是定稿，请只留一份`,
      en: `${unit} sent ${others.length + 1} files that differ (see ${others.join(', ')}); keep the final one only`,
    },
  };
}
