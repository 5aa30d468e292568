/** Whatever of a form's file became nothing, each place with why: nobody has to compare file and list to find it. */
import { formatAddress } from '../sheet/address';
import { endRow, type RawGrid } from '../sheet/raw-grid';
import { type Bilingual, both } from '../words/locale';
import type { Said } from './around-tables';
import type { ProposedPart } from './draft-section';
import { type FoundForm, isOfForm, isTotalRow } from './found-sections';
import { oneLine, placesOf } from './places';

export interface LeftOut extends Said {
  readonly why: Bilingual;
}

/** A form is a page or a few: whatever stands further down is data, or nothing. */
const MOST_ROWS = 1_000;

export function withinReason(grid: RawGrid): RawGrid {
  return grid.rows.length <= MOST_ROWS ? grid : { ...grid, rows: grid.rows.slice(0, MOST_ROWS) };
}

export function beyondReason(grids: readonly RawGrid[]): readonly LeftOut[] {
  return grids
    .filter(({ rows }) => rows.length > MOST_ROWS)
    .map(({ sheet, origin, rows }) => ({
      at: { sheet, row: origin.row + MOST_ROWS, column: origin.column },
      text: `${rows.length - MOST_ROWS}`,
      why: WHY.beyond,
    }));
}

const WHY = {
  homeless: both(
    '抬头里的一项，表样里没有它的位置；要收集，请加一栏',
    'Asked in the letterhead, which has no place for it: add a column to collect it',
  ),
  note: both(
    '整张表的说明，没有说到哪一栏；要紧的请写进填写说明',
    'A note that speaks of no column: put what matters into the guidance',
  ),
  example: both('示例或已填的一行，没有带入', 'An example or a filled row; not taken over'),
  total: both('合计行由系统排出', 'Rows of totals are laid out by the system'),
  unnamed: both('这一列没有名称', 'This column has no name'),
  repeated: both('与前面的表相同，只留一份', 'The same as a table before it; one is kept'),
  group: both(
    '左边的分组，没有写进指标的名称；要区分，请改指标的名称',
    "A group at the left; its words are not in the indicators' names: rename them where it matters",
  ),
  hidden: both('隐藏的工作表，没有读', 'A hidden sheet; not read'),
  instructions: both('填写说明的工作表，系统会另排一张', 'A sheet of instructions; the system lays out its own'),
  beyond: both('一千行以下没有看：表样不会这么长', 'Rows below the thousandth were not looked at: no form is so long'),
  other: both('没有读懂', 'Not understood'),
} as const;

export function leftOutOf(
  { around, examples, unnamed, repeated, sections }: FoundForm,
  used: readonly Said[],
): readonly LeftOut[] {
  const because = (all: readonly Said[], why: Bilingual) => all.map((said): LeftOut => ({ ...said, why }));
  const isUsed = new Set(used);
  const groups = sections.flatMap(lostGroups);
  return [
    ...around.flatMap(({ homeless, notes, others }) => [
      ...because(homeless, WHY.homeless),
      ...because(
        notes.filter((note) => !isUsed.has(note)),
        WHY.note,
      ),
      ...because(others, WHY.other),
    ]),
    ...examples.map((said): LeftOut => ({ ...said, why: isTotalRow(said.text) ? WHY.total : WHY.example })),
    ...because(unnamed, WHY.unnamed),
    ...because(repeated, WHY.repeated),
    ...because(groups, WHY.group),
  ];
}

/** Words at the left of a block that are part of no indicator's name. */
function lostGroups(section: FoundForm['sections'][number]): readonly Said[] {
  if (section.kind !== 'indicators') return [];
  const { groups, rows } = section.block;
  const places = placesOf(section.grid);
  return groups.flatMap(({ column }) => {
    const found = rows.map(({ place }) => places.at(place.top, column));
    const own = found.filter((place, at) => found.findIndex(({ top }) => top === place.top) === at);
    return own
      .filter(({ text }) => text !== '' && !rows.some(({ label }) => label.split('·').includes(oneLine(text))))
      .map(({ top, left, text }) => ({
        at: { sheet: section.grid.sheet, row: top, column: left },
        text: oneLine(text),
      }));
  });
}

export function headersOf(section: FoundForm['sections'][number]): readonly Said[] {
  if (section.kind !== 'indicators') return [];
  const { sequence, code, indicator, unit, remarks, groups } = section.block;
  return [sequence, code, indicator, unit, remarks, ...groups].flatMap((column) =>
    column === undefined
      ? []
      : [{ at: { sheet: section.grid.sheet, row: column.row, column: column.column }, text: column.names.join('·') }],
  );
}

/** Cells that nothing above speaks of: nobody has to compare file and list to find them. */
export function unaccounted(
  grids: readonly RawGrid[],
  { sections, around }: FoundForm,
  parts: readonly ProposedPart[],
  said: readonly LeftOut[],
): readonly LeftOut[] {
  const spoken = new Set(
    [
      ...parts,
      ...said,
      ...around.flatMap(({ attachment, titles, letterhead, notes }) => [
        ...(attachment === undefined ? [] : [attachment]),
        ...titles,
        ...letterhead,
        ...notes,
      ]),
    ].map(({ at }) => formatAddress(at)),
  );
  const named = new Set(parts.flatMap(({ header }) => header.split('·')));
  const left: LeftOut[] = [];
  for (const grid of grids) {
    if (!isOfForm(grid)) {
      left.push({
        at: { sheet: grid.sheet, row: grid.origin.row, column: grid.origin.column },
        text: grid.sheet,
        why: grid.visibility === undefined ? WHY.instructions : WHY.hidden,
      });
      continue;
    }
    const own = sections.filter((section) => section.grid === grid);
    const places = placesOf(grid);
    for (let row = grid.origin.row; row < endRow(grid); row++) {
      // A table's own rows are its header, its indicators and its examples, which are spoken of as a whole.
      if (own.some((section) => isSpokenOf(section, row))) continue;
      for (const { top, left: column, text } of places.inRow(row)) {
        const at = { sheet: grid.sheet, row, column };
        if (top === row && text !== '' && !spoken.has(formatAddress(at)) && !named.has(oneLine(text)))
          left.push({ at, text: oneLine(text), why: WHY.other });
      }
    }
  }
  return left;
}

function isSpokenOf(section: FoundForm['sections'][number], row: number): boolean {
  if (row < section.firstRow || row >= section.endRow) return false;
  return section.kind !== 'fields' && !(section.kind === 'list' && section.wasPerEntry);
}
