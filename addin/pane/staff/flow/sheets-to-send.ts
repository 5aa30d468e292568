/** Which sheets of the workbook a report is made of. Pure. */
import type { Issue } from '#domain/issues/issue';
import { type ParseResult, parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Verdict } from './opening';

/**
 * The sheets that the report is made of; what else is in somebody's workbook is nobody's business, and a hint that it
 * was not read is for the person alone. If the check would come to anything else with these alone, all are sent: the
 * server must come to the verdict that the person saw.
 */
export function sheetsToSend({ open, sheets, result, planned }: Verdict): readonly RawGrid[] {
  const all = sheets.map(({ grid }) => grid);
  const spokenOf = new Set([
    result.sheet,
    ...result.rows.map(({ sheet }) => sheet),
    ...decisive(result.issues).map(({ at }) => at.sheet),
  ]);
  const needed = all.filter(({ sheet }) => spokenOf.has(sheet));
  // Read without the memory of earlier readings: what is sent was checked from nothing but itself.
  const announced = planned === undefined ? {} : { planned };
  const alone = parse(needed, open.form, open.round, { unit: open.unit, ...announced });
  const verdict = ({ rows, issues, unit, recognised }: ParseResult) =>
    JSON.stringify([recognised, unit, rows, decisive(issues)]);
  return verdict(alone) === verdict(result) ? needed : all;
}

function decisive(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity !== 'hint');
}
