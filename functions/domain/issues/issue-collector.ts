/** Gathers what is said of cells while a sheet is read; keeps one saying per code and cell, and so many of a kind. */
import { type CellPosition, formatAddress } from '../sheet/address';
import { CellMap } from '../sheet/cell-map';
import { type Fault, fault, type Issue, type IssueCode, type Proposal, type Severity } from './issue';

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

/**
 * Of one code, the first so many are listed; the others are counted, and said once, where they begin. A whole column
 * filled in wrongly is one thing to mend, and nobody reads twenty thousand rows of it. As many 核实 as a report may carry
 * reasons for: what is beyond cannot be sent, and is an error.
 */
export const LISTED_OF_A_KIND: Readonly<Record<Severity, number>> = { error: 1_000, verify: 5_000, hint: 500 };

interface Kind {
  readonly code: IssueCode;
  readonly severity: Severity;
  listed: number;
  unlisted: number;
  /** Where the unlisted ones begin. */
  first?: Pick<Issue, 'at' | 'label'>;
}

export class IssueCollector {
  readonly #issues: Issue[] = [];
  /** By code and by what of the cell is spoken of. */
  readonly #said = new Map<IssueCode, Map<string, CellMap<true>>>();
  readonly #kinds: Kind[] = [];
  readonly #kindOf = new Map<IssueCode, Map<Severity, Kind>>();
  #unlisted = 0;

  add(saying: Saying): void {
    const { severity, at, fault: said, section, column, proposal } = saying;
    if (this.#isSaid(said.code, at, column)) return;
    const label = shortened(saying.label, LABEL_SHOWN);
    if (!this.#isListed(said.code, severity, { at, label })) return;
    const address = formatAddress(at);
    const received = saying.received === null ? null : shortened(saying.received, RECEIVED_SHOWN);
    const issue = {
      ...said,
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

  /** Of the same cell, whatever the words. A sheet may need 300,000: nothing is written out for any of them. */
  #isSaid(code: IssueCode, at: CellPosition, of = ''): boolean {
    const cells = inner(
      inner(this.#said, code, () => new Map<string, CellMap<true>>()),
      of,
      () => new CellMap<true>(),
    );
    if (cells.has(at)) return true;
    cells.set(at, true);
    return false;
  }

  /** Counts it, and says whether it is among those that are listed. */
  #isListed(code: IssueCode, severity: Severity, place: NonNullable<Kind['first']>): boolean {
    const ofCode = inner(this.#kindOf, code, () => new Map<Severity, Kind>());
    const kind = inner(ofCode, severity, () => this.#newKind(code, severity));
    if (kind.listed < LISTED_OF_A_KIND[severity]) {
      kind.listed++;
      return true;
    }
    kind.unlisted++;
    kind.first ??= place;
    this.#unlisted++;
    return false;
  }

  #newKind(code: IssueCode, severity: Severity): Kind {
    const kind = { code, severity, listed: 0, unlisted: 0 };
    this.#kinds.push(kind);
    return kind;
  }

  /** What was counted only. */
  get unlisted(): number {
    return this.#unlisted;
  }

  /** How much was listed so far; `since` gives what came after. */
  get length(): number {
    return this.#issues.length;
  }

  since(length: number): readonly Issue[] {
    return this.#issues.slice(length);
  }

  /** Says again what an earlier reading of the same row said. */
  repeat(issues: readonly Issue[]): void {
    for (const issue of issues) {
      this.#isSaid(issue.code, issue.at, issue.column);
      if (this.#isListed(issue.code, issue.severity, issue)) this.#issues.push(issue);
    }
  }

  /** In reading order: sheets as given, then rows, then columns. */
  inReadingOrder(sheets: readonly string[]): Issue[] {
    const order = new Map(sheets.map((sheet, at) => [sheet, at]));
    const all = [...this.#issues, ...this.#kinds.flatMap(unlistedIssue)];
    return all.sort(
      (a, b) =>
        (order.get(a.at.sheet) ?? 0) - (order.get(b.at.sheet) ?? 0) || a.at.row - b.at.row || a.at.column - b.at.column,
    );
  }
}

function inner<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What stands for those that are counted only. */
function unlistedIssue({ code, severity, listed, unlisted, first }: Kind): Issue[] {
  if (first === undefined) return [];
  const { at, label } = first;
  const said = fault('issues.unlisted', { code, of: severity, count: unlisted, listed });
  return [
    {
      ...said,
      severity: severity === 'hint' ? 'hint' : 'error',
      at,
      address: formatAddress(at),
      label,
      received: null,
      column: code,
    },
  ];
}
