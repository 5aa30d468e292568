/** Which version a sheet is based on: what a submission says it replaces, so that nobody's report is overwritten unseen. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { OpenForm } from '../../shell/flow/flow';
import { versionOnReceipt } from './receipt-sheet';

export class Bases {
  readonly #sheets = new Map<string, number>();
  readonly #opened = new Map<string, number>();

  /** The sheet now stands on that version: recorded, laid out anew, or every difference was decided. */
  standsOn(form: string, version: number): void {
    this.#sheets.set(form, version);
  }

  /** What was current when the form was opened; the first time counts: colleagues may report later. */
  opened(form: string, version: number): void {
    if (!this.#opened.has(form)) this.#opened.set(form, version);
  }

  /** Another workbook: what was known of the sheet before does not hold for it. */
  forget(form: string): void {
    this.#sheets.delete(form);
    this.#opened.delete(form);
  }

  forgetAll(): void {
    this.#sheets.clear();
    this.#opened.clear();
  }

  /** By what happened in this pane, else by the receipt in the workbook, else by what was current at opening. */
  of(open: OpenForm, grids: readonly RawGrid[]): number {
    const form = open.form.id;
    return this.#sheets.get(form) ?? versionOnReceipt(grids, open) ?? this.#opened.get(form) ?? 0;
  }
}
