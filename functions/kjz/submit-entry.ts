/** What is said of a submitted file, as JSON and as a line; and how the command ends. */
import type { VerdictIssue, WhatStands } from '#client/shapes';
import { addressWords } from '#domain/sheet/place-words';
import { chinaTime } from '#domain/words/china-time';
import type { Bilingual, Locale } from '#domain/words/locale';
import { textTable } from '#machine/text-table';
import { EXIT, type Exit, inLocale } from './command';
import type { Submitted } from './submit-file';

/** One file of `submit --json`. */
export interface SubmitEntry {
  readonly file: string;
  readonly form: string | null;
  readonly unit: string | null;
  readonly outcome: Submitted['outcome'] | 'unreadable';
  /** What a person reads. */
  readonly message: string;
  readonly receipt?: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly submittedAt?: string;
  readonly late?: boolean;
  readonly submissionId?: string;
  /** Code of the refusal. */
  readonly code?: string;
  /** What is to be put right; of `needsReasons`, what lacks a reason. */
  readonly issues?: readonly VerdictIssue[];
  /** Of `wouldReplace`: how far the file differs from what stands, and the first cells in which it does. */
  readonly difference?: WhatStands['difference'];
  readonly changes?: WhatStands['changes'];
}

export function entryOf(
  submitted: Submitted,
  signedIn: string | null,
  locale: Locale,
): Omit<SubmitEntry, 'file' | 'form'> {
  const { outcome } = submitted;
  const say = (sentence: Bilingual) => inLocale(locale, sentence);
  switch (submitted.outcome) {
    case 'recorded': {
      const { receipt, unit, version, sha256, submittedAt, late, submissionId } = submitted.receipt;
      const lateness = late ? { 'zh-CN': '（迟报）', en: ' (late)' } : { 'zh-CN': '', en: '' };
      const message = say({
        'zh-CN': `已收到，第${version}版${lateness['zh-CN']}`,
        en: `received, version ${version}${lateness.en}`,
      });
      return { outcome, unit, message, receipt, version, sha256, submittedAt, late, submissionId };
    }
    case 'unchanged': {
      const { receipt, version, sha256, submittedAt } = submitted.state;
      const message = say({
        'zh-CN': `内容与第${version}版相同，没有再提交`,
        en: `the same as version ${version}; not sent again`,
      });
      const known = { ...(receipt && { receipt }), ...(sha256 && { sha256 }), ...(submittedAt && { submittedAt }) };
      return { outcome, unit: submitted.unit, message, version, ...known };
    }
    case 'hasErrors': {
      const { unit, issues } = submitted.verdict;
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      return {
        outcome,
        unit,
        message: say({ 'zh-CN': `没有提交：${errors}处必改`, en: `not submitted: ${errors} to fix` }),
        issues,
      };
    }
    case 'wouldReplace': {
      const { unit, standing } = submitted;
      const { version, receipt, submittedAt } = standing;
      const message = say(wouldReplaceSentence(standing));
      const known = { ...(receipt && { receipt }), ...(submittedAt && { submittedAt }) };
      return { outcome, unit, message, version, ...known, difference: standing.difference, changes: standing.changes };
    }
    case 'needsReasons': {
      const { verdict, lacking } = submitted;
      return {
        outcome,
        unit: verdict.unit,
        message: say({
          'zh-CN': `没有提交：${lacking.length}处核实没有理由`,
          en: `not submitted: ${lacking.length} to explain`,
        }),
        issues: lacking,
      };
    }
    case 'refused': {
      const { title, detail, code } = submitted.refusal;
      return { outcome, unit: signedIn, message: `${title}：${detail}`, code };
    }
    case 'notSent': {
      const message = {
        'zh-CN': '没有收到服务器回复，没有提交',
        en: 'the server did not answer; nothing was submitted',
      };
      return { outcome, unit: signedIn, message: say(message) };
    }
    case 'unknown': {
      const message = {
        'zh-CN': '状态核对中：没有收到服务器回复。重新运行即可，不会重复提交',
        en: 'not settled: no answer. Run again; nothing is sent twice',
      };
      return { outcome, unit: signedIn, message: say(message), submissionId: submitted.submissionId };
    }
  }
}

function wouldReplaceSentence({ version, submittedAt, by, returned, difference }: WhatStands): Bilingual {
  const at = returned?.submittedAt ?? submittedAt;
  const { rowsAdded = 0, rowsRemoved = 0, rowsChanged = 0, cells = 0 } = difference ?? {};
  const [zh, en] = by === 'admin' ? ['汇总单位代报', 'by the collector'] : ['本单位报送', 'by the unit'];
  return {
    'zh-CN': `没有提交：已报第${version}版（${at === undefined ? '' : `${chinaTime(at)} `}${zh}），这份与它不同：多${rowsAdded}行，少${rowsRemoved}行，改了${rowsChanged}行${cells}格。看过后确要取代，加 --replace`,
    en: `not submitted: version ${version} stands (${at === undefined ? '' : `${chinaTime(at)} `}${en}), and this file differs: ${rowsAdded} rows more, ${rowsRemoved} fewer, ${cells} cells in ${rowsChanged} rows. If it shall take its place, add --replace`,
  };
}

const CHANGES_PRINTED = 20;

/** What would become of which cell, for people: 附件2!K5  预计线下人次  200 → 260 */
export function changeLines({ changes = [] }: SubmitEntry, locale: Locale): readonly string[] {
  const empty = inLocale(locale, { 'zh-CN': '（空）', en: '(empty)' });
  const shown = changes
    .slice(0, CHANGES_PRINTED)
    .map(({ address, label, before, after }) => [
      addressWords(address, { locale }),
      label,
      `${before || empty} → ${after || empty}`,
    ]);
  const more = changes.length - shown.length;
  const rest = { 'zh-CN': `  还有${more}格`, en: `  ${more} cells more` };
  return [...textTable(shown, '  '), ...(more === 0 ? [] : [inLocale(locale, rest)])];
}

export function headline({ file, unit, message, receipt }: SubmitEntry): string {
  return [file, ...(unit === null ? [] : [unit]), message, ...(receipt === undefined ? [] : [receipt])].join(' · ');
}

export function worst(entries: readonly SubmitEntry[]): Exit {
  const outcomes = new Set(entries.map(({ outcome }) => outcome));
  const hasNoResult = outcomes.has('unreadable') || outcomes.has('unknown') || outcomes.has('notSent');
  if (hasNoResult) return EXIT.unusable;
  return (['hasErrors', 'wouldReplace', 'needsReasons', 'refused'] as const).some((each) => outcomes.has(each))
    ? EXIT.found
    : EXIT.ok;
}
