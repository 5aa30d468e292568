/** Codes as they are listed and handed out. Pure. */
import type { ListedCode, UnitCodes } from '#client/desk-shapes';

/** Units that are on the roster and have no code that works. */
export function unitsWithoutCode(roster: readonly { readonly name: string }[], codes: readonly ListedCode[]): number {
  const having = new Set(codes.flatMap(({ unit, isRevoked }) => (unit === undefined || isRevoked ? [] : [unit])));
  return roster.filter(({ name }) => !having.has(name)).length;
}

/** Those that are to be handed out still, by round, with the newest; what was voided with them is nobody's any more. */
export function withIssued(before: readonly UnitCodes[], issued: UnitCodes): readonly UnitCodes[] {
  const kept = issued.revoked.reduce(withoutCode, before);
  const isOfRound = ({ round }: UnitCodes) => round.id === issued.round.id;
  const codes = [...kept.filter(isOfRound).flatMap((each) => each.codes), ...issued.codes];
  return [...kept.filter((each) => !isOfRound(each)), { ...issued, codes }].filter((each) => each.codes.length > 0);
}

export function withoutCode(issued: readonly UnitCodes[], id: string): readonly UnitCodes[] {
  return issued
    .map((each) => ({ ...each, codes: each.codes.filter((code) => code.id !== id) }))
    .filter(({ codes }) => codes.length > 0);
}

export function countOf(issued: readonly UnitCodes[]): number {
  return issued.reduce((count, { codes }) => count + codes.length, 0);
}

/** What a phone opens: the code goes behind the #, which no server is sent. */
export function signInAddress(address: string, code: string): string {
  return `${address}/#code=${code}`;
}

/** As a table that Excel takes from the clipboard. */
export function codesTable(issued: readonly UnitCodes[], address: string, header: readonly string[]): string {
  const rows = issued
    .flatMap(({ codes }) => codes)
    .map(({ unit, unitCode, kind, code }) => [unit, unitCode, kind, code, signInAddress(address, code)]);
  return [header, ...rows].map((cells) => cells.join('\t')).join('\n');
}
