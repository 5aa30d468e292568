/** Worksheet, and how a sheet leads to the others. */
import { flag, oneOf, optionalText, text, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject, type Method } from '../protocol/host-object';
import type { SheetFacts } from '../univer/book';
import { parseArea, WHOLE_SHEET } from './area';
import { autoFilter } from './auto-filter';
import { colorOf } from './colors';
import { comments } from './comments';
import { eventRegistration } from './event-registration';
import { freezePanes } from './freeze-panes';
import { checkedSheetName, findSheet, type ModelContext, sheetFacts } from './model-context';
import { names } from './names';
import { notes } from './notes';
import { pageBreaks, pageLayout } from './page-layout';
import { protection } from './protection';
import { tables } from './tables';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Its id lasts; everything else is asked for when it is needed, so a deleted sheet answers ItemNotFound. */
export function worksheet(context: ModelContext, id: string): HostObject {
  const { book } = context;
  const facts = (member: string) => sheetFacts(context, id, `Worksheet.${member}`);
  const visibility = () =>
    facts('visibility').isHidden ? (context.veryHidden.has(id) ? 'VeryHidden' : 'Hidden') : 'Visible';
  return {
    type: 'Worksheet',
    identity: { key: 'Id', value: () => facts('id').id },
    scalars: {
      id: { get: () => facts('id').id },
      name: {
        get: () => facts('name').name,
        set: (value) => {
          facts('name');
          book.renameSheet(id, checkedSheetName(context, text(value, 'Worksheet.name'), 'Worksheet.name', id));
        },
      },
      position: {
        get: () => book.sheets().findIndex((sheet) => sheet.id === facts('position').id),
        set: (value) => book.moveSheet(facts('position').id, whole(value, 'Worksheet.position')),
      },
      visibility: {
        get: visibility,
        set: (value) => setVisibility(context, id, oneOf(VISIBILITIES, value, 'Worksheet.visibility')),
      },
      tabColor: {
        get: () => facts('tabColor').tabColor,
        set: (value) => book.setTabColor(id, value === '' ? '' : colorOf(value, 'Worksheet.tabColor')),
      },
      showGridlines: { get: () => book.gridlines(id) },
      // The client reads one name and sets the other.
      gridlines: { get: () => book.gridlines(id), set: (value) => book.setGridlines(id, flag(value)) },
      standardWidth: { get: () => 54 },
      standardHeight: { get: () => 15 },
    },
    navigations: {
      tables: () => tables(context, id),
      names: () => names(context, id),
      comments: () => comments(context, id),
      notes: () => notes(context, id),
      protection: () => protection(context, id),
      freezePanes: () => freezePanes(context, id),
      pageLayout: () => pageLayout(context, id),
      autoFilter: () => autoFilter(context, id),
      horizontalPageBreaks: () => pageBreaks(context, id, 'rowBreaks'),
      verticalPageBreaks: () => pageBreaks(context, id, 'columnBreaks'),
    },
    methods: {
      ...ranges(context, id),
      ...neighbours(context, id),
      activate: action(() => {
        if (facts('activate').isHidden) throw hostError('InvalidOperation', 'Worksheet.activate');
        book.activateSheet(id);
      }),
      delete: action(() => {
        facts('delete');
        const isLastVisible = book.sheets().every((sheet) => sheet.isHidden || sheet.id === id);
        if (isLastVisible) throw hostError('InvalidOperation', 'Worksheet.delete');
        book.deleteSheet(id);
      }),
      calculate: () => book.settled().then(() => undefined),
      ...eventRegistration(context, id),
    },
  };
}

function setVisibility(context: ModelContext, id: string, to: (typeof VISIBILITIES)[number]): void {
  const { book } = context;
  const { isHidden } = sheetFacts(context, id, 'Worksheet.visibility');
  const shouldHide = to !== 'Visible';
  const isLastVisible = book.sheets().every((sheet) => sheet.isHidden || sheet.id === id);
  if (shouldHide && isLastVisible) throw hostError('InvalidOperation', 'Worksheet.visibility');
  if (to === 'VeryHidden') context.veryHidden.add(id);
  else context.veryHidden.delete(id);
  if (shouldHide !== isHidden) book.setSheetHidden(id, shouldHide);
}

function ranges(context: ModelContext, id: string): Readonly<Record<string, Method>> {
  const { book, objects } = context;
  const used = (valuesOnly: boolean): HostObject | null => {
    const { name } = sheetFacts(context, id, 'Worksheet.getUsedRange');
    if (context.sheetsWithoutCells.has(name)) throw hostError('UnsupportedSheet', 'Worksheet.getUsedRange');
    const area = book.usedArea(id, valuesOnly);
    return area === undefined ? null : objects.range(id, area);
  };
  return {
    getRange: (address) => {
      sheetFacts(context, id, 'Worksheet.getRange');
      const given = optionalText(address, 'Worksheet.getRange');
      if (given === undefined || given === '') return objects.range(id, WHOLE_SHEET);
      const named = book.definedNames().find(({ name }) => name.toLowerCase() === given.toLowerCase());
      return objects.range(id, parseArea((named?.reference ?? given).replace(/^.*!/, ''), 'Worksheet.getRange'));
    },
    getRangeByIndexes: (row, column, rows, columns) => {
      const location = 'Worksheet.getRangeByIndexes';
      sheetFacts(context, id, location);
      return objects.range(id, {
        row: whole(row, location),
        column: whole(column, location),
        rows: whole(rows, location),
        columns: whole(columns, location),
      });
    },
    getCell: (row, column) => {
      sheetFacts(context, id, 'Worksheet.getCell');
      const at = { row: whole(row, 'Worksheet.getCell'), column: whole(column, 'Worksheet.getCell') };
      return objects.range(id, { ...at, rows: 1, columns: 1 });
    },
    getRanges: (address) => {
      sheetFacts(context, id, 'Worksheet.getRanges');
      const given = optionalText(address, 'Worksheet.getRanges') ?? '';
      if (given === '') return objects.rangeAreas(id, [WHOLE_SHEET]);
      // Excel reads no longer list of addresses than a formula may be.
      if (given.length > 8192) throw hostError('InvalidArgument', 'Worksheet.getRanges');
      const areas = given.split(',').map((part) => parseArea(part.replace(/^.*!/, ''), 'Worksheet.getRanges'));
      return objects.rangeAreas(id, areas);
    },
    getUsedRange: (valuesOnly) =>
      // Of an empty sheet its first cell, unless only values count: then there is none.
      used(flag(valuesOnly)) ??
      (flag(valuesOnly) ? nothingUsed() : objects.range(id, { row: 0, column: 0, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: (valuesOnly) => used(flag(valuesOnly)),
  };
}

function nothingUsed(): never {
  throw hostError('ItemNotFound', 'Worksheet.getUsedRange');
}

function neighbours(context: ModelContext, id: string): Readonly<Record<string, Method>> {
  const { book, objects } = context;
  const neighbour = (step: 1 | -1, visibleOnly: boolean, member: string): HostObject | null => {
    const sheets = book.sheets();
    let at = sheets.indexOf(sheets.find((sheet) => sheet.id === id) ?? sheetFacts(context, id, `Worksheet.${member}`));
    for (;;) {
      at += step;
      const sheet: SheetFacts | undefined = sheets[at];
      if (sheet === undefined) return null;
      if (!visibleOnly || !sheet.isHidden) return objects.worksheet(sheet.id);
    }
  };
  const existing = (sheet: HostObject | null, member: string): HostObject => {
    if (sheet === null) throw hostError('ItemNotFound', `Worksheet.${member}`);
    return sheet;
  };
  const byId = (key: string): HostObject => {
    const found = findSheet(context, key);
    if (found === undefined) throw hostError('ItemNotFound', 'Worksheet.getItem');
    return objects.worksheet(found.id);
  };
  return {
    getNext: (visibleOnly) => existing(neighbour(1, flag(visibleOnly), 'getNext'), 'getNext'),
    getNextOrNullObject: (visibleOnly) => neighbour(1, flag(visibleOnly), 'getNextOrNullObject'),
    getPrevious: (visibleOnly) => existing(neighbour(-1, flag(visibleOnly), 'getPrevious'), 'getPrevious'),
    getPreviousOrNullObject: (visibleOnly) => neighbour(-1, flag(visibleOnly), 'getPreviousOrNullObject'),
    _GetSheetById: (key) => byId(text(key, 'Worksheet._GetSheetById')),
    _GetAnotherWorksheetById: (key) => byId(text(key, 'Worksheet._GetAnotherWorksheetById')),
  };
}
