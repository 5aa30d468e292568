/** What office.js sends and expects back (ProcessQuery), as observed on @microsoft/office-js 1.1.110. Types only. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const ACTION = {
  instantiate: 1,
  load: 2,
  method: 3,
  set: 4,
  trace: 5,
  retrieve: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Bit of a request's flags: wait until the cell being edited is left, instead of failing. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Same order as `Arguments`: the path that stands for the argument, 0 = the argument is the value itself. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Error?: ResponseError;
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
}

/** Something that happened in the workbook, on its way to the client. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's id, or `Workbook`. */
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
  readonly id: string;
}
