/** The receipt as a sheet of the workbook: kept with what it is a receipt of, and read again to know what that was based on. */

import type { FormDefinition } from '../form/form';
import type { FormOfRound } from '../form/form-of-round';
import { isReceipt, RECEIPT_TITLE } from '../reading/recognise/receipt-sheets';
import { cellAt, endRow, type RawGrid, textOf } from '../sheet/raw-grid';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { PlanRow, PlanValue, SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import { chinaTimeInWords } from '../words/china-time';
import { STATE_NAMES } from '../words/states';

/** What a receipt proves, as the server gives it. */
export interface ReceiptFacts {
  readonly receipt: string;
  readonly unit: string;
  readonly version: number;
  readonly state: keyof typeof STATE_NAMES;
  readonly late: boolean;
  /** ISO instant by the server's clock. */
  readonly submittedAt: string;
  /** Rows by section. */
  readonly counts: Readonly<Record<string, number>>;
  readonly sha256: string;
  readonly submissionId: string;
  /** Of a withdrawal: what it took back. */
  readonly withdrew?: { readonly version: number; readonly receipt: string } | undefined;
  /** Of a withdrawal: what stands again; absent where nothing had been reported before. */
  readonly returned?: { readonly version: number; readonly receipt: string } | undefined;
}

const WIDTHS = [16, 76] as const;
const ROUND = '填报任务';
/** What receipts of before call it. */
const EARLIER_ROUND = '轮次';
const UNIT = '填报单位';
const VERSION = '版本';

/** 附件2回执: one for each form, so that a workbook with two forms keeps both receipts. */
export function receiptSheetName(form: FormDefinition): string {
  return `${form.attachment}回执`.slice(0, 31);
}

export function receiptPlan({ round, form }: FormOfRound, receipt: ReceiptFacts): SheetPlan {
  const lines: readonly (readonly [string, PlanValue, StyleName?])[] = [
    ['回执号', receipt.receipt],
    ['状态', `${STATE_NAMES[receipt.state]['zh-CN']}${receipt.late ? '（迟报）' : ''}`],
    [ROUND, round.name],
    [UNIT, receipt.unit],
    ['表', `${form.attachment} ${form.title}`],
    [VERSION, receipt.version, 'centre'],
    ['接收时间', `${chinaTimeInWords(receipt.submittedAt)}（北京时间）`],
    ['行数', rowsInWords(form, receipt)],
    ...withdrawalLines(receipt),
  ];
  const rows: PlanRow[] = [
    banner(RECEIPT_TITLE, 'title', WIDTHS.length, 34),
    ...lines.map(([label, value, style = 'text']) => {
      const cells = [cell(label, 'header'), cell(value, style)];
      return { cells, height: rowHeight(cells, WIDTHS, 22) };
    }),
    banner(noteOf(receipt), 'note', WIDTHS.length, 28),
    // For whoever has to prove it: nobody else reads it, so it stands last and small.
    { cells: [cell('核验用', 'source'), cell(`${receipt.sha256} ${receipt.submissionId}`, 'source')], height: 28 },
  ];
  return {
    name: receiptSheetName(form),
    rows,
    columnWidths: WIDTHS,
    merges: [bannerMerge(1, WIDTHS.length), bannerMerge(rows.length - 1, WIDTHS.length)],
    validations: [],
    charts: [],
    print: { ...printSetup(receipt.receipt, round.name), onOnePage: true },
  };
}

function withdrawalLines({ withdrew, returned }: ReceiptFacts): readonly (readonly [string, PlanValue])[] {
  if (withdrew === undefined) return [];
  const again = returned === undefined ? '无（未报）' : `第${returned.version}版，回执号 ${returned.receipt}`;
  return [
    ['撤回的', `第${withdrew.version}版，回执号 ${withdrew.receipt}`],
    ['重新有效的', again],
  ];
}

function noteOf({ state, returned }: ReceiptFacts): string {
  if (state === 'withdrawn') return '本单位这张表已撤回，不参加汇总；改好后可以重新提交。';
  if (returned !== undefined) return `已撤回，第${returned.version}版的内容重新有效；改好后可以重新提交。`;
  return '汇总单位已收到这份报表。如需修改，改好后再次提交即可，以最新版本为准。';
}

function rowsInWords({ sections }: FormDefinition, { counts }: ReceiptFacts): string {
  return sections.map(({ key, title }) => `${title} ${counts[key] ?? 0}行`).join('，');
}

/**
 * The version that this workbook was last recorded as, by the receipt it carries: what the sheet is based on, on any
 * machine it is opened on. Undefined without a receipt of this unit, round and form.
 */
export function versionOnReceipt(
  grids: readonly RawGrid[],
  open: FormOfRound & { readonly unit: string },
): number | undefined {
  const name = receiptSheetName(open.form);
  // In a Word document the name stands above the table.
  const grid = grids.find((each) => each.sheet === name || (isReceipt(each) && each.rows[0]?.[0] === name));
  if (grid === undefined) return undefined;
  const told = new Map<string, string>();
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    told.set(textOf(cellAt(grid, row, 1)), textOf(cellAt(grid, row, 2)));
  }
  const isOurs = told.get(UNIT) === open.unit && (told.get(ROUND) ?? told.get(EARLIER_ROUND)) === open.round.name;
  const version = Number(told.get(VERSION));
  return isOurs && Number.isInteger(version) && version > 0 ? version : undefined;
}
