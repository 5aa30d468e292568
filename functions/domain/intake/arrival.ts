/** A sheet that was mailed, read as one form of the round. */
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
  /** As it came. */
  readonly result: ParseResult;
  readonly said?: SaidUnit;
}

/** Whose a person says that a sheet is, and how it reads once its letterhead says so too. */
export interface SaidUnit {
  readonly unit: string;
  readonly result: ParseResult;
}

/** What is checked, and what is taken in. */
export function checkedResult({ result, said }: Pick<Arrival, 'result' | 'said'>): ParseResult {
  return said?.result ?? result;
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
