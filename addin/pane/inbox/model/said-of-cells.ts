/** What the check says of a sheet that was mailed: the server's word where it was asked, else this machine's. Pure. */
import { reasonsFor } from '#domain/issues/explanation';
import type { Severity } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import { parseAddress } from '#domain/sheet/address';
import { addressWords } from '#domain/sheet/place-words';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Locale } from '#domain/words/locale';
import type { IntakeItem } from '#intake/intake-item';

export interface SaidOfCell {
  readonly severity: Severity;
  readonly code: string;
  readonly address: string;
  /** K5, or 附件2!K5 where there are several sheets. */
  readonly place: string;
  readonly label: string;
  readonly message: string;
  /** Why it may stand: then it is settled. */
  readonly reason?: string;
}

/** The gravest first, else as they stand in the sheet. */
export function saidOfCells(
  { sheet, said, issues, explanations = [] }: IntakeItem,
  locale: Locale,
): readonly SaidOfCell[] {
  if (sheet === undefined) return [];
  const withSheet = sheet.contents.grids.length > 1;
  const reasonOf = reasonsFor(explanations);
  const local = () =>
    (said ?? sheet).result.issues.map((issue) => {
      const { severity, code, address, label } = issue;
      return { severity, code, address, label, message: messageOf(issue, locale) };
    });
  const all = (issues ?? local()).map(({ severity, code, address, label, message }): SaidOfCell => {
    const reason = reasonOf({ address, code });
    const place = addressWords(address, { locale, withSheet });
    return { severity, code, address, place, label, message, ...(reason === undefined ? {} : { reason }) };
  });
  return [...all].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, verify: 1, hint: 2 };

/** By address, the gravest of each cell that is not settled; hints are not marked. */
export function marksOf(said: readonly SaidOfCell[]): ReadonlyMap<string, 'error' | 'verify'> {
  const marks = new Map<string, 'error' | 'verify'>();
  for (const { severity, address, reason } of said) {
    if (severity !== 'hint' && reason === undefined && !marks.has(address)) marks.set(address, severity);
  }
  return marks;
}

/** Where one begins: at the first cell that something is said of, else at the sheet's corner. */
export function firstPlace(said: readonly SaidOfCell[], grids: readonly RawGrid[]) {
  const found = said
    .map(({ address }) => parseAddress(address))
    .find((at) => at !== undefined && grids.some(({ sheet }) => sheet === at.sheet));
  const [first] = grids;
  return found ?? { sheet: first?.sheet ?? '', row: first?.origin.row ?? 1, column: first?.origin.column ?? 1 };
}
