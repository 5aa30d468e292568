/** Workbook, the root of every request, and Application. */
import { flag, oneOf, text } from '../protocol/arguments';
import { action, type HostObject } from '../protocol/host-object';
import { comments } from './comments';
import { documentProperties } from './document-properties';
import { functions } from './functions';
import type { ModelContext, ObjectFactory } from './model-context';
import { names } from './names';
import { notes } from './notes';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { rangeView } from './range-view';
import { settings } from './settings';
import { tables } from './tables';
import { worksheet } from './worksheet';
import { worksheets } from './worksheets';

export function objectFactory(context: () => ModelContext): ObjectFactory {
  return {
    range: (sheetId, area) => range(context(), sheetId, area),
    rangeAreas: (sheetId, areas) => rangeAreas(context(), sheetId, areas),
    rangeView: (sheetId, area) => rangeView(context(), sheetId, area),
    worksheet: (sheetId) => worksheet(context(), sheetId),
  };
}

export function workbook(context: ModelContext): HostObject {
  const { book, objects, references } = context;
  const selected = () => book.selection();
  const kept = (id: Parameters<typeof text>[0]) =>
    references.find(text(id, 'Workbook._GetRangeForEventByReferenceId')) ?? null;
  return {
    type: 'Workbook',
    scalars: {
      name: { get: () => book.name },
      readOnly: { get: () => false },
      isDirty: { get: () => true },
      autoSave: { get: () => false },
    },
    navigations: {
      worksheets: () => worksheets(context),
      names: () => names(context),
      tables: () => tables(context),
      comments: () => comments(context),
      notes: () => notes(context),
      settings: () => settings(context),
      functions: () => functions(context),
      properties: () => documentProperties(context),
      application: () => application(context),
      _Runtime: () => runtime(context),
    },
    methods: {
      getSelectedRange: () => objects.range(selected().sheetId, selected().area),
      getActiveCell: () => objects.range(selected().sheetId, { ...selected().area, rows: 1, columns: 1 }),
      _GetRangeForEventByReferenceId: kept,
      _GetRangeOrNullObjectForEventByReferenceId: kept,
      _GetObjectByReferenceId: kept,
      _GetReferenceCount: () => references.size,
      _RemoveReference: action((id) => references.release(text(id, 'Workbook._RemoveReference'))),
      _RemoveAllReferences: action(() => references.releaseAll()),
    },
  };
}

function application(context: ModelContext): HostObject {
  return {
    type: 'Application',
    scalars: {
      calculationMode: {
        get: () => context.calculationMode,
        set: (value) => {
          const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'];
          context.calculationMode = oneOf(modes, value, 'Application.calculationMode');
        },
      },
      calculationState: { get: () => 'Done' },
    },
    methods: {
      suspendApiCalculationUntilNextSync: action(() => undefined),
      suspendScreenUpdatingUntilNextSync: action(() => undefined),
      calculate: () => context.book.settled().then(() => undefined),
    },
  };
}

function runtime(context: ModelContext): HostObject {
  return {
    type: 'Runtime',
    scalars: {
      enableEvents: {
        get: () => context.areEventsEnabled,
        set: (value) => {
          context.areEventsEnabled = flag(value);
        },
      },
    },
    methods: {},
  };
}
