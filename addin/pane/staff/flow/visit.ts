/**
 * What a unit's people have in hand: in each round a visit until signing out, in it the workbook that is open, in it a
 * desk for each form. Whatever ends is dropped as a whole. Values only: what is done with them, the use cases know.
 */

import type { VersionContent } from '#client/shapes';
import type { SubmissionBody } from '#client/submission-body';
import { formOf } from '#domain/form/form-of-round';
import type { Explained } from '#domain/issues/explanation';
import type { Issue } from '#domain/issues/issue';
import type { Row } from '#domain/reading/row';
import type { Pending } from '../../../storage/outbox';
import type { Flow, Here, SignIn, Stay } from '../../shell/flow/flow';
import { fieldOf, Held, Lifetime } from '../../shell/flow/lifetime';
import type { FormCard, StaffState } from '../model/state';
import { type OpenForm, Opening } from './opening';

/** What of a desk is shown. */
export type ShownDesk = Pick<
  StaffState,
  'sheet' | 'submit' | 'history' | 'earlierThan' | 'question' | 'located' | 'review' | 'queries'
>;

/** A reason as it was typed, and what was said of the cell then. */
export interface GivenReason {
  readonly reason: string;
  readonly issue: Issue;
  /** Only the server says it. */
  readonly isServers?: boolean;
}

export interface DeskState extends ShownDesk {
  /** The version that the sheet stands on by what happened at this desk: recorded, laid out anew, every difference decided. */
  readonly standsOn?: number;
  /** What was current when the form was opened; the first time counts, colleagues may report later. */
  readonly openedAt?: number;
  /** By issue, in the sender's words: in memory only, because they may hold names. */
  readonly reasons: ReadonlyMap<string, GivenReason>;
  /** What was left standing in the versions before, and why. */
  readonly explained: readonly Explained[];
  /** Rows of the versions that the collector's queries are about; absent where they could not be fetched. */
  readonly asked: ReadonlyMap<number, readonly Row[]>;
  /** By query: answers that were typed and are not recorded. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What the sheet held when the question whether it may replace the report was put. */
  readonly asks?: string;
  /** What the sheet held when the person agreed that it replaces that version. */
  readonly agreed?: { readonly version: number; readonly content: string };
  /** The receipt has been on the screen. */
  readonly isReceiptSeen: boolean;
  /** What the sheet held when the receipt came. */
  readonly recorded?: string;
  /** Of a conflict: what a colleague reported meanwhile, and what both began with; absent where they could not be fetched. */
  readonly versus?: { readonly theirs: readonly Row[]; readonly base: readonly Row[] };
  /** Those that were fetched; versions never change. */
  readonly versions: ReadonlyMap<number, VersionContent>;
}

const EMPTY_DESK: DeskState = {
  sheet: { status: 'absent' },
  submit: { status: 'idle' },
  history: undefined,
  reasons: new Map(),
  explained: [],
  asked: new Map(),
  drafts: new Map(),
  isReceiptSeen: false,
  versions: new Map(),
};

interface Click {
  done: Promise<void>;
}

/** All that is known of one form of one workbook of one sign-in. */
export class Desk extends Held<DeskState> implements Here {
  readonly form: string;
  readonly visit: Visit;
  #opening: Opening;
  /** A request about its submission is under way. */
  isAsking = false;
  /** How often it was asked in vain what became of the submission, and how to call off asking again. */
  asked = 0;
  callOffAsking: () => void = () => {};
  readonly #clicked = new Map<string, Click>();

  constructor(form: string, visit: Visit, workbook: OpenWorkbook) {
    super(EMPTY_DESK, visit.signIn.flow.changed, workbook);
    this.form = form;
    this.visit = visit;
    this.#opening = new Opening(this);
  }

  get signIn(): SignIn {
    return this.visit.signIn;
  }

  get opening(): Opening {
    return this.#opening;
  }

  /** What was read before is no longer wanted. */
  openAnew(): Opening {
    this.#opening.end();
    this.#opening = new Opening(this);
    return this.#opening;
  }

  /** Another form was opened: nothing more is read for this one until it is opened again. */
  leave(): void {
    this.#opening.end();
  }

  get isOnScreen(): boolean {
    return !this.isOver && this.visit.desk === this;
  }

  /** Undefined where the round has no such form, or no more. */
  get open(): OpenForm | undefined {
    const { round } = this.visit.stay.value;
    const unit = this.signIn.who?.unit;
    const form = round === undefined ? undefined : formOf(round, this.form);
    return round === undefined || form === undefined || unit === undefined ? undefined : { round, form, unit };
  }

  get card(): FormCard | undefined {
    return this.visit.value.cards?.find(({ state }) => state.form === this.form);
  }

  /**
   * A second click while the first is at work is the first. From when the work says that its outcome stands, the next
   * click is another one, though the first still learns what it changed: what is pressed is never swallowed by that.
   */
  once(action: string, work: (stands: () => void) => Promise<void>): Promise<void> {
    const running = this.#clicked.get(action);
    if (running !== undefined) return running.done;
    const click: Click = { done: Promise.resolve() };
    this.#clicked.set(action, click);
    const stands = () => {
      if (this.#clicked.get(action) === click) this.#clicked.delete(action);
    };
    click.done = work(stands).finally(stands);
    return click.done;
  }

  isAtWork(action: string): boolean {
    return this.#clicked.has(action);
  }
}

/** What goes under a pending id. Only in memory: content is never stored. */
export interface Outgoing {
  readonly pending: Pending;
  readonly body: SubmissionBody;
  /** As they were read at the click, for comparing with what a colleague reported. */
  readonly rows: readonly Row[];
  /** Where it was clicked: another workbook's desk may learn what became of it, but that is not said of its own sheet. */
  readonly desk: Desk;
}

/** A workbook, from opening it until another is opened; the pane in Excel has one. */
export class OpenWorkbook extends Lifetime {
  readonly #desks = new Map<string, Desk>();
  readonly #visit: Visit;
  #isWatched = false;

  constructor(visit: Visit) {
    super(visit);
    this.#visit = visit;
  }

  /** Made when it is first needed. */
  desk(form: string): Desk {
    const desk = this.#desks.get(form) ?? new Desk(form, this.#visit, this);
    this.#desks.set(form, desk);
    return desk;
  }

  get desks(): readonly Desk[] {
    return [...this.#desks.values()];
  }

  /** Calls back after changes by people. */
  async watch(changed: () => void): Promise<void> {
    const { workbook } = this.#visit.signIn.flow.deps;
    if (this.#isWatched || !workbook.abilities.watch) return;
    this.#isWatched = true;
    this.atEnd(await workbook.watch(changed));
  }
}

/** The staff's part of a round that somebody signed in to. */
export class Visit extends Held<Pick<StaffState, 'cards' | 'form' | 'question' | 'papers'>> implements Here {
  readonly stay: Stay;
  /** By form: what was clicked here and is on its way; it goes on whichever workbook is opened meanwhile. */
  readonly outgoings = new Map<string, Outgoing>();
  /** The file that its question is about. */
  awaited: File | undefined;
  #workbook: OpenWorkbook;

  constructor(stay: Stay) {
    super({}, stay.signIn.flow.changed, stay);
    this.stay = stay;
    this.#workbook = new OpenWorkbook(this);
  }

  get signIn(): SignIn {
    return this.stay.signIn;
  }

  get workbook(): OpenWorkbook {
    return this.#workbook;
  }

  /** The desk of the form that is open. */
  get desk(): Desk | undefined {
    const { form } = this.value;
    return form === undefined ? undefined : this.#workbook.desk(form);
  }

  /** Another round is shown: nothing more is read here until a form is opened again. */
  leave(): void {
    this.desk?.leave();
    this.change({ form: undefined });
  }

  /** Nothing that was said of the workbook before holds for this one; gives back what is dropped with it. */
  openAnotherWorkbook(): OpenWorkbook {
    const before = this.#workbook;
    this.#workbook = new OpenWorkbook(this);
    before.end();
    this.signIn.flow.changed();
    return before;
  }

  get shown(): StaffState {
    const { sheet, submit, history, earlierThan, question, located, review, queries } = this.desk?.value ?? EMPTY_DESK;
    const { cards, ...known } = this.value;
    const asked = question ?? known.question;
    // A card opens a form of the round: it is nothing to press before the round is there.
    const canBeOpened = cards !== undefined && this.stay.value.round !== undefined;
    return {
      ...known,
      ...(canBeOpened ? { cards } : {}),
      sheet,
      submit,
      history,
      ...(earlierThan === undefined ? {} : { earlierThan }),
      ...(asked === undefined ? {} : { question: asked }),
      ...(located === undefined ? {} : { located }),
      ...(review === undefined ? {} : { review }),
      ...(queries === undefined ? {} : { queries }),
    };
  }
}

export const visitIn = fieldOf((stay: Stay) => new Visit(stay));

/** In the round that is shown. */
export const visitOf = ({ stay }: SignIn): Visit => visitIn(stay);

/** In every round that was shown since signing in. */
export const visitsOf = ({ stays }: SignIn): readonly Visit[] => stays.map(visitIn);

/** The desk in front of whoever clicks now. */
export function deskOf(flow: Flow): Desk | undefined {
  return visitOf(flow.signIn).desk;
}

/** For what people do at the desk in front of them; nothing where no form is open. */
export function atDeskOf(flow: Flow) {
  return <Given extends unknown[]>(act: (desk: Desk, ...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      const desk = deskOf(flow);
      if (desk !== undefined) await act(desk, ...given);
    };
}

export type AtDesk = ReturnType<typeof atDeskOf>;
