/** A sheet that was mailed, read as one form of the round. Types only. */
import type { FormDefinition } from '../form/form';
import type { ParseResult } from '../reading/parse';

export interface Arrival {
  /** What people know it by, and what tells it apart in its list. */
  readonly file: string;
  /** The file's own name, with the folders that it was in; evidence of whose it is. */
  readonly named: string;
  /** The mail that it came in; absent where it did not come in one. */
  readonly mail?: ArrivalMail;
  readonly form: FormDefinition;
  readonly result: ParseResult;
}

export interface ArrivalMail {
  /** Tells mails apart. */
  readonly key: string;
  /** Address, as the mail says. */
  readonly sender?: string;
  readonly subject: string;
  /** ISO instant by the sender's clock. */
  readonly sentAt?: string;
}
