/** What an officer can do with what was mailed. `at` = its place in the list. */

import type { DroppedFile } from '../../shell/model/dropped';
import type { Store } from '../../shell/model/store';
import type { InboxState } from './state';

export interface InboxActions {
  /** Reads it, sorts it, and asks the server of what seems acceptable; nothing is taken in. */
  drop(files: readonly DroppedFile[]): Promise<void>;
  /** What is at hand is finished or ended; what was done stays. */
  stop(): void;
  /** `undefined` closes it. */
  open(at: number | undefined): void;
  /** It is this form. */
  sayForm(at: number, form: string): Promise<void>;
  /** It is this unit's. */
  sayUnit(at: number, unit: string): Promise<void>;
  /** As if nothing had been said of it. */
  takeBack(at: number): Promise<void>;
  /** Of several of its unit it counts. */
  prefer(at: number): Promise<void>;
  /** Takes it in over the version whose difference is shown. */
  replace(at: number): Promise<void>;
  /** Why the 核实 of its check may stand, by address and code; asks the server again. */
  giveReasons(at: number, reasons: readonly Given[]): Promise<void>;
  /** Everything that can be taken in, on the units' behalf. */
  takeIn(): Promise<void>;
  /** Asks the server of what it was not asked of, or did not answer. */
  askAgain(): Promise<void>;
  /** This one. */
  takeOne(at: number): Promise<void>;
  /** A draft to whoever sent this one. */
  answer(at: number): Promise<void>;
  /** A .zip of a draft to each sender. */
  answerAll(): Promise<void>;
  dismiss(): void;
  /** Empties the list; what was taken in stays. */
  clear(): void;
}

export interface Given {
  readonly address: string;
  readonly code: string;
  readonly reason: string;
}

export type InboxStore = Store<InboxState, InboxActions>;
