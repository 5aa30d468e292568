/** What the objects of one workbook share. */
import { hostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { References } from '../protocol/references';
import type { Book, SheetFacts } from '../univer/book';
import type { Area } from './area';
import type { PageSetup } from './page-setup';

export interface TableState {
  readonly id: string;
  sheetId: string;
  area: Area;
  name: string;
  style: string;
  showHeaders: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

/** Objects that other objects lead to; handed around so that files need not know each other in circles. */
export interface ObjectFactory {
  readonly range: (sheetId: string, area: Area) => HostObject;
  readonly rangeAreas: (sheetId: string, areas: readonly Area[]) => HostObject;
  readonly rangeView: (sheetId: string, area: Area) => HostObject;
  readonly worksheet: (sheetId: string) => HostObject;
}

export interface ModelContext {
  readonly objects: ObjectFactory;
  readonly book: Book;
  readonly references: References;
  readonly tables: TableState[];
  readonly pageSetups: Map<string, PageSetup>;
  /** Sheets that are protected, with the options they were protected with. */
  readonly protections: Map<string, Readonly<Record<string, Json>>>;
  /** Document settings, one store for Office.context.document.settings and Excel's collection: JSON by name. */
  readonly settings: Map<string, string>;
  /** Custom properties of the document. */
  readonly customProperties: Map<string, string>;
  /** Sheets hidden so that only a program can show them. */
  readonly veryHidden: Set<string>;
  /** The spreadsheet's notes that are notes of the old kind (批注), not comments: their authors by id. */
  readonly plainNotes: Map<string, string>;
  /** Answers to comments, by the id of the spreadsheet's note. */
  readonly replies: Map<string, readonly string[]>;
  /** @throws HostError ApiNotFound for a member that this version of Excel lacks */
  readonly requireSupported: (member: string) => void;
  /** Which events the client registered for, `type@target`. */
  readonly registrations: Set<string>;
  /** The first day that the workbook counts: 1904 is an option that old Macs left behind. */
  readonly countsFrom: 1900 | 1904;
  /** Names of chart and macro sheets, which have no cells. */
  readonly sheetsWithoutCells: ReadonlySet<string>;
  /** Ids of sheets where a formula fills its neighbours: said, not calculated. */
  readonly spilling: Set<string>;
  areEventsEnabled: boolean;
  calculationMode: string;
}

/** @throws HostError ItemNotFound when the sheet is gone */
export function sheetFacts({ book }: ModelContext, sheetId: string, location: string): SheetFacts {
  const facts = book.sheets().find(({ id }) => id === sheetId);
  if (facts === undefined) throw hostError('ItemNotFound', location);
  return facts;
}

/** @throws HostError AccessDenied on a protected sheet, ItemNotFound when it is gone */
export function requireWritable(context: ModelContext, sheetId: string, location: string): void {
  sheetFacts(context, sheetId, location);
  if (context.protections.has(sheetId)) throw hostError('AccessDenied', location);
}

/** By id or, whatever its case, by name. */
export function findSheet({ book }: ModelContext, key: string): SheetFacts | undefined {
  return book.sheets().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** @throws HostError as Excel does for names it refuses: InvalidArgument, ItemAlreadyExists */
export function checkedSheetName(context: ModelContext, name: string, location: string, ownId?: string): string {
  const isAllowed = name !== '' && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!isAllowed) throw hostError('InvalidArgument', location);
  const isTaken = context.book
    .sheets()
    .some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw hostError('ItemAlreadyExists', location);
  return name;
}
