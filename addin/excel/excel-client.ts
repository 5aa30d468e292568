/** What this room needs of Office.js, handed in: the pane hands in the globals, a test the client it loaded itself. */

export interface Timers {
  /** Calls back once after so many milliseconds; returns how to cancel. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export interface ExcelClient {
  /** `Excel.run` */
  readonly run: typeof Excel.run;
  /** `Office.context.requirements.isSetSupported('ExcelApi', version)` */
  readonly supports: (version: string) => boolean;
  /** `Office.context.document.settings`; absent where office.js' own bootstrap did not run. */
  readonly documentSettings?: DocumentSettingsApi;
  readonly timers?: Timers;
}

/** The part of `Office.Settings` that is used. */
export interface DocumentSettingsApi {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(): void;
}

export const BROWSER_TIMERS: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
