/** A sheet without a receipt may be anybody's, of any day: how it differs from what stands is shown before it replaces that. */
import { rowOf } from '#domain/reports/written-row';
import { showFailure, showWorkbookFailure } from '../../shell/flow/troubles';
import { baseOf, provenBase } from './base';
import type { Verdict } from './opening';
import { readingParts } from './reading';
import { say } from './say';
import { reportOf } from './standing';
import { versionOf } from './versions';
import type { Desk } from './visit';

/** Whether something must be answered first: then nothing leaves. */
export async function askBeforeReplacing(desk: Desk, { open, sheets, result }: Verdict): Promise<boolean> {
  const grids = sheets.map(({ grid }) => grid);
  const version = baseOf(desk, open, grids);
  const content = JSON.stringify(result.rows);
  const { agreed } = desk.value;
  const isAgreed = agreed?.version === version && agreed.content === content;
  if (version === 0 || isAgreed || provenBase(desk, open, grids) !== undefined) return false;
  const standing = await versionOf(desk, open, version);
  if (!standing.ok) {
    showFailure(desk, standing.failure);
    return true;
  }
  const report = reportOf(standing.value);
  if (report === undefined) return false;
  const parts = await readingParts();
  if (!parts.ok) {
    showWorkbookFailure(desk, parts.failure);
    return true;
  }
  const { changedCells, differenceCounts, rowDifferences } = parts.value;
  const rows = standing.value.rows.map(rowOf);
  const found = rowDifferences(open.form, result.rows, rows);
  if (found.length === 0) return false;
  const cells = changedCells(open, rows, result.rows);
  desk.change({ question: { kind: 'replace', report, counts: differenceCounts(found), cells }, asks: content });
  say(desk, 'asked', { kind: 'replace' });
  return true;
}

/** The person has seen the difference: this very content may replace that version. */
export function agreeToReplace(desk: Desk): void {
  const { question, asks } = desk.value;
  if (question?.kind !== 'replace' || asks === undefined) return;
  desk.change({ agreed: { version: question.report.head, content: asks }, question: undefined, asks: undefined });
}
