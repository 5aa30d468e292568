/** 带批注的副本: a version laid out again, with what the check says, the reasons and the open queries as notes on its cells. */
import { movedCells } from '#domain/entry/moved-cells';
import { versionMarks } from '#domain/review/version-marks';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Locale } from '#domain/words/locale';
import type { Recorded } from '#store/submission-store';
import type { AppDeps } from '../app-deps';
import { markedWorkbook } from '../reports/marked-workbook';
import { currentReading, decodeReport } from '../reports/stored-report';
import { readFile, writeWorkbook } from '../reports/workbook-files';

import { type ReviewOf, reviewView } from '../review/review-view';
import { laidOutAgain } from './laid-out-again';

export interface AnnotatedVersion {
  readonly bytes: Uint8Array;
  /** Cells with a note. */
  readonly marked: number;
}

/** As an officer sees the version: read under the form as it stands now, queries at their rows; later ones are not its own. */
export async function annotatedVersion(
  deps: Pick<AppDeps, 'submissions'>,
  stands: ReviewOf,
  recorded: Recorded & { readonly payload: Uint8Array },
  locale: Locale,
): Promise<AnnotatedVersion> {
  const { round, unit } = stands;
  const scope = { round, unit, form: stands.entry.definition };
  const report = decodeReport(recorded.payload);
  const bytes = await writeWorkbook(laidOutAgain(scope, { submittedAt: recorded.submittedAt, grids: report.grids }));
  const after = await gridsIn(bytes);
  const { threads } = await reviewView(deps.submissions, { ...stands, head: { ...recorded, unit: unit.name } });
  const marks = versionMarks(
    {
      issues: currentReading(report, scope).issues,
      explanations: report.explanations,
      threads: threads.filter(({ version }) => version <= recorded.version),
      placed: movedCells(report.grids, after, scope.form, round),
      home: { sheet: after[0]?.sheet ?? '', row: 1, column: 1 },
    },
    locale,
  );
  return { bytes: await markedWorkbook(bytes, marks), marked: marks.length };
}

/** Of a workbook that was written here: it is never refused. */
async function gridsIn(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readFile(bytes, bytes.byteLength);
  if (!read.ok) throw new Error(`a workbook of ours is refused: ${read.refusal.code}`);
  return read.workbook.grids;
}
