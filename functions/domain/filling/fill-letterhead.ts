/** 填报单位, 填报人, 联系电话 and 填报日期 above a table: behind their labels, or in the cell beside them. */
import { DAY_LABELS, NAME_LABELS, PHONE_LABELS } from '../reading/recognise/contact';
import { letterheadCells } from '../reading/recognise/letterhead';
import { unitMentionsAbove } from '../reading/recognise/unit-mentions';
import { cellAt, endColumn, type RawGrid, textOf } from '../sheet/raw-grid';
import { INVISIBLE } from '../sheet/text-form';
import { isParagraph } from '../sheet/word-sheet';
import type { FilledCell } from './filling';

export interface LetterheadAnswers {
  readonly unit: string;
  readonly name?: string;
  readonly phone?: string;
  /** 2023-05-19 */
  readonly day: string;
}

const INVISIBLE_GAP = `[\\s${INVISIBLE}]*`;
const spaced = (label: string) => [...label].join(INVISIBLE_GAP);
const BRACKET = `(?:${INVISIBLE_GAP}[(（][^)）]{0,8}[)）])?`;
const COLON = '[:：∶︰﹕]';
/** Room to write on: spaces, lines, and the years and months of a date that nobody filled in. */
const ROOM = '[\\s_＿\\u2002\\u2003]*';
const DATE_ROOM =
  '[\\s_＿\\u2002\\u2003]*年?[\\s_＿\\u2002\\u2003]*月?[\\s_＿\\u2002\\u2003]*日?[\\s_＿\\u2002\\u2003]*';

/** Rows [from, before): `before` is the row of the table's header. What stands behind a label already is somebody's answer, and is replaced only for the unit. */
export function letterheadFilling(
  grid: RawGrid,
  { from, before }: { readonly from: number; readonly before: number },
  answers: LetterheadAnswers,
): readonly FilledCell[] {
  const texts = new Map<string, FilledCell & { readonly value: string }>();
  const write = (row: number, column: number, value: string) =>
    texts.set(`${row} ${column}`, { at: { sheet: grid.sheet, row, column }, value });
  const textAt = (row: number, column: number) =>
    texts.get(`${row} ${column}`)?.value ?? textOf(cellAt(grid, row, column));
  const mention = unitMentionsAbove(grid, before).find(({ at }) => at.row >= from);
  if (mention !== undefined) {
    const { row, column } = mention.at;
    const isAlone = mention.name === '' && mention.after.trim() === '';
    const beside = isAlone ? roomBeside(grid, row, column) : undefined;
    if (beside !== undefined) write(row, beside, answers.unit);
    else write(row, column, `${mention.before}${answers.unit}${parted(mention.after)}`);
  }
  /** Whether the answer stands behind the label now. */
  const answered = (label: string, room: string, answer: string): boolean =>
    letterheadCells(grid, from, before).some(({ row, column }) => {
      const text = textAt(row, column);
      const isAlone = new RegExp(`^\\s*${spaced(label)}${BRACKET}\\s*${COLON}?\\s*$`, 'u').test(text);
      const beside = isAlone ? roomBeside(grid, row, column) : undefined;
      if (beside !== undefined) {
        write(row, beside, answer);
        return true;
      }
      const found = new RegExp(`(${spaced(label)}${BRACKET}\\s*${COLON})(${room})`, 'u').exec(text);
      if (found === null) return false;
      const [whole, head = '', space = ''] = found;
      const behind = text.slice(found.index + whole.length);
      // A label follows, or nothing: else somebody answered.
      const isOpen = (behind === '' || /[:：∶︰﹕]/u.test(behind)) && isRoom(space, behind);
      if (!isOpen) return false;
      write(row, column, `${text.slice(0, found.index)}${head}${answer}${behind === '' ? '' : GAP}${behind}`);
      return true;
    });
  for (const [labels, room, answer] of [
    [NAME_LABELS, ROOM, answers.name],
    [PHONE_LABELS, ROOM, answers.phone],
    [DAY_LABELS, DATE_ROOM, answers.day],
  ] as const) {
    // By the label that is believed first when the file is read again.
    if (answer !== undefined && answer !== '') labels.some((label) => answered(label, room, answer));
  }
  return [...texts.values()];
}

/** Between an answer and the next label. */
const GAP = '        ';

/** Behind a colon the next label must not stand at once where nothing parts them: 填报人：张三联系电话. */
function isRoom(room: string, behind: string): boolean {
  return behind === '' || room !== '' || /^[\p{Script=Han}\s]{1,8}[:：]/u.test(behind);
}

function parted(after: string): string {
  return after === '' || /^[\s(（【[]/u.test(after) ? after : `${GAP}${after}`;
}

/** The next cell of the row, where it is one and nothing stands in it. */
function roomBeside(grid: RawGrid, row: number, column: number): number | undefined {
  if (isParagraph(grid.sheet, row)) return undefined;
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  const next = (merge?.right ?? column) + 1;
  const isThere = next < endColumn(grid) || grid.merges.some(({ top, left }) => top === row && left === next);
  return isThere && textOf(cellAt(grid, row, next)).trim() === '' ? next : undefined;
}
