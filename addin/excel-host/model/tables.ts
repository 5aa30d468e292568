/** TableCollection and Table. The spreadsheet program has no tables of its own; they are kept here. */
import { flag, optionalText, text, whole } from '../protocol/arguments';
import { hostError, notEmulated } from '../protocol/host-error';
import { action, type HostObject, type Method } from '../protocol/host-object';
import { type Area, intersection } from './area';
import { keptTexts } from './auto-filter';
import { cellsFrom } from './cell-address';
import { type ModelContext, requireWritable, type TableState } from './model-context';

/** @param sheetId only this sheet's tables; absent = the workbook's */
export function tables(context: ModelContext, sheetId?: string): HostObject {
  const own = () => context.tables.filter((state) => sheetId === undefined || state.sheetId === sheetId);
  const find = (key: string) => own().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  const found = (state: TableState | undefined, member: string): HostObject => {
    if (state === undefined) throw hostError('ItemNotFound', `TableCollection.${member}`);
    return table(context, state);
  };
  return {
    type: 'TableCollection',
    scalars: { count: { get: () => own().length } },
    methods: {
      add: (address, hasHeaders) => {
        const at = cellsFrom(context, address, sheetId ?? context.book.activeSheetId(), 'TableCollection.add');
        return table(context, newTable(context, at.sheetId, at.area, flag(hasHeaders)));
      },
      getItem: (key) => found(find(text(key, 'TableCollection.getItem')), 'getItem'),
      getItemOrNullObject: (key) => {
        const state = find(text(key, 'TableCollection.getItemOrNullObject'));
        return state === undefined ? null : table(context, state);
      },
      getItemAt: (index) => found(own()[whole(index, 'TableCollection.getItemAt')], 'getItemAt'),
      getCount: () => own().length,
    },
    items: () => own().map((state) => table(context, state)),
  };
}

function newTable(context: ModelContext, sheetId: string, area: Area, hasHeaders: boolean): TableState {
  const location = 'TableCollection.add';
  requireWritable(context, sheetId, location);
  const overlapsTable = context.tables.some((other) => other.sheetId === sheetId && intersection(other.area, area));
  const overlapsMerge = context.book.merges(sheetId).some((merge) => intersection(merge, area));
  if (overlapsTable || overlapsMerge) throw hostError('InvalidArgument', location);
  let number = 1;
  while (context.tables.some(({ id, name }) => id === String(number) || name === `Table${number}`)) number++;
  const state: TableState = {
    id: String(number),
    sheetId,
    area: hasHeaders ? area : { ...area, rows: area.rows + 1 },
    name: `Table${number}`,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
  };
  context.tables.push(state);
  if (context.book.filter(sheetId) === undefined)
    context.book.setFilter(sheetId, { area: state.area, keptTexts: new Map() });
  return state;
}

function table(context: ModelContext, state: TableState): HostObject {
  const { book, objects } = context;
  const alive = (member: string): TableState => {
    if (!context.tables.includes(state)) throw hostError('ItemNotFound', `Table.${member}`);
    return state;
  };
  const remove = () => context.tables.splice(context.tables.indexOf(state), 1);
  return {
    type: 'Table',
    identity: { key: 'Id', value: () => alive('id').id },
    scalars: {
      id: { get: () => alive('id').id },
      name: {
        get: () => alive('name').name,
        set: (value) => {
          alive('name').name = checkedTableName(context, text(value, 'Table.name'), state);
        },
      },
      style: {
        get: () => state.style,
        set: (value) => {
          state.style = optionalText(value, 'Table.style') ?? '';
        },
      },
      showHeaders: { get: () => state.showHeaders },
      showTotals: {
        get: () => false,
        set: (value) => {
          if (flag(value)) throw notEmulated('Table.showTotals = true');
        },
      },
      showBandedRows: {
        get: () => state.showBandedRows,
        set: (value) => {
          state.showBandedRows = flag(value);
        },
      },
      showFilterButton: {
        get: () => state.showFilterButton,
        set: (value) => {
          state.showFilterButton = flag(value);
          book.setFilter(state.sheetId, flag(value) ? { area: state.area, keptTexts: new Map() } : undefined);
        },
      },
    },
    navigations: {
      worksheet: () => objects.worksheet(state.sheetId),
      columns: () => columns(context, state),
    },
    methods: {
      getRange: () => objects.range(alive('getRange').sheetId, state.area),
      getHeaderRowRange: () => objects.range(alive('getHeaderRowRange').sheetId, { ...state.area, rows: 1 }),
      getDataBodyRange: () =>
        objects.range(alive('getDataBodyRange').sheetId, {
          ...state.area,
          row: state.area.row + 1,
          rows: Math.max(1, state.area.rows - 1),
        }),
      resize: action((to) => {
        alive('resize').area = cellsFrom(context, to, state.sheetId, 'Table.resize').area;
      }),
      clearFilters: action(() => {
        const filter = book.filter(state.sheetId);
        if (filter !== undefined) book.setFilter(state.sheetId, { area: filter.area, keptTexts: new Map() });
      }),
      convertToRange: () => {
        remove();
        return objects.range(state.sheetId, state.area);
      },
      delete: action(() => {
        alive('delete');
        const body = objects.range(state.sheetId, state.area).methods;
        book.setFilter(state.sheetId, undefined);
        body?.clear?.('All');
        remove();
      }),
    },
  };
}

function checkedTableName(context: ModelContext, name: string, own: TableState): string {
  const isAllowed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^[A-Z]{1,3}\d+$/i.test(name);
  if (!isAllowed) throw hostError('InvalidArgument', 'Table.name');
  const isTaken =
    context.tables.some((other) => other !== own && other.name.toLowerCase() === name.toLowerCase()) ||
    context.book.definedNames().some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw hostError('ItemAlreadyExists', 'Table.name');
  return name;
}

function columns(context: ModelContext, state: TableState): HostObject {
  const { book, objects } = context;
  const heading = (at: number) =>
    String(book.content(state.sheetId, state.area.row, state.area.column + at)?.value ?? '');
  const item = (at: number): HostObject => {
    const area = { ...state.area, column: state.area.column + at, columns: 1 };
    const methods: Readonly<Record<string, Method>> = {
      getRange: () => objects.range(state.sheetId, area),
      getDataBodyRange: () =>
        objects.range(state.sheetId, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) }),
      getHeaderRowRange: () => objects.range(state.sheetId, { ...area, rows: 1 }),
    };
    return {
      type: 'TableColumn',
      identity: { key: 'Id', value: () => String(at + 1) },
      scalars: { id: { get: () => at + 1 }, index: { get: () => at }, name: { get: () => heading(at) } },
      navigations: { filter: () => columnFilter(context, state, area.column) },
      methods,
    };
  };
  const all = () => Array.from({ length: state.area.columns }, (_, at) => at);
  const find = (key: string) => all().find((at) => String(at + 1) === key || heading(at) === key);
  return {
    type: 'TableColumnCollection',
    scalars: { count: { get: () => state.area.columns } },
    methods: {
      getCount: () => state.area.columns,
      getItem: (key) => {
        const at = find(text(key, 'TableColumnCollection.getItem'));
        if (at === undefined) throw hostError('ItemNotFound', 'TableColumnCollection.getItem');
        return item(at);
      },
      getItemAt: (index) => item(whole(index, 'TableColumnCollection.getItemAt')),
      getItemOrNullObject: (key) => {
        const at = find(text(key, 'TableColumnCollection.getItemOrNullObject'));
        return at === undefined ? null : item(at);
      },
    },
    items: () => all().map(item),
  };
}

function columnFilter({ book }: ModelContext, state: TableState, column: number): HostObject {
  const put = (texts: readonly string[] | undefined) => {
    const kept = new Map(book.filter(state.sheetId)?.keptTexts);
    if (texts === undefined) kept.delete(column);
    else kept.set(column, texts);
    book.setFilter(state.sheetId, { area: state.area, keptTexts: kept });
  };
  return {
    type: 'Filter',
    methods: {
      apply: action((criteria) => put(keptTexts(criteria, 'Filter.apply'))),
      applyValuesFilter: action((values) => put(Array.isArray(values) ? values.map(String) : [])),
      clear: action(() => put(undefined)),
    },
  };
}
