/** The second look: what Excel tells of single cells only when it is asked for them. Office.js' side. */
import type { Rect, TextRun } from '#domain/sheet/raw-grid';
import type { UntoldFact } from '../../workbook/workbook';
import { rangeAt } from '../ranges';
import type { RequirementSets } from '../requirement-sets';
import { isCellEditing, isPassing } from '../session/failures';
import type { ReadSheet } from './read-sheet';
import { ASK, wantedCells } from './wanted-cells';

/** What a closer look found at a cell; absent = was not asked. */
export interface SeenCell {
  /** What was asked of it, see wanted-cells.ts. */
  readonly asks: number;
  readonly text?: string;
  /** Null: in part. */
  readonly struck?: boolean | null;
  readonly raised?: boolean | null;
  readonly runs?: readonly TextRun[];
  readonly link?: string;
  readonly isPicture?: boolean;
}

/** Cells by {@link placeKey}. */
export interface SeenSheet {
  readonly cells: Map<number, SeenCell>;
  readonly notes: Map<number, string>;
  /** Where each column had to be asked. */
  readonly hiddenColumns: number[];
}

export interface CloserLook {
  /** In the order of the sheets. */
  readonly sheets: readonly SeenSheet[];
  readonly untold: ReadonlySet<UntoldFact>;
}

/** Rows and columns count from 1. */
export function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** At some 100 bytes a cell, 2 MB an answer. */
const MOST_CELLS = 20_000;
const MOST_RANGES = 2000;

/** Something that was asked: which facts are missing without the answer, and where the answer goes. */
interface Question {
  readonly facts: readonly UntoldFact[];
  readonly answer: () => void;
}

/**
 * One round trip; none where nothing needs it. What fails here is untold, and so is what lies beyond the first 20,000
 * cells: the reading itself stands. What is `known` of a
 * sheet's cells, in the order of the sheets, is not asked again where the question is the same.
 */
export async function lookCloser(
  context: Excel.RequestContext,
  has: RequirementSets,
  sheets: readonly ReadSheet[],
  known: readonly ReadonlyMap<number, SeenCell>[] = [],
): Promise<CloserLook> {
  const untold = new Set<UntoldFact>();
  const seen = sheets.map((): SeenSheet => ({ cells: new Map(), notes: new Map(), hiddenColumns: [] }));
  const budget = new Budget();
  const questions = sheets.flatMap((sheet, at) => {
    const into = seen[at];
    if (into === undefined) return [];
    // Asked of no sheet that nothing is asked of: Excel.run would send even that.
    const open = () => context.workbook.worksheets.getItem(sheet.id);
    return [
      ...askColumns(open, sheet, into),
      ...askThreads(sheet, into, budget, untold),
      ...askCells(open, sheet, into, { has, budget, untold, known: known[at] }),
    ];
  });
  if (questions.length === 0) return { sheets: seen, untold };
  try {
    await context.sync();
  } catch (error) {
    if (isCellEditing(error) || isPassing(error)) throw error;
    for (const fact of questions.flatMap(({ facts }) => facts)) untold.add(fact);
    return { sheets: seen, untold };
  }
  for (const { answer } of questions) answer();
  return { sheets: seen, untold };
}

class Budget {
  private cells = MOST_CELLS;
  private ranges = MOST_RANGES;

  spend(cells: number): boolean {
    if (this.cells < cells || this.ranges < 1) return false;
    this.cells -= cells;
    this.ranges -= 1;
    return true;
  }
}

function askColumns(open: () => Excel.Worksheet, { hiddenColumns, expected }: ReadSheet, into: SeenSheet): Question[] {
  if (hiddenColumns !== undefined || expected === undefined) return [];
  const { left, columns } = expected;
  const worksheet = open();
  return Array.from({ length: columns }, (_, at) => {
    const range = worksheet.getRangeByIndexes(0, left - 1 + at, 1, 1);
    range.load('columnHidden');
    return {
      facts: ['hiddenColumns'],
      answer: () => {
        if (range.columnHidden === true) into.hiddenColumns.push(left + at);
      },
    };
  });
}

function askThreads({ threads }: ReadSheet, into: SeenSheet, budget: Budget, untold: Set<UntoldFact>): Question[] {
  return threads.flatMap(({ askPlace, text }): Question[] => {
    if (!budget.spend(1)) {
      untold.add('notes');
      return [];
    }
    const place = askPlace();
    place.load('rowIndex,columnIndex');
    return [
      {
        facts: ['notes'],
        answer: () => {
          const key = placeKey(place.rowIndex + 1, place.columnIndex + 1);
          const before = into.notes.get(key);
          into.notes.set(key, before === undefined ? text() : `${before}\n${text()}`);
        },
      },
    ];
  });
}

interface Means {
  readonly has: RequirementSets;
  readonly budget: Budget;
  readonly untold: Set<UntoldFact>;
  readonly known: ReadonlyMap<number, SeenCell> | undefined;
}

function askCells(open: () => Excel.Worksheet, sheet: ReadSheet, into: SeenSheet, means: Means): Question[] {
  const { has, budget, untold, known } = means;
  const isAnswered = (row: number, column: number, asks: number): boolean => {
    const key = placeKey(row, column);
    const cell = known?.get(key);
    if (cell?.asks !== asks) return false;
    into.cells.set(key, cell);
    return true;
  };
  const wanted = wantedCells(sheet, has.richValues, isAnswered);
  if (wanted.length === 0) return [];
  const worksheet = open();
  return wanted.flatMap(({ rect, asks }): Question[] => {
    const facts = factsOf(asks);
    const cells = (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
    if (!budget.spend(cells)) {
      for (const fact of facts) untold.add(fact);
      return [];
    }
    const range = rangeAt(worksheet, rect);
    if (asks & ASK.text) range.load('text');
    const knowsKinds = (asks & ASK.kind) !== 0 && 'valuesAsJson' in range;
    if (knowsKinds) range.load('valuesAsJson');
    const properties = asks & (ASK.font | ASK.link) ? range.getCellProperties(wantedProperties(asks, has)) : undefined;
    return [
      {
        facts,
        answer: () =>
          eachCell(rect, (r, c, key) => {
            const cell: SeenCell = {
              asks,
              ...(asks & ASK.text ? { text: String(range.text[r]?.[c] ?? '') } : {}),
              ...(properties === undefined ? {} : propertiesOf(properties.value[r]?.[c], asks)),
              ...(knowsKinds ? { isPicture: /Image$/.test(String(range.valuesAsJson[r]?.[c]?.type)) } : {}),
            };
            const isUntoldInPart = (cell.struck === null || cell.raised === null) && cell.runs === undefined;
            if (isUntoldInPart) untold.add('partsOfText');
            into.cells.set(key, cell);
          }),
      },
    ];
  });
}

function factsOf(asks: number): UntoldFact[] {
  return [
    ...(asks & ASK.text ? (['formats'] as const) : []),
    ...(asks & ASK.font ? (['strikes'] as const) : []),
    ...(asks & ASK.link ? (['links'] as const) : []),
  ];
}

function wantedProperties(asks: number, has: RequirementSets): Excel.CellPropertiesLoadOptions {
  return {
    ...(asks & ASK.link ? { hyperlink: true } : {}),
    ...(asks & ASK.font ? { format: { font: { strikethrough: true, superscript: true } } } : {}),
    ...(asks & ASK.font && has.notes ? { textRuns: true } : {}),
  };
}

function propertiesOf(properties: Excel.CellProperties | undefined, asks: number): Omit<SeenCell, 'asks'> {
  const { hyperlink, format, textRuns = [] } = properties ?? {};
  const link = hyperlink === undefined || hyperlink === null ? undefined : linkOf(hyperlink);
  return {
    ...(link === undefined ? {} : { link }),
    ...(asks & ASK.font
      ? { struck: format?.font?.strikethrough ?? null, raised: format?.font?.superscript ?? null }
      : {}),
    ...(textRuns === null || textRuns.length < 2 ? {} : { runs: textRuns.map(runOf) }),
  };
}

/** Undefined for a place in this workbook. */
function linkOf({ address, documentReference }: Excel.RangeHyperlink): string | undefined {
  if (!address) return undefined;
  return documentReference ? `${address}#${documentReference}` : address;
}

function runOf({ text, font }: Excel.RangeTextRun): TextRun {
  return {
    text: text ?? '',
    ...(font?.strikethrough === true ? { struck: true } : {}),
    ...(font?.superscript === true ? { raised: true } : {}),
  };
}

function eachCell({ top, left, bottom, right }: Rect, visit: (r: number, c: number, key: number) => void): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) visit(row - top, column - left, placeKey(row, column));
  }
}
