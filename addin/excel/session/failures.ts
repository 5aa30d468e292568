/** Excel's errors → the port's failures. Knows error codes, not what was being done. */
import type { WorkbookFailure } from '../../workbook/workbook';

/** Something this room found out itself, on its way to becoming a failure. */
export class Failed extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.code);
  }
}

/** What is known of a sheet by the time a batch fails: results of before the error are kept. */
export interface TouchedSheet {
  readonly name: string;
  /** False also where Excel did not get as far as telling. */
  readonly exists: boolean;
  readonly isProtected: boolean;
}

/** Those that the documentation of `Excel.ErrorCodes` has, or its guide to error handling; Excel sends no others. */
const CELL_EDITING = 'InvalidOperationInCellEditMode';
const DENIED = 'AccessDenied';
const MISSING = new Set(['ItemNotFound', 'InvalidReference']);
/** Each with one meaning for people. */
const PLAIN: ReadonlyMap<string, 'otherInFront' | 'noCells' | 'overloaded' | 'restartNeeded'> = new Map([
  ['InactiveWorkbook', 'otherInFront'],
  ['UnsupportedSheet', 'noCells'],
  ['MemoryLimitReached', 'overloaded'],
  ['ActivityLimitReached', 'overloaded'],
  ['HostRestartNeeded', 'restartNeeded'],
]);
const TOO_LARGE = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);
const UNSUPPORTED = new Set([
  'ApiNotFound',
  'ApiNotAvailable',
  'NotImplemented',
  'UnsupportedOperation',
  'UnsupportedFeature',
]);

/** Errors of the client belong to its own realm in tests and in frames: they are known by their code, not their class. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** `CommentCollection.add`: what Excel was asked when it failed. */
export function errorLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return '';
  return String(debugInfo.errorLocation);
}

export function isCellEditing(error: unknown): boolean {
  return errorCode(error) === CELL_EDITING;
}

/** The call that fails on more than 512 merged areas, with whatever code. */
export function isOfMerges(error: unknown): boolean {
  return errorLocation(error).toLowerCase().includes('mergedareas');
}

/** A chart or macro sheet was asked for its cells. */
export function isWithoutCells(error: unknown): boolean {
  return errorCode(error) === 'UnsupportedSheet';
}

/** Something in a batch cannot be undone together with the rest. */
export function isWithoutUndo(error: unknown): boolean {
  return errorCode(error) === 'UndoNotSupported';
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(errorCode(error));
}

/** Worth one more try, where trying again cannot do a thing twice. */
export function isPassing(error: unknown): boolean {
  return ['GeneralException', 'RequestAborted', 'ServiceNotAvailable', 'ConnectionFailure'].includes(errorCode(error));
}

/** `touched` in the order in which the sheets were asked for: the first that explains the error is named. */
export function failureOf(error: unknown, touched: readonly TouchedSheet[] = []): WorkbookFailure {
  if (error instanceof Failed) return error.failure;
  const code = errorCode(error);
  if (code === CELL_EDITING) return { code: 'cellBeingEdited' };
  const plain = PLAIN.get(code);
  if (plain !== undefined) return { code: plain };
  if (TOO_LARGE.has(code)) return { code: 'tooLarge' };
  if (UNSUPPORTED.has(code)) return { code: 'unsupported' };
  if (code === DENIED) {
    const isProtected = touched.find((sheet) => sheet.isProtected);
    return isProtected === undefined ? { code: 'readOnly' } : { code: 'sheetProtected', sheet: isProtected.name };
  }
  const missing = touched.find(({ exists }) => !exists);
  if (MISSING.has(code) && missing !== undefined) return { code: 'sheetMissing', sheet: missing.name };
  return { code: 'unexpected', detail: detailOf(error, code) };
}

/** `InvalidOperation (Worksheet.activate): The operation attempted is invalid on the object.` */
function detailOf(error: unknown, code: string): string {
  if (code === '') return error instanceof Error ? error.message : String(error);
  const location = errorLocation(error);
  const message = typeof error === 'object' && error !== null && 'message' in error ? `: ${String(error.message)}` : '';
  return `${code}${location === '' ? '' : ` (${location})`}${message}`;
}
