/** One line per request, and one per failure behind an answer that was given all the same. */
export interface LogEntry {
  readonly level: 'info' | 'error';
  /** ISO instant. */
  readonly at: string;
  readonly requestId: string;
  readonly event: 'request' | 'round.unreadable' | 'code.useNotNoted';
  readonly method: string;
  /** The route's pattern, never the address itself: addresses can name units and files. */
  readonly route: string;
  /** Whose request it was, where it was signed in: a school's lines can be told from another's. */
  readonly collector?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** Of the problem that was answered. */
  readonly code?: string;
  /** Name, message and stack, with long runs of digits masked. */
  readonly error?: string;
}
