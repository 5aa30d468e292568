/** Gathers what is said of cells while a sheet is read; keeps one saying per code and cell. */
import { type CellPosition, formatAddress } from './address';
import type { Fault, Issue, Proposal, Severity } from './issue';

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

export class IssueCollector {
  readonly #issues: Issue[] = [];
  readonly #said = new Set<string>();

  add(saying: Saying): void {
    const { severity, at, fault, label, received, section, column, proposal } = saying;
    const address = formatAddress(at);
    // The column too: all that a header lacks is said at its first cell.
    const identity = `${fault.code} ${address} ${column ?? ''}`;
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

  /** In reading order: sheets as given, then rows, then columns. */
  inReadingOrder(sheets: readonly string[]): Issue[] {
    const order = new Map(sheets.map((sheet, at) => [sheet, at]));
    return this.#issues.sort(
      (a, b) =>
        (order.get(a.at.sheet) ?? 0) - (order.get(b.at.sheet) ?? 0) || a.at.row - b.at.row || a.at.column - b.at.column,
    );
  }
}
