/** What is sent under a submission's id: cells, a workbook, 零报告, or taking back the version that stands. */

import { XLSX_TYPE } from '#api/answers/media-types';
import type { Explanation } from '#domain/issues/explanation';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { withQuery } from './addresses';
import type { Origin } from './shapes';
import { type Content, jsonContent } from './transport';

/** Why a 核实 may stand; EXPLANATION_LIMITS says how many and how long. */
export type { Explanation };

/** A report as the cells that were read from a sheet. */
export interface SheetsBody {
  readonly base: number;
  readonly sheets: readonly RawGrid[];
  readonly explanations?: readonly Explanation[];
  readonly file?: string;
  /** For the collector: the file that somebody mailed. */
  readonly origin?: Origin;
}

/** A report as the file itself, of whatever kind, which the server reads. */
export interface WorkbookBody {
  readonly base: number;
  readonly workbook: Uint8Array;
  /** Its media type; a workbook's, unless said. */
  readonly type?: string;
  readonly file?: string;
}

/** 零报告; over a report it says which one it replaces, by version or receipt number. */
export interface ZeroReport {
  readonly base: number;
  readonly zero: true;
  readonly sheets: readonly [];
  readonly replaces?: number | string;
}

/** `base` is the version that was on the screen when it was filled in; 0 = none. */
export type SubmissionBody =
  | SheetsBody
  | WorkbookBody
  | ZeroReport
  | { readonly base: number; readonly withdraw: true };

export function isWorkbook<B extends object>(body: B): body is Extract<B, { readonly workbook: Uint8Array }> {
  return 'workbook' in body;
}

/** What may be checked: a report without the version that it is based on. */
export type CheckedContent = Omit<SheetsBody, 'base'> | Omit<WorkbookBody, 'base'>;

/** The address and the body of what is sent; whoever reports on behalf says for whom. */
export function contentRequest(
  address: string,
  body: SubmissionBody | CheckedContent,
  unit: string | undefined,
): { readonly path: string; readonly body: Content } {
  if (isWorkbook(body)) {
    const { file, workbook, type = XLSX_TYPE } = body;
    const base = 'base' in body ? body.base : undefined;
    return { path: withQuery(address, { base, file, unit }), body: { type, bytes: workbook } };
  }
  return { path: address, body: jsonContent(unit === undefined ? body : { ...body, unit }) };
}
