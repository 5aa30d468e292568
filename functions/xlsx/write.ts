/** Workbook plan → .xlsx bytes. Knows the order of the steps; the only place that calls the library. */

import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { replaceNonXml } from '#opc/text-escapes';
import { ChoiceLists } from './writing/choice-lists';
import { finishPackage } from './writing/finish-package';
import { qualifiedRange, type SheetNames } from './writing/references';
import { librarySheet, type NamedRange, printTitles } from './writing/write-sheet';
import { DEFAULT_FONT } from './writing/write-styles';

/**
 * The same plan gives the same bytes. User text becomes string cells only, with `quotePrefix` where Excel would take
 * it for a formula on the next edit; there are no links out of the workbook. Throws on a plan that no workbook can
 * hold (sheet names, overlapping merges, numbers that are not finite, references to sheets that are not there):
 * that is a bug of the plan's author.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkSheetNames(plan);
  const sheets: SheetNames = new Set(plan.sheets.map(({ name }) => name));
  const lists = new ChoiceLists(sheets);
  const frame = { sheets, lists, author: plan.properties.creator };
  const planned = plan.sheets.map((sheet) => librarySheet(sheet, frame));
  const hidden = lists.hiddenSheet();
  const written = await writeXlsx({
    sheets: hidden === null ? planned : [...planned, hidden],
    defaultFont: DEFAULT_FONT,
    properties: properties(plan),
    namedRanges: [...names(plan, sheets), ...plan.sheets.flatMap((sheet) => printTitles(sheet, sheets))],
  });
  return finishPackage(written);
}

/** The library checks length, forbidden characters and duplicates; XML would mangle these. */
function checkSheetNames(plan: WorkbookPlan): void {
  if (plan.sheets.length === 0) throw new Error('a workbook without sheets');
  for (const { name } of plan.sheets) {
    const isMangled = replaceNonXml(name) !== name || /[\t\n]/.test(name) || name.trim() === '';
    if (isMangled) throw new Error(`${JSON.stringify(name)} is no sheet name`);
  }
}

function properties({ properties: { title, subject, creator, company, created, custom } }: WorkbookPlan) {
  const instant = new Date(created);
  if (Number.isNaN(instant.getTime())) throw new Error(`created: ${created} is no instant`);
  const named = new Map(custom);
  if (named.size !== custom.length) throw new Error('two custom properties of one name');
  const values = [...named].map(([name, value]) => [replaceNonXml(name), replaceNonXml(value)] as const);
  return {
    title: replaceNonXml(title),
    subject: replaceNonXml(subject),
    creator: replaceNonXml(creator),
    lastModifiedBy: replaceNonXml(creator),
    company: replaceNonXml(company),
    created: instant,
    modified: instant,
    custom: Object.fromEntries(values),
  };
}

const DEFINED_NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u;

function names(plan: WorkbookPlan, sheets: SheetNames): NamedRange[] {
  const seen = new Set<string>();
  return plan.names.map(({ name, range }) => {
    const isCell = /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/.test(name);
    if (!DEFINED_NAME.test(name) || isCell || seen.has(name.toLowerCase()))
      throw new Error(`${name} is no defined name`);
    seen.add(name.toLowerCase());
    return { name, range: qualifiedRange(range, sheets) };
  });
}
