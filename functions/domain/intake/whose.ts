/** Which unit of the roster a file is from, as far as its sheet, or else its name, tells. Guesses nothing into a sheet. */
import type { Round, Unit } from '../form/round';
import type { ParseResult } from '../reading/parse';

/**
 * The unit that the sheet itself speaks for: named, or meant by an abbreviation, or, where the sheet names nobody at
 * all, named by the file. Two such files of one unit are two answers to the same question.
 */
export function unitClaimed(
  { result, file }: { readonly result: ParseResult; readonly file: string },
  round: Pick<Round, 'roster'>,
): string | undefined {
  if (!result.recognised) return undefined;
  if (result.unit !== undefined) return result.unit;
  const said = result.issues.filter(({ severity, column }) => severity === 'error' && column === 'unit');
  const names = new Set(round.roster.map(({ name }) => name));
  const meant = new Set(said.flatMap(({ proposal }) => (proposal === undefined ? [] : [String(proposal.value)])));
  const [only] = meant;
  if (only !== undefined) return meant.size === 1 && names.has(only) ? only : undefined;
  const namesNobody = said.length > 0 && said.every(({ code }) => code === 'unit.missing');
  return namesNobody ? unitNamedBy(file, round) : undefined;
}

/** The one unit whose name, or other name, stands in the file's name, or else in the nearest folder's that has one. */
export function unitNamedBy(file: string, { roster }: Pick<Round, 'roster'>): string | undefined {
  for (const part of file.split('/').reverse()) {
    const named = unitsIn(part.normalize('NFKC'), roster);
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  }
  return undefined;
}

/** A name that is only part of a longer one found there (艺术学院 in 文化艺术学院) does not count. */
function unitsIn(text: string, roster: readonly Unit[]): readonly string[] {
  const found = roster.flatMap(({ name, aliases }) =>
    [name, ...aliases].filter((word) => text.includes(word.normalize('NFKC'))).map((word) => ({ name, word })),
  );
  const whole = found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
  return [...new Set(whole.map(({ name }) => name))];
}
