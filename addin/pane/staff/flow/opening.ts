/** What is known of the sheet since its form was opened: the last verdict, and what makes the next one quick and calm. */
import type { LaidOut } from '#domain/entry/laid-out';
import type { FormOfRound } from '#domain/form/form-of-round';
import type { AskedCell } from '#domain/reading/asked-cells';
import type { ParseResult } from '#domain/reading/parse';
import type { PlannedEntries } from '#domain/reading/planned-entries';
import { ReadingMemory } from '#domain/reading/reading-memory';
import type { FindPlace } from '#domain/review/query-places';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { ReadExtent, SheetReading, WorkbookReading } from '../../../workbook/workbook';
import { Lifetime } from '../../shell/flow/lifetime';
import type { Trouble } from '../../shell/model/state';
import type { IssueItem } from '../model/state';
import type { IssueWording } from './issue-groups';

/** A form in its round, for the unit that is (or was until it expired) signed in. */
export interface OpenForm extends FormOfRound {
  readonly unit: string;
}

/** Where the form's routes are. */
export function placeOf({ round, form }: FormOfRound) {
  return { round: round.id, form: form.id };
}

/** One reading of the workbook and what it says of the form. */
export interface Verdict {
  readonly open: OpenForm;
  /** Every sheet that counts: what an updated template left behind does not. */
  readonly sheets: readonly SheetReading[];
  readonly result: ParseResult;
  readonly unknown: WorkbookReading['unknown'];
  readonly unread: readonly string[];
  readonly planned: PlannedEntries | undefined;
  /** Where a cell that was asked about is in what was read; undefined: its row is gone. */
  readonly findPlace: FindPlace;
  /** In file mode: what the pane's own table of the sheets shows. */
  readonly table?: { readonly grids: readonly RawGrid[]; readonly asked: readonly AskedCell[] };
}

/** From opening a form until it, or another one, is opened again: what an earlier one still reads is no longer wanted. */
export class Opening extends Lifetime {
  readonly memory = new ReadingMemory();
  /** Ids of sheets that held the form: if their header breaks, that is an issue and no invitation to start anew. */
  readonly formSheets = new Set<string>();
  wording: IssueWording | undefined;
  laidOut: LaidOut = { superseded: new Set() };
  verdict: Verdict | undefined;
  /** What another form announced for this one; undefined while it is not known. */
  planned: PlannedEntries | undefined;
  /** What only the server found; stands until the next reading. */
  serverItems: readonly IssueItem[] = [];
  isMarked = false;
  /** Cells that issues were said of when the marks were last looked at; undefined = not since they were found here. */
  markedCells: ReadonlySet<string> | undefined;
  /** The collector's queries as they were marked last; undefined = not looked at yet. */
  markedQueries: string | undefined;
  /** Sheets that readings spoke of: marks elsewhere are another form's. */
  readonly spokenOf = new Set<string>();
  readTrouble: Trouble | undefined;
  /** The server found what this pane did not: said until the next reading shows how it stands. */
  verdictTrouble: Trouble | undefined;
  /** The counts that were announced last. */
  saidCounts = '';
  callOffRetry: () => void = () => {};
  #running: Promise<Verdict | undefined> | undefined;
  #following: Promise<Verdict | undefined> | undefined;
  #followingExtent: ReadExtent = 'changes';

  /** However many ask while a reading runs, one more follows it, of everything where one of them asked for that. */
  read(
    readOnce: (extent: ReadExtent) => Promise<Verdict | undefined>,
    extent: ReadExtent,
  ): Promise<Verdict | undefined> {
    if (this.#running === undefined) {
      this.#running = readOnce(extent).finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    if (extent === 'all') this.#followingExtent = 'all';
    this.#following ??= this.#running.then(() => {
      const wanted = this.#followingExtent;
      this.#following = undefined;
      this.#followingExtent = 'changes';
      return this.read(readOnce, wanted);
    });
    return this.#following;
  }
}
