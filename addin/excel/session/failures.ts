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

/** https://learn.microsoft.com/javascript/api/excel/excel.errorcodes */
const CELL_EDITING = new Set(['InvalidOperationInCellEditMode', 'CellIsInEditMode']);
const DENIED = new Set(['AccessDenied', 'WorksheetProtected', 'OperationCellsExceedProtectedArea']);
const MISSING = new Set(['ItemNotFound', 'InvalidReference', 'ApiObjectNotFound']);
const TOO_LARGE = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);
const UNSUPPORTED = new Set(['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'UnsupportedOperation']);
const READ_ONLY = new Set(['UnsupportedOperationForReadOnlyDocument', 'AccessDeniedReadOnly', 'FileReadOnly']);

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
  return CELL_EDITING.has(errorCode(error));
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
  if (CELL_EDITING.has(code)) return { code: 'cellBeingEdited' };
  if (TOO_LARGE.has(code)) return { code: 'tooLarge' };
  if (UNSUPPORTED.has(code)) return { code: 'unsupported' };
  if (READ_ONLY.has(code)) return { code: 'readOnly' };
  if (DENIED.has(code)) {
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
