/** What stands above and below the tables of a form: titles, the letterhead, notes, signatures. Nothing is dropped unsaid. */
import { isNote, isSignature } from '../reading/recognise/row-words';
import type { CellPosition } from '../sheet/address';
import { endRow, type RawGrid } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import { oneLine, type Place, placesOf } from './places';

export interface Said {
  readonly at: CellPosition;
  readonly text: string;
}

/** Of one stretch of rows without tables. */
export interface Around {
  /** 附件2 */
  readonly attachment?: Said;
  readonly titles: readonly Said[];
  /** Labels for which every sheet has a place already: 填报单位, 填报人 …, signatures. */
  readonly letterhead: readonly Said[];
  /** Labels of a letterhead for which no sheet has a place. */
  readonly homeless: readonly Said[];
  /** Line by line, without their numbers. */
  readonly notes: readonly Said[];
  readonly others: readonly Said[];
}

const ATTACHMENT =
  /^附\s*(?:件|表)\s*(?<number>[一二三四五六七八九十\d]{1,3}(?:[-－]\d{1,2})?)\s*[:：]?\s*(?<title>.*)$/u;
const LABELLED = /(?<label>[\p{Script=Han}A-Za-z（）()]{2,16}?)\s*[:：]/gu;
const HAS_PLACE =
  /^(?:填报|报送|申报|所在|承办|主办|学校|填表)?(?:单位|部门|学院|单位名称|部门名称|学院名称)$|^(?:填报|填表|制表|经办|联系|负责|单位负责|部门负责|活动负责)人(?:姓名)?$|电话|手机|^联系方式$|^(?:填报|填表|上报|报送)?(?:日期|时间)$|签字|签名|签章|盖章|公章|^年月日$/u;
/** Of a sheet, not of a question on it. */
export function isTitle(text: string): boolean {
  return ATTACHMENT.test(text) || (TITLE.test(text) && text.length >= SHORTEST_TITLE);
}
const SHORTEST_TITLE = 5;
const TITLE = /(?:表|方案|清单|名册|汇总|登记|一览|申报书|计划|统计|安排)(?:[（(].*[)）])?$/u;
const LONGEST_TITLE = 60;
const NUMBER_OF_NOTE =
  /^(?:(?:注|说明|备注|填表说明|填写说明|附注)\s*\d*\s*[:：.、]?|[*＊※★▲△#]+)?\s*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳])?\s*/u;
const PROSE = 16;

export function aroundIn(grid: RawGrid, from: number, to: number): Around {
  const places = placesOf(grid);
  const found = {
    titles: [] as Said[],
    letterhead: [] as Said[],
    homeless: [] as Said[],
    notes: [] as Said[],
    others: [] as Said[],
  };
  let attachment: Said | undefined;
  let inNotes = false;
  for (let row = Math.max(from, grid.origin.row); row < Math.min(to, endRow(grid)); row++) {
    const own = places.inRow(row).filter(({ top, text }) => top === row && text !== '');
    for (const place of own) {
      const at: CellPosition = { sheet: grid.sheet, row, column: place.left };
      const text = oneLine(place.text);
      const isNoted: boolean = isNote(place.text) || (inNotes && own.length === 1 && NUMBERED.test(text));
      inNotes = isNoted || (inNotes && own.length === 1);
      if (isNoted) found.notes.push(...lines(place, at));
      else put(place, text, at);
    }
  }
  return { ...found, ...(attachment === undefined ? {} : { attachment }) };

  function put(place: Place, text: string, at: CellPosition): void {
    const { number, title = '' } = ATTACHMENT.exec(text)?.groups ?? {};
    if (number !== undefined && attachment === undefined) {
      attachment = { at, text: `附件${number}` };
      if (title !== '') found.titles.push({ at, text: title.slice(0, LONGEST_TITLE) });
      return;
    }
    const labels = labelsIn(place.text);
    if (labels.length > 0)
      for (const label of labels) found[hasPlace(label) ? 'letterhead' : 'homeless'].push({ at, text: label });
    else if (hasPlace(text) || isSignature(text)) found.letterhead.push({ at, text });
    else if (text.length <= LONGEST_TITLE && (TITLE.test(text) || place.right - place.left >= 2))
      found.titles.push({ at, text });
    else if (text.length >= PROSE) found.notes.push(...lines(place, at));
    else found.others.push({ at, text });
  }
}

const NUMBERED = /^(?:[（(]?\d{1,2}[)）.、．]|[①-⑳])/u;

function hasPlace(label: string): boolean {
  return HAS_PLACE.test(label.replace(/[（(][^（()）]*[)）]/gu, (inside) => (/章|签/u.test(inside) ? inside : '')));
}

/** 填报单位（盖章）：＿＿ 填报人：＿＿: what is asked in one cell; none where a sentence has a colon. */
function labelsIn(text: string): readonly string[] {
  if (text.length > 200 || /[。；;]/u.test(text)) return [];
  return [...text.matchAll(LABELLED)].map(({ groups }) => oneLine(groups?.label ?? '')).filter((label) => label !== '');
}

function lines(place: Place, at: CellPosition): readonly Said[] {
  return place.text
    .split(/[\r\n]+/u)
    .flatMap((line) => line.split(/(?<=[。；;])(?=\s*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]))/u))
    .map((line) => trimEnds(line.replace(NUMBER_OF_NOTE, '')))
    .filter((line) => line !== '')
    .map((text) => ({ at, text }));
}
