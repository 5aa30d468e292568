/** Changes of the book → events of the client, for what it registered for. */
import { areaName, EXCEL_COLUMNS, EXCEL_ROWS } from './model/area';
import { EVENTS, registrationKey, WORKBOOK_TARGET } from './model/event-registration';
import type { ModelContext } from './model/model-context';
import type { EventEntry, Json } from './protocol/messages';
import type { BookChange } from './univer/book';

export interface EventOrigin {
  /** The client's own request caused it. */
  readonly isOwn: boolean;
  /** Hosts before ExcelApi 1.14 do not say who caused an event. */
  readonly saysTrigger: boolean;
}

/** One change may tell both those who watch the sheet and those who watch the workbook. */
export function eventsOf(context: ModelContext, change: BookChange, origin: EventOrigin): readonly EventEntry[] {
  if (!context.areEventsEnabled) return [];
  const told = (type: number, sheetId: string, message: Readonly<Record<string, Json>>): readonly EventEntry[] =>
    [sheetId, WORKBOOK_TARGET]
      .filter((target) => context.registrations.has(registrationKey(type, target)))
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
        id: '',
      }));
  const trigger = origin.saysTrigger ? { triggerSource: origin.isOwn ? 'ThisLocalAddin' : 'Unknown' } : {};
  const source = 'Local';
  switch (change.kind) {
    case 'cellsEdited':
    case 'rowsInserted':
    case 'rowsDeleted':
    case 'columnsInserted':
    case 'columnsDeleted': {
      const { sheetId: worksheetId } = change;
      return told(EVENTS.DataChangedEvent, worksheetId, { ...dataChange(change), source, worksheetId, ...trigger });
    }
    case 'cellsFormatted':
    case 'rowsSorted': {
      const { sheetId: worksheetId, area } = change;
      const type = change.kind === 'rowsSorted' ? EVENTS.RowSortedEvent : EVENTS.FormatChangedEvent;
      return told(type, worksheetId, { address: areaName(area), source, worksheetId });
    }
    case 'selected':
      return told(EVENTS.SelectionChangedEvent, change.sheetId, {
        address: areaName(change.area),
        worksheetId: change.sheetId,
      });
    case 'sheetAdded':
      return told(EVENTS.AddedEvent, change.sheetId, { source, worksheetId: change.sheetId, ...trigger });
    case 'sheetDeleted':
      return told(EVENTS.DeletedEvent, change.sheetId, { source, worksheetId: change.sheetId, ...trigger });
    case 'sheetActivated':
      return told(EVENTS.ActivatedEvent, change.sheetId, { worksheetId: change.sheetId });
    case 'sheetRenamed': {
      const { before: nameBefore, after: nameAfter, sheetId: worksheetId } = change;
      return told(EVENTS.EventNameChanged, worksheetId, { nameBefore, nameAfter, source, worksheetId, ...trigger });
    }
    case 'sheetShown': {
      const [visibilityBefore, visibilityAfter] = change.isHidden ? ['Visible', 'Hidden'] : ['Hidden', 'Visible'];
      const message = { visibilityBefore, visibilityAfter, source, worksheetId: change.sheetId, ...trigger };
      return told(EVENTS.EventVisibilityChanged, change.sheetId, message);
    }
    case 'editing':
      return [];
  }
}

type DataChange = Extract<BookChange, { readonly area: unknown }>;

const WHOLE_LINES: Readonly<Record<string, { readonly changeType: string; readonly shiftDirection: string }>> = {
  rowsInserted: { changeType: 'RowInserted', shiftDirection: 'ShiftCellDown' },
  rowsDeleted: { changeType: 'RowDeleted', shiftDirection: 'ShiftCellUp' },
  columnsInserted: { changeType: 'ColumnInserted', shiftDirection: 'ShiftCellRight' },
  columnsDeleted: { changeType: 'ColumnDeleted', shiftDirection: 'ShiftCellLeft' },
};

function dataChange({ kind, area }: DataChange): Readonly<Record<string, Json>> {
  const lines = WHOLE_LINES[kind];
  if (lines === undefined) return { changeType: 'RangeEdited', shiftDirection: 'None', address: areaName(area) };
  const isRows = kind === 'rowsInserted' || kind === 'rowsDeleted';
  const whole = isRows ? { ...area, column: 0, columns: EXCEL_COLUMNS } : { ...area, row: 0, rows: EXCEL_ROWS };
  return { ...lines, address: areaName(whole) };
}

/** Tables move with their cells, and what hung on a deleted sheet goes with it. */
export function followChange(context: ModelContext, change: BookChange): void {
  if (change.kind === 'sheetDeleted') {
    for (const [at, table] of [...context.tables.entries()].reverse()) {
      if (table.sheetId === change.sheetId) context.tables.splice(at, 1);
    }
    context.protections.delete(change.sheetId);
    context.pageSetups.delete(change.sheetId);
    context.veryHidden.delete(change.sheetId);
  }
  if (change.kind !== 'rowsInserted' && change.kind !== 'rowsDeleted') return;
  const { row: at, rows: count } = change.area;
  for (const table of context.tables.filter(({ sheetId }) => sheetId === change.sheetId)) {
    const { row, rows } = table.area;
    if (change.kind === 'rowsInserted') {
      if (at <= row) table.area = { ...table.area, row: row + count };
      else if (at < row + rows) table.area = { ...table.area, rows: rows + count };
      continue;
    }
    const above = Math.max(0, Math.min(at + count, row) - at);
    const inside = Math.max(0, Math.min(at + count, row + rows) - Math.max(at, row));
    table.area = { ...table.area, row: row - above, rows: Math.max(1, rows - inside) };
  }
}
