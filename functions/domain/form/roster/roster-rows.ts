/** The rows of a pasted roster that are units, each with its cells by field; kinds of merged cells and headings are carried down. */
import { bareLabel, trimEnds } from '../../sheet/text-form';
import { doubt, type RosterDoubt } from './doubts';
import type { PastedRow } from './pasted-rows';
import { isHeader, type RosterColumns, type RosterField } from './roster-columns';

export interface RosterRow {
  readonly line: number;
  /** Without numbers before it. */
  readonly name: string;
  /** As it was typed, or carried down; '' = none. */
  readonly kind: string;
  /** '' = empty, or no such column. */
  readonly cell: (field: RosterField) => string;
}

/** What schools call the kinds of their units, where the roster has none yet. */
const USUAL_KINDS = [
  '学院',
  '教学部',
  '部处',
  '机关',
  '机关部处',
  '教辅',
  '教辅单位',
  '平台',
  '直属单位',
  '科研机构',
  '群团',
];

export function rosterRows(
  rows: readonly PastedRow[],
  { fields, headerLine = 0 }: RosterColumns,
  kinds: readonly string[],
): { readonly rows: readonly RosterRow[]; readonly doubts: readonly RosterDoubt[] } {
  const headings = new Map([...USUAL_KINDS, ...kinds].map((kind) => [bareLabel(kind), kind]));
  const placeOf = new Map([...fields].map(([at, field]) => [field, at]));
  const units: RosterRow[] = [];
  const doubts: RosterDoubt[] = [];
  let kind = '';
  for (const { line, cells } of rows) {
    const cell = (field: RosterField) => cells[placeOf.get(field) ?? -1] ?? '';
    const received = cells.filter((each) => each !== '').join(' ');
    const isFurtherHeader = line !== headerLine && isHeader(cells);
    if (line === headerLine || isFurtherHeader) continue;
    if (line < headerLine || isNoUnit(received)) {
      doubts.push(doubt('line.skipped', line, received, {}));
      continue;
    }
    const name = withoutNumber(cell('name').replaceAll(/[\r\n]+/g, ''));
    const isAlone = received === cell('name') && name !== '';
    const heading = isAlone ? headingOf(name, headings) : undefined;
    if (heading !== undefined) {
      kind = heading;
      continue;
    }
    if (cell('kind') !== '') kind = withoutNumber(cell('kind').replaceAll(/[\r\n]+/g, ''));
    const isOnlyKind = received === cell('kind');
    if (name !== '') units.push({ line, name, kind, cell });
    else if (!isOnlyKind) doubts.push(doubt('name.missing', line, received, {}));
  }
  return { rows: units, doubts };
}

const NO_UNIT = [
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计)(?:$|[\s:：\d])/u,
  /^共\s*\d+/u,
  /^(?:注|备注|说明|填表人?|制表人?|审核人?|填报人|填报日期|日期|附件\d*)\s*[:：]/u,
  /(?:名单|一览表|名录|统计表|汇总表)(?:[（(].*[）)])?$/u,
];

function isNoUnit(received: string): boolean {
  return NO_UNIT.some((pattern) => pattern.test(received));
}

const NUMBER_BEFORE = new RegExp(
  [
    String.raw`^[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]`,
    String.raw`^\d{1,3}\s*[.、．)）](?!\d)`,
    String.raw`^\d{1,3}\s+(?=\D)`,
    '^[一二三四五六七八九十]{1,3}[、.．]',
    '^[\u2460-\u2473]',
  ].join('|'),
  'u',
);

/** 1.会计学院, （一）会计学院, 3、会计学院 → 会计学院; 3D打印中心 stays. */
function withoutNumber(text: string): string {
  return trimEnds(text.replace(NUMBER_BEFORE, ''));
}

/** A line of nothing but a kind (学院（12个）), or that ends with a colon. */
function headingOf(name: string, kinds: ReadonlyMap<string, string>): string | undefined {
  const plain = trimEnds(name.replace(/[（(]?(?:共\s*)?\d+\s*个?[）)]?\s*[:：]?$/u, '').replace(/[:：]$/u, ''));
  return kinds.get(bareLabel(plain)) ?? (/[:：]$/u.test(name) && plain !== '' ? plain : undefined);
}
