/** Gathers what is said of cells while a sheet is read; keeps one saying per code and cell. */
import { type CellPosition, formatAddress } from '../sheet/address';
import { type Fault, type Issue, issueIdentity, type Proposal, type Severity } from './issue';

export interface Saying {
  readonly severity: Severity;
  readonly at: CellPosition;
  readonly fault: Fault;
  readonly label: string;
  readonly received: string | null;
  readonly section?: string | undefined;
  readonly column?: string | undefined;
  readonly proposal?: Proposal | undefined;
}

/** A cell may hold 32,767 characters, and a sheet thousands of such cells: an issue quotes its beginning. */
const RECEIVED_SHOWN = 200;
const LABEL_SHOWN = 60;

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

export class IssueCollector {
  readonly #issues: Issue[] = [];
  readonly #said = new Set<string>();

  add(saying: Saying): void {
    const { severity, at, fault, section, column, proposal } = saying;
    const label = shortened(saying.label, LABEL_SHOWN);
    const received = saying.received === null ? null : shortened(saying.received, RECEIVED_SHOWN);
    const address = formatAddress(at);
    const identity = issueIdentity({ code: fault.code, address, column });
    if (this.#said.has(identity)) return;
    this.#said.add(identity);
    const issue = {
      ...fault,
      severity,
      at,
      address,
      label,
      received,
      ...(section === undefined ? {} : { section }),
      ...(column === undefined ? {} : { column }),
      ...(proposal === undefined ? {} : { proposal }),
    };
    this.#issues.push(issue);
  }

  /** How much was said so far; `since` gives what came after. */
  get length(): number {
    return this.#issues.length;
  }

  since(length: number): readonly Issue[] {
    return this.#issues.slice(length);
  }

  /** Says again what an earlier reading of the same row said. */
  repeat(issues: readonly Issue[]): void {
    for (const issue of issues) {
      this.#said.add(issueIdentity(issue));
      this.#issues.push(issue);
    }
  }

  /** In reading order: sheets as given, then rows, then columns. */
  inReadingOrder(sheets: readonly string[]): Issue[] {
    const order = new Map(sheets.map((sheet, at) => [sheet, at]));
    return this.#issues.sort(
      (a, b) =>
        (order.get(a.at.sheet) ?? 0) - (order.get(b.at.sheet) ?? 0) || a.at.row - b.at.row || a.at.column - b.at.column,
    );
  }
}
