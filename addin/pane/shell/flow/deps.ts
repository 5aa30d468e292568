/** Everything the flow needs of the world, handed in by whoever starts the pane (Excel, browser page, test). Types only. */

import type { Timers } from '#client/transport';
import type { Round } from '#domain/form/round';
import type { OfferedChoices } from '#domain/sheet/offered-choices';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual, Locale } from '#domain/words/locale';
import type { IntakeItem, Reading } from '#intake/intake-item';
import type { Reply, Replying } from '#intake/reply';
import type { KeyValueStorage } from '../../../storage/browser-storage';
import type { FileWorkbook, Outcome, Workbook } from '../../../workbook/workbook';
import type { DroppedFile } from '../model/dropped';

export interface PaneDeps {
  readonly workbook: Workbook | FileWorkbook;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Before every path of the API; '' = the page's own origin. */
  readonly baseUrl?: string;
  /** For the language and for ids of submissions on their way; never for what anybody typed. */
  readonly storage: KeyValueStorage;
  /** A UUID. */
  readonly newId: () => string;
  /** This machine's clock: for showing when something was clicked, never for deciding. */
  readonly now: () => Date;
  /** In [0, 1): spreads retries. */
  readonly random: () => number;
  readonly timers: Timers;
  readonly connection: Connection;
  /** Hands bytes to the person as a file. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  /** The workbook's format, fetched when it is needed. */
  readonly workbookFiles: () => Promise<WorkbookFiles>;
  /** Mails and what is attached to them, fetched when somebody takes them in. */
  readonly mailedFiles: () => Promise<MailedFiles>;
  /** Puts a text on the clipboard; whether it is there now. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Of Office or of the browser, until the person chooses. */
  readonly locale: Locale;
  /** An access code that came with the page's address: filled in, never sent by itself. */
  readonly codeHint?: string | undefined;
}

export interface ReadWorkbook {
  readonly grids: readonly RawGrid[];
  /** What its cells offer to choose from. */
  readonly offered: readonly OfferedChoices[];
}

export interface WorkbookFiles {
  write(plan: WorkbookPlan): Promise<Uint8Array>;
  /** Or why it cannot be read. */
  read(bytes: Uint8Array): Promise<ReadWorkbook | { readonly refusal: Bilingual }>;
}

export interface MailedFiles {
  /** Beside the page, one file after the other. */
  reader(): MailedReader;
  /** A draft to each sender. */
  replies(items: readonly IntakeItem[], of: Replying): AsyncIterable<Reply>;
  /** One .zip of them. */
  together(replies: readonly Reply[]): Promise<Uint8Array>;
}

export interface MailedReader {
  /** Everything in it, also why it cannot be read; undefined where it was stopped. */
  read(file: DroppedFile, round: Round): Promise<Outcome<readonly Reading[]> | undefined>;
  stop(): void;
}

export interface Connection {
  /** false only where the machine knows that it has no network. */
  isOnline(): boolean;
  /** Returns how to stop. */
  watch(changed: (isOnline: boolean) => void): () => void;
}

/** The workbook of file mode, if this is one. */
export function fileWorkbookOf(workbook: Workbook | FileWorkbook): FileWorkbook | undefined {
  return 'annotatedCopy' in workbook ? workbook : undefined;
}
