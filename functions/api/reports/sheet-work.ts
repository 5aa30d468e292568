/**
 * What a report costs time: reading its file, checking its sheets. The host may do it beside the requests (a worker on
 * one machine), so that nobody waits for somebody else's sheet; by default it is done here (a function has its caller
 * alone). Wherever it is done, it is the same code with the same verdict.
 */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { type ParseContext, type ParseResult, parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { FileReadResult } from '#files/read-file';
import { readFile } from './workbook-files';

export interface CheckOrder {
  readonly sheets: readonly RawGrid[];
  readonly form: FormDefinition;
  readonly round: Round;
  readonly context: Omit<ParseContext, 'memory'>;
}

/** `asker`: whoever waits for it, by any stable name; where several wait, every asker has a turn. */
export interface SheetWork {
  /** Throws a Problem where it is too much for the time or the memory that a sheet may take. */
  check(order: CheckOrder, asker: string): Promise<ParseResult>;
  /** At most that many bytes; throws as `check` does. */
  read(file: Uint8Array, uploadBytes: number, asker: string): Promise<FileReadResult>;
}

/** In this very thread. */
export const SHEET_WORK_HERE: SheetWork = {
  check: async ({ sheets, form, round, context }) => parse(sheets, form, round, context),
  read: (file, uploadBytes) => readFile(file, uploadBytes),
};
