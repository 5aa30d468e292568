/** Workbook plan → .xlsx bytes. Knows the order of the steps. */

import type { RowStream, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { gathered, joined } from '#opc/byte-pieces';
import { deflated } from '#opc/deflate';
import { replaceNonXml } from '#opc/text-escapes';
import { zipPieces } from '#opc/zip-write';
import { ChoiceLists } from './writing/choice-lists';
import { writeFrame } from './writing/frame';
import { SHARED_TEXTS, sheetPart } from './writing/library-parts';
import { allLooks } from './writing/looks';
import { qualifiedRange, type SheetNames } from './writing/references';
import { RowBytes } from './writing/row-bytes';
import { SharedTexts } from './writing/shared-texts';
import { sheetXml } from './writing/sheet-xml';
import { textPieces } from './writing/text-pieces';
import { librarySheet, type NamedRange, printTitles } from './writing/write-sheet';

/**
 * The same plan gives the same bytes. Rows are looked at once and never held: of a stream, each exists only while it is
 * written. User text becomes string cells only, with `quotePrefix` where Excel would take it for a formula on the next
 * edit; there are no links out of the workbook. Throws on a plan that no workbook can hold (sheet names, overlapping
 * merges, numbers that are not finite, references to sheets that are not there): that is a bug of the plan's author.
 */
export async function writeWorkbook(plan: WorkbookPlan<RowStream>): Promise<Uint8Array> {
  return joined(await writeWorkbookPieces(plan));
}

/** A zip has two pieces for each part, most of some hundred bytes: nobody wants to write those away one by one. */
const PIECE_BYTES = 64 * 1024;

/** The same bytes one piece after another: of a very long workbook nobody then has to hold them twice. */
export async function writeWorkbookPieces(plan: WorkbookPlan<RowStream>): Promise<readonly Uint8Array[]> {
  checkSheetNames(plan);
  const sheets: SheetNames = new Set(plan.sheets.map(({ name }) => name));
  const lists = new ChoiceLists(sheets);
  const planned = plan.sheets.map((sheet) => librarySheet(sheet, { sheets, lists, author: plan.properties.creator }));
  const hidden = lists.hiddenSheet();
  const looks = await allLooks();
  const frame = await writeFrame(
    {
      sheets: hidden === null ? planned : [...planned, { name: hidden.name, hidden: true }],
      properties: properties(plan),
      namedRanges: [...names(plan, sheets), ...plan.sheets.flatMap((sheet) => printTitles(sheet, sheets))],
    },
    looks,
  );
  const texts = new SharedTexts();
  const rows = new RowBytes(looks.numbers, texts);
  const filled = hidden === null ? plan.sheets : [...plan.sheets, { ...hidden, merges: [], columnWidths: [] }];
  const entries = new Map(frame.entries.map((entry) => [entry.name, entry]));
  for (const [at, sheet] of filled.entries()) {
    const part = sheetPart(at);
    entries.set(part, await deflated(part, sheetXml(frame.sheet(part), sheet, rows)));
  }
  // Once all cells have been written.
  entries.set(SHARED_TEXTS, await deflated(SHARED_TEXTS, textPieces(texts.xml())));
  return [...gathered(zipPieces([...entries.values()]), PIECE_BYTES)];
}

/** The library checks length, forbidden characters and duplicates; XML would mangle these. */
function checkSheetNames(plan: WorkbookPlan<RowStream>): void {
  if (plan.sheets.length === 0) throw new Error('a workbook without sheets');
  for (const { name } of plan.sheets) {
    const isMangled = replaceNonXml(name) !== name || /[\t\n]/.test(name) || name.trim() === '';
    if (isMangled) throw new Error(`${JSON.stringify(name)} is no sheet name`);
  }
}

function properties({ properties: { title, subject, creator, company, created, custom } }: WorkbookPlan<RowStream>) {
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

function names(plan: WorkbookPlan<RowStream>, sheets: SheetNames): NamedRange[] {
  const seen = new Set<string>();
  return plan.names.map(({ name, range }) => {
    const isCell = /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/.test(name);
    if (!DEFINED_NAME.test(name) || isCell || seen.has(name.toLowerCase()))
      throw new Error(`${name} is no defined name`);
    seen.add(name.toLowerCase());
    return { name, range: qualifiedRange(range, sheets) };
  });
}
