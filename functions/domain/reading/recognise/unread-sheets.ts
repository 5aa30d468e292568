/** Sheets that were not read: those that hold entries too, those that are hidden, and what else a workbook holds. */
import type { FormDefinition } from '../../form/form';
import type { Round } from '../../form/round';
import type { ListSection, Section } from '../../form/section';
import { type Fault, fault, type Severity } from '../../issues/issue';
import type { IssueCollector } from '../../issues/issue-collector';
import { cellAt, endRow, type RawCell, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds, withoutBrackets } from '../../sheet/text-form';
import { sheetTitle } from '../../sheet/word-sheet';
import { sourceOf } from './cards';
import { LEAST_SHARE, otherForms } from './form';
import { type FoundHeader, findHeader, labelIndex } from './header';
import { isInstructions } from './instructions-sheet';
import { isReceipt } from './receipt-sheets';
import { listLayout } from './row-layout';
import { type FoundSections, findSections, holdsData } from './sections';
import { unitNamedAbove } from './unit';

/** What a sheet holds that was not read, and where it begins. */
interface Unread {
  readonly row: number;
  readonly section: Section;
  /** Under headers of its own: the share of the form's that it has. 0 without any. */
  readonly share: number;
}

/** Every sheet with content is read, or left out and said so. */
export function sayOfUnreadSheets(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  found: FoundSections,
  issues: IssueCollector,
): void {
  const read = new Set([...found.values()].map(({ grid }) => sourceOf(grid)));
  const left = grids.filter((grid) => !read.has(grid) && !isInstructions(grid) && !isReceipt(grid) && hasContent(grid));
  if (left.length === 0) return;
  const others = sheetsOfOtherForms(left, form, round);
  for (const grid of left) {
    const unread = form.sections.map((section) => entriesIn(grid, section)).find((entries) => entries !== undefined);
    // Better known as another form of the round: that one is checked by itself.
    const ofAnother = others.get(grid) ?? 0;
    if (unread !== undefined && ofAnother > unread.share) continue;
    const isNobodys = ofAnother > 0 || grid.visibility !== undefined || isEmptyForm(grid, form);
    if (unread === undefined && isNobodys) continue;
    const [severity, said] = unread === undefined ? NOT_READ : sayingOf(grid, unread, round, found);
    issues.add({
      severity,
      at: { sheet: grid.sheet, row: unread?.row ?? grid.origin.row, column: grid.origin.column },
      fault: said,
      label: sheetTitle(grid.sheet),
      received: sheetTitle(grid.sheet),
      ...(unread === undefined ? {} : { section: unread.section.key }),
    });
  }
}

const NOT_READ: readonly [Severity, Fault] = ['hint', fault('sheet.notRead', {})];

function sayingOf(
  grid: RawGrid,
  { row, section, share }: Unread,
  round: Round,
  found: FoundSections,
): readonly [Severity, Fault] {
  const used = found.get(section.key);
  if (grid.visibility !== undefined) {
    const readHasData = used !== undefined && holdsData(used, section);
    return [
      readHasData ? 'hint' : 'verify',
      fault('sheet.hiddenNotRead', { used: sheetTitle(used?.grid.sheet ?? '') }),
    ];
  }
  const own = used === undefined ? undefined : unitNamedAbove(used.grid, used.firstRow, round);
  const theirs = unitNamedAbove(grid, row, round);
  if (own !== undefined && theirs !== undefined && own !== theirs) {
    return ['error', fault('unit.several', { units: [own, theirs] })];
  }
  return [share > 0 ? 'error' : 'verify', fault('sheet.several', { used: sheetTitle(used?.grid.sheet ?? '') })];
}

/** A blank of the form itself, left beside the one that was filled in. */
function isEmptyForm(grid: RawGrid, form: FormDefinition): boolean {
  return form.sections.some(
    (section) => section.kind !== 'fields' && (findHeader(grid, labelIndex(section))?.share ?? 0) >= LEAST_SHARE,
  );
}

function hasContent(grid: RawGrid): boolean {
  return grid.rows.some((row) => row.some((cell) => trimEnds(textOf(cell)) !== ''));
}

/** How well each sheet fits another form of the round; those that fit none are absent. */
function sheetsOfOtherForms(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
): ReadonlyMap<RawGrid, number> {
  const shares = new Map<RawGrid, number>();
  for (const other of otherForms(form, round)) {
    for (const { grid, share } of findSections(grids, other).values()) {
      if (share >= LEAST_SHARE) shares.set(grid, Math.max(share, shares.get(grid) ?? 0));
    }
  }
  return shares;
}

/** Rows of the section that the sheet holds: under headers, below one another without, or one entry down the side. */
function entriesIn(grid: RawGrid, section: Section): Unread | undefined {
  // Single fields have no rows that could go on elsewhere.
  if (section.kind === 'fields') return undefined;
  const header = findHeader(grid, labelIndex(section));
  if (header !== undefined && canHoldEntries(header, section) && holdsData(header, section)) {
    return { row: header.lastRow, section, share: header.share };
  }
  if (section.kind !== 'list') return undefined;
  const row = continuationRow(grid, section) ?? cardRow(grid, section);
  return row === undefined ? undefined : { row, section, share: 0 };
}

/** Lists to choose from have a form's headers too, but neither names nor figures below them. */
function canHoldEntries(header: FoundHeader, section: Section): boolean {
  if (section.kind !== 'list') return true;
  const { name, figures } = listLayout(section, header);
  return name !== undefined || figures.size > 0;
}

/** Enough cells for an entry, wherever they stand. */
const FEWEST_CELLS = 5;

/** The first row that answers as the list's rows do: choices of its lists beside dates, figures or telephones. */
function continuationRow(grid: RawGrid, section: ListSection): number | undefined {
  const choices = new Set(
    section.columns.flatMap(({ type }) => (type.type === 'choice' ? type.choices.map(bareLabel) : [])),
  );
  if (choices.size === 0) return undefined;
  const at = grid.rows.findIndex((cells) => {
    const filled = cells.filter((cell) => trimEnds(textOf(cell)) !== '');
    if (filled.length < FEWEST_CELLS) return false;
    const chosen = filled.filter((cell) => typeof cell === 'string' && choices.has(bareLabel(cell))).length;
    const figures = filled.filter(isFigureOrDate).length;
    // A list of choices has nothing else.
    const hasProse = filled.some(
      (cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && !choices.has(bareLabel(cell)),
    );
    return chosen >= 1 && figures >= 1 && chosen + figures >= 3 && hasProse;
  });
  return at < 0 ? undefined : grid.origin.row + at;
}

function isFigureOrDate(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell === 'string') return /^[\d\s.,，年月日/-]+$/u.test(trimEnds(cell));
  return cell !== null && typeof cell === 'object' && 'date' in cell;
}

/** Labels down the side with answers beside them; a cover page has a few, an entry has most. */
const FEWEST_LABELS = 4;

function cardRow(grid: RawGrid, section: ListSection): number | undefined {
  const { labels, telling } = labelIndex(section);
  const keyOf = (text: string) => (labels.get(bareLabel(text)) ?? labels.get(bareLabel(withoutBrackets(text))))?.key;
  const answered = new Set<string>();
  let first: number | undefined;
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    const cells = grid.rows[row - grid.origin.row] ?? [];
    for (const [at, cell] of cells.entries()) {
      if (typeof cell !== 'string' || cell.length > LONGEST_CELL) continue;
      const [label = '', inline] = cell.split(/[:：]/u, 2);
      const key = keyOf(label);
      if (key === undefined || !telling.has(key)) continue;
      const beside = inline ?? textOf(cellAt(grid, row, grid.origin.column + at + 1));
      // A header's row has labels beside labels.
      if (trimEnds(beside) === '' || keyOf(beside) !== undefined) continue;
      answered.add(key);
      first ??= row;
    }
  }
  return answered.size >= FEWEST_LABELS ? first : undefined;
}
const LONGEST_CELL = 200;
