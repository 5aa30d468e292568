/** What a cell is to be marked with, however many issues and queries speak of it. Knows no workbook and no colours. */

import { type CellPosition, formatAddress } from '../sheet/address';
import { SEVERITIES } from './issue';

/** The gravest first: what the collector asks of a cell goes before anything the check says of it. */
export const MARK_SEVERITIES = ['query', ...SEVERITIES] as const;
export type MarkSeverity = (typeof MARK_SEVERITIES)[number];

/** A cell to be painted because issues, or queries of the collector, speak of it. */
export interface CellMark {
  readonly at: CellPosition;
  readonly severity: MarkSeverity;
  /** Their sentences; they become a note where notes are supported. */
  readonly sentences: readonly string[];
}

/**
 * One mark a cell: the gravest severity, and every sentence once, the gravest mark's first. Cells in the order in which they
 * are first marked.
 */
export function joinedMarks(marks: readonly CellMark[]): readonly CellMark[] {
  const cells = new Map<string, CellMark>();
  for (const mark of marks) {
    const cell = formatAddress(mark.at);
    const known = cells.get(cell);
    cells.set(cell, known === undefined ? mark : joined(known, mark));
  }
  return [...cells.values()];
}

function joined(known: CellMark, mark: CellMark): CellMark {
  const isGraver = MARK_SEVERITIES.indexOf(mark.severity) < MARK_SEVERITIES.indexOf(known.severity);
  const [first, second] = isGraver ? [mark, known] : [known, mark];
  return { ...first, sentences: [...new Set([...first.sentences, ...second.sentences])] };
}
