/** One pane's talk with Excel: runs batches, waits out a cell in edit mode, remembers what the last reading told. */
import { done, failed, type Outcome } from '../../workbook/workbook';
import { BROWSER_TIMERS, type ExcelClient, type Timers } from '../excel-client';
import type { MarkedSheet } from '../marks/mark-record';
import { type RequirementSets, requirementSets } from '../requirement-sets';
import { failureOf, isCellEditing, isPassing, isWithoutUndo, type TouchedSheet } from './failures';
import { KnownSheets } from './known-sheets';
import { RememberedReading } from './last-reading';
import { ToldChanges } from './told-changes';

/**
 * Excel refuses whole batches while a cell is in edit mode; a click into the pane ends that mode a moment later.
 * `delayForCellEdit` would wait for as long as the person leaves the cell open, and nothing could call it off.
 */
const EDIT_WAITS_MS = [250, 500, 750] as const;
/** Events of our own writes arrive after the answer. */
const ECHO_MS = 500;

export class ExcelSession {
  readonly has: RequirementSets;
  readonly timers: Timers;
  readonly sheets = new KnownSheets();
  /** What events told since the last reading. */
  readonly told = new ToldChanges();
  readonly remembered = new RememberedReading();
  /** As the document's settings had it when they were last seen; undefined before that. */
  marked: readonly MarkedSheet[] | undefined;
  /** Rows per request once a whole reading was refused as too large. */
  readsInBlocks = false;
  /** What the workbook counts its days from; the last reading told. */
  countsFrom1904 = false;
  private writing = 0;

  constructor(readonly client: ExcelClient) {
    this.has = requirementSets(client.supports);
    this.timers = client.timers ?? BROWSER_TIMERS;
  }

  /** Whether a change that is heard now may be our own; for Excel that does not say who made it. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  /** For batches that change nothing: tried once more after a passing fault. */
  async reading<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
    return this.outcome(
      () => this.run(batch),
      () => [],
      true,
    );
  }

  /** `touched` is asked after a failure: which sheets the batch was about, and what is known of them. */
  async changing<T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    touched: () => readonly TouchedSheet[] = () => [],
  ): Promise<Outcome<T>> {
    return this.whileWriting(() => this.run(batch), touched);
  }

  /**
   * As `changing`, and one Ctrl+Z takes all of it back where Excel can (1.20). For batches that may be sent twice: what
   * cannot be undone as one is written without.
   */
  async changingAsOne<T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    touched: () => readonly TouchedSheet[],
  ): Promise<Outcome<T>> {
    return this.whileWriting(async () => {
      if (!this.has.undoGroups) return this.run(batch);
      try {
        return await this.run(batch, { mergeUndoGroup: true });
      } catch (error) {
        if (isWithoutUndo(error)) return this.run(batch);
        throw error;
      }
    }, touched);
  }

  private async whileWriting<T>(work: () => Promise<T>, touched: () => readonly TouchedSheet[]): Promise<Outcome<T>> {
    this.writing++;
    try {
      return await this.outcome(work, touched, false);
    } finally {
      this.timers.after(ECHO_MS, () => this.writing--);
    }
  }

  private async outcome<T>(
    work: () => Promise<T>,
    touched: () => readonly TouchedSheet[],
    mayRepeat: boolean,
  ): Promise<Outcome<T>> {
    try {
      return done(await work());
    } catch (error) {
      if (mayRepeat && isPassing(error)) return this.outcome(work, touched, false);
      return failed(failureOf(error, touched()));
    }
  }

  /** A batch that was refused because of edit mode has done nothing, so it may be sent again. */
  private async run<T>(batch: (context: Excel.RequestContext) => Promise<T>, options?: Excel.RunOptions): Promise<T> {
    const { run } = this.client;
    const send = () => (options === undefined ? run(batch) : run(options, batch));
    for (const wait of EDIT_WAITS_MS) {
      try {
        return await send();
      } catch (error) {
        if (!isCellEditing(error)) throw error;
      }
      await new Promise<void>((resolve) => void this.timers.after(wait, resolve));
    }
    return send();
  }
}
