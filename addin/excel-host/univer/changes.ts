/** What happened in Univer, said in the book's words. Tells a person's edit from a formula's new result. */
import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import type { Area } from '../model/area';
import type { BookChange } from './book';
import { areaOf, type SheetAccess } from './sheet-access';

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  /** The command or "undo" that caused it; a paste names none. */
  readonly trigger?: string;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly range?: IRange;
  readonly name?: string;
  readonly hidden?: number;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly visible?: boolean;
  readonly from?: { readonly subUnitId: string; readonly value: Record<number, Record<number, unknown>> };
  readonly to?: { readonly subUnitId: string; readonly value: Record<number, Record<number, unknown>> };
}

/** Returns how to stop. */
export function watchChanges(access: SheetAccess, tell: (change: BookChange) => void): () => void {
  const unitId = access.workbook().getId();
  const names = new Map(
    access
      .workbook()
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]),
  );
  const commands = access.workbook().getActiveSheet().getInject().get(ICommandService);
  const listening = commands.onCommandExecuted((command, options) => {
    if (isResult(options)) return;
    const params: MutationParams = command.params ?? {};
    if (params.unitId !== undefined && params.unitId !== unitId) return;
    for (const change of changesOf(command, params, names)) tell(change);
  });
  return () => listening.dispose();
}

/** Whether a command only puts the result of a formula in its place, which is nobody's edit. */
export function isResult(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true;
}

const STRUCTURE: ReadonlyMap<string, 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted'> = new Map([
  ['sheet.mutation.insert-row', 'rowsInserted'],
  ['sheet.mutation.remove-rows', 'rowsDeleted'],
  ['sheet.mutation.insert-col', 'columnsInserted'],
  ['sheet.mutation.remove-col', 'columnsDeleted'],
]);

function changesOf({ id }: ICommandInfo, params: MutationParams, names: Map<string, string>): readonly BookChange[] {
  const sheetId = params.subUnitId ?? '';
  const structure = STRUCTURE.get(id);
  if (structure !== undefined && params.range !== undefined) {
    return [{ kind: structure, sheetId, area: areaOf(params.range) }];
  }
  switch (id) {
    case 'sheet.mutation.set-range-values': {
      const cells = params.cellValue ?? {};
      const edited = editedArea(cells, params.trigger ?? '');
      const formatted = boundsOf(cells, (cell) => cell !== null && cell !== undefined && 's' in cell);
      return [
        ...(edited === undefined ? [] : [{ kind: 'cellsEdited', sheetId, area: edited } as const]),
        ...(formatted === undefined ? [] : [{ kind: 'cellsFormatted', sheetId, area: formatted } as const]),
      ];
    }
    case 'sheet.mutation.reorder-range':
      return params.range === undefined ? [] : [{ kind: 'cellsEdited', sheetId, area: areaOf(params.range) }];
    case 'sheet.mutation.move-range':
      return [params.from, params.to].flatMap((part): BookChange[] => {
        const area = boundsOf(part?.value ?? {}, () => true);
        return part === undefined || area === undefined ? [] : [{ kind: 'cellsEdited', sheetId: part.subUnitId, area }];
      });
    case 'sheet.mutation.insert-sheet':
      if (params.sheet === undefined) return [];
      names.set(params.sheet.id, params.sheet.name);
      return [{ kind: 'sheetAdded', sheetId: params.sheet.id }];
    case 'sheet.mutation.remove-sheet':
      names.delete(sheetId);
      return [{ kind: 'sheetDeleted', sheetId }];
    case 'sheet.mutation.set-worksheet-name': {
      const before = names.get(sheetId) ?? '';
      const after = params.name ?? '';
      names.set(sheetId, after);
      return [{ kind: 'sheetRenamed', sheetId, before, after }];
    }
    case 'sheet.mutation.set-worksheet-hidden':
      return [{ kind: 'sheetShown', sheetId, isHidden: params.hidden === 1 }];
    case 'sheet.operation.set-worksheet-active':
      return [{ kind: 'sheetActivated', sheetId }];
    case 'sheet.operation.set-selections': {
      const range = params.selections?.at(-1)?.range;
      return range === undefined || Number.isNaN(range.startRow)
        ? []
        : [{ kind: 'selected', sheetId, area: areaOf(range) }];
    }
    case 'sheet.operation.set-cell-edit-visible':
      return [{ kind: 'editing', isEditing: params.visible === true }];
    default:
      return [];
  }
}

const CONTENT_KEYS = ['v', 'f', 'p', 'si'] as const;
/** Moving rows rewrites the formulas that point at them: no edit of those cells. */
const MOVES_CELLS = /insert|remove|delete|move|undo|redo/i;

/** Cells whose content was set; a new colour is no change of data. */
function editedArea(cells: NonNullable<MutationParams['cellValue']>, trigger: string): Area | undefined {
  const keys = MOVES_CELLS.test(trigger) ? (['v', 'p'] as const) : CONTENT_KEYS;
  return boundsOf(cells, (cell) => cell === null || (cell !== undefined && keys.some((key) => key in cell)));
}

function boundsOf<T>(cells: Record<number, Record<number, T>>, counts: (cell: T) => boolean): Area | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  for (const [row, inRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(inRow)) {
      if (!counts(cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
