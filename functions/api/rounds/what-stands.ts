/** What a unit has reported, and how a report that is being checked differs from it: known before anything is replaced. */
import type * as z from 'zod';
import type { Row } from '#domain/reading/row';
import { changedCells } from '#domain/reports/compared-rows';
import { differenceCounts, rowDifferences } from '#domain/reports/difference';
import { isReported } from '#domain/reports/submission';
import type { Head, UnitFormKey } from '#store/submission-store';
import type { verdictSchema } from '../answers/wire';
import { CHANGES_SHOWN } from '../answers/wire-limits';
import type { VersionReader } from '../reports/read-once';
import { originOf, receiptNumber, senderOf, standingAgain } from '../reports/receipt';
import { currentReading, decodeReport, type ReadingScope } from '../reports/stored-report';

type WhatStands = NonNullable<z.infer<typeof verdictSchema>['current']>;

export async function whatStands(
  submissions: VersionReader,
  { key, scope, rows }: { readonly key: UnitFormKey; readonly scope: ReadingScope; readonly rows: readonly Row[] },
  head: Head | undefined,
): Promise<WhatStands> {
  if (head === undefined) return { state: 'none', version: 0 };
  const { state, version, sha256, submittedAt, late } = head;
  const receipt = receiptNumber(scope, version, sha256);
  const known = {
    state,
    version,
    receipt,
    sha256,
    submittedAt,
    late,
    ...standingAgain(scope, head),
    ...originOf(head),
  };
  const recorded = isReported(state) ? await submissions.version(key, version) : undefined;
  if (recorded === undefined) return known;
  const standing = currentReading(decodeReport(recorded.payload), scope).rows;
  return {
    ...known,
    by: senderOf(recorded),
    difference: differenceCounts(rowDifferences(scope.form, rows, standing)),
    changes: changedCells(scope, standing, rows).slice(0, CHANGES_SHOWN),
  };
}
