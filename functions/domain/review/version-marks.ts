/** What the cells of a version are marked with for whoever reads it in a workbook: all that is said of them, asked and answered. */
import { type Explanation, reasonsFor } from '../issues/explanation';
import type { Issue } from '../issues/issue';
import { type CellMark, joinedMarks } from '../issues/marks';
import { messageOf } from '../issues/messages/index';
import { type CellPosition, parseAddress } from '../sheet/address';
import type { Locale } from '../words/locale';
import { answerNote, elsewhereNote, queryNote, reasonNote } from './cell-notes';
import type { Thread } from './threads';

/** With where its cell stands in this version: absent where its row is gone, or it is about the whole sheet. */
export interface PlacedThread extends Pick<Thread, 'text' | 'by' | 'answers' | 'state'> {
  readonly place?: { readonly address: string; readonly received: string } | undefined;
  readonly now?: { readonly address: string } | undefined;
}

export interface MarkedVersion {
  readonly issues: readonly Issue[];
  readonly explanations: readonly Explanation[];
  readonly threads: readonly PlacedThread[];
  /** Where a cell of the version stands in the workbook; undefined: nowhere. */
  readonly placed: (at: CellPosition) => CellPosition | undefined;
  /** The cell for what has none of its own: nothing is left out. */
  readonly home: CellPosition;
}

/** Queries that wait for the unit or for the collector, then what the check says, each with its reason. */
export function versionMarks(of: MarkedVersion, locale: Locale): readonly CellMark[] {
  const { issues, explanations, threads } = of;
  const reasonOf = reasonsFor(explanations);
  const queries = threads
    .filter(({ state }) => state === 'open' || state === 'answered')
    .map((thread): CellMark => {
      const sentence = queryNote(thread, locale);
      const answers = thread.answers.map((answer) => answerNote(answer, locale));
      const was = thread.now?.address ?? thread.place?.address;
      const at = thread.now === undefined ? undefined : parseAddress(thread.now.address);
      return markAt(of, { at, was, severity: 'query', sentence: [sentence, ...answers].join('\n') }, locale);
    });
  const said = issues.map((issue): CellMark => {
    const reason = reasonOf(issue);
    const message = messageOf(issue, locale);
    const sentence = reason === undefined ? message : reasonNote(message, reason, locale);
    return markAt(of, { at: issue.at, was: issue.address, severity: issue.severity, sentence }, locale);
  });
  return joinedMarks([...queries, ...said]);
}

interface Said {
  readonly at: CellPosition | undefined;
  /** The address people know it by. */
  readonly was: string | undefined;
  readonly severity: CellMark['severity'];
  readonly sentence: string;
}

function markAt({ placed, home }: MarkedVersion, { at, was, severity, sentence }: Said, locale: Locale): CellMark {
  const place = at === undefined ? undefined : placed(at);
  if (place !== undefined) return { at: place, severity, sentences: [sentence] };
  return { at: home, severity, sentences: [elsewhereNote(sentence, was, locale)] };
}
