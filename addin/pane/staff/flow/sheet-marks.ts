/** Marks in the sheet: those that are wanted by what is said now, and how they are kept to that after each reading. */
import { type CellMark, joinedMarks } from '#domain/issues/marks';
import { formatAddress } from '#domain/sheet/address';
import type { SheetState } from '../model/state';
import type { Opening, Verdict } from './opening';
import { hasQueries, queryMarks } from './queries';
import type { Desk } from './visit';

/** One mark a cell, with all that is said of it: by the collector, and by the check. */
export function marksOf(desk: Desk): readonly CellMark[] {
  return joinedMarks([...queriesMarked(desk), ...issuesMarked(desk.value.sheet)]);
}

/** Without those of issues: the collector's stay until they are answered. */
export function queriesMarked({ value: { queries }, signIn }: Desk): readonly CellMark[] {
  return queryMarks(queries, signIn.flow.pane.value.locale);
}

function issuesMarked(sheet: SheetState): readonly CellMark[] {
  if (sheet.status !== 'checked') return [];
  const items = sheet.groups.flatMap((group) => group.items);
  return items.map(({ issue: { at, severity }, sentence }) => ({ at, severity, sentences: [sentence] }));
}

export function cellsOf(marks: readonly CellMark[]): ReadonlySet<string> {
  return new Set(marks.map(({ at }) => formatAddress(at)));
}

/**
 * The collector's queries stand at their cells wherever their rows are by now, and a mark goes with what it was made for.
 * Where Excel does not let us just now, the next reading tries again. Answers whether no issue is marked any more.
 */
export async function tidyMarks(desk: Desk, opening: Opening): Promise<boolean> {
  const { workbook } = desk.signIn.flow.deps;
  const { verdict } = opening;
  if (verdict === undefined || workbook.abilities.mark !== 'inPlace') return false;
  for (const sheet of sheetsSpokenOf(verdict)) opening.spokenOf.add(sheet);
  if (await markQueries(desk, opening)) return false;
  if (!opening.isMarked) return false;
  const marks = marksOf(desk);
  const cells = cellsOf(marks);
  const isAnyGone = opening.markedCells === undefined || [...opening.markedCells].some((cell) => !cells.has(cell));
  if (!isAnyGone) return false;
  const kept = await workbook.keepMarks(marks, [...opening.spokenOf]);
  if (!kept.ok || opening.isOver) return false;
  opening.markedCells = cells;
  return !kept.value;
}

/** The sheet beside the pane does not show the queries as they are known by now: the next reading will see to it. */
export function areQueriesUnmarked(desk: Desk): boolean {
  const isShownInPlace = desk.signIn.flow.deps.workbook.abilities.mark === 'inPlace';
  return isShownInPlace && desk.opening.verdict !== undefined && isMarkedOtherwise(desk, desk.opening);
}

/** A pane before this one may have left marks of queries that are settled by now. */
function isMarkedOtherwise(desk: Desk, { markedQueries }: Opening): boolean {
  const { review } = desk.value;
  const before = markedQueries ?? (hasQueries(review) ? undefined : '[]');
  return review !== undefined && before !== JSON.stringify(queriesMarked(desk));
}

/** Whether the sheet was painted anew. */
async function markQueries(desk: Desk, opening: Opening): Promise<boolean> {
  if (!isMarkedOtherwise(desk, opening)) return false;
  const queries = queriesMarked(desk);
  const wanted = JSON.stringify(queries);
  const marks = opening.isMarked ? marksOf(desk) : joinedMarks(queries);
  const painted = await desk.signIn.flow.deps.workbook.mark(marks);
  const mayHelpAgain = !painted.ok && painted.failure.code === 'cellBeingEdited';
  if (opening.isOver || mayHelpAgain) return false;
  opening.markedQueries = wanted;
  if (painted.ok && opening.isMarked) opening.markedCells = cellsOf(marks);
  return painted.ok;
}

function sheetsSpokenOf({ result }: Verdict): readonly string[] {
  return [
    ...(result.sheet === undefined ? [] : [result.sheet]),
    ...result.rows.map(({ sheet }) => sheet),
    ...result.issues.map(({ at }) => at.sheet),
  ];
}
