/** 填报人 and 联系电话 above a table: who filled it in. */
import type { RawGrid } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import { LONGEST_LETTERHEAD, textBeside } from './letterhead';

/** Labels in the order in which they are believed; spaces between the characters (填 报 人) mean nothing. */
export const NAME_LABELS = ['填报人', '填表人', '制表人', '经办人', '联系人'] as const;
/** As NAME_LABELS; so are DAY_LABELS, of the day on which a sheet was filled in. */
export const PHONE_LABELS = ['联系电话', '联系方式', '办公电话', '手机号码', '手机', '电话'] as const;
export const DAY_LABELS = ['填报日期', '填报时间', '填表日期', '填表时间', '日期'] as const;
const NAMES = NAME_LABELS.map(contactLabel);
const PHONES = PHONE_LABELS.map(contactLabel);
const CONTACT_END =
  /(?:填\s*报|填\s*表|制\s*表|报\s*送|申\s*报|经\s*办|联\s*系|负\s*责|审\s*核|办\s*公|手\s*机|电\s*话|单\s*位|部\s*门|日\s*期|时\s*间|[(（]\s*(?:盖章|公章|签字|签名))/u;
const PHONE_TEXT = /[+(（]?\d[\d\s\-—()（）]{5,28}\d/u;
const LONGEST_NAME = 20;

interface ContactLabel {
  /** With its colon, wherever in its cell. */
  readonly inText: RegExp;
  /** Alone in its cell, with or without a colon. */
  readonly alone: RegExp;
}

function contactLabel(label: string): ContactLabel {
  const spaced = [...label].join('\\s*');
  const bracket = '(?:\\s*[(（][^)）]{0,8}[)）])?';
  return {
    inText: new RegExp(`${spaced}${bracket}\\s*[:：]`, 'u'),
    alone: new RegExp(`^${spaced}${bracket}[:：]?$`, 'u'),
  };
}

/** 填报人 and 联系电话 above `headerRow`, in one cell with the unit or in cells of their own; what is not said is absent. */
export function findContact(grid: RawGrid, headerRow: number): { readonly name?: string; readonly phone?: string } {
  const name = contactTexts(grid, headerRow, NAMES)
    .map(nameIn)
    .find((found) => found !== undefined);
  const phone = contactTexts(grid, headerRow, PHONES)
    .map((text) => PHONE_TEXT.exec(text)?.[0].trim())
    .find((found) => found !== undefined);
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
}

/** 填报人及电话：张三 130… holds a name and more. */
function nameIn(text: string): string | undefined {
  const name = trimEnds(text.split(/[\d+(（/、,，;；]/u, 1)[0] ?? '');
  return name === '' || name.length > LONGEST_NAME ? undefined : name;
}

function contactTexts(grid: RawGrid, headerRow: number, labels: readonly ContactLabel[]): string[] {
  const cells: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  for (let row = grid.origin.row; row < headerRow; row++) {
    (grid.rows[row - grid.origin.row] ?? []).forEach((cell, at) => {
      const isLetterhead = typeof cell === 'string' && cell.length <= LONGEST_LETTERHEAD;
      if (isLetterhead) cells.push({ row, column: grid.origin.column + at, text: trimEnds(cell) });
    });
  }
  return labels.flatMap(({ inText, alone }) =>
    cells.flatMap(({ row, column, text }) => {
      const labelled = inText.exec(text);
      if (labelled === null) return alone.test(text) ? (textBeside(grid, row, column)?.text ?? []) : [];
      const rest = text.slice(labelled.index + labelled[0].length);
      const said = trimEnds(rest.slice(0, CONTACT_END.exec(rest)?.index ?? rest.length));
      if (said !== '') return said;
      const isLastInCell = trimEnds(rest) === '';
      return isLastInCell ? (textBeside(grid, row, column)?.text ?? []) : [];
    }),
  );
}
