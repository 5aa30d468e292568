/**
 * 推荐清单 (附件3): the entries that units marked 是否推荐, in the order of units, or what an officer chose in the officer's
 * own. Nobody fills that form in: it is chosen from the plan and the results (notice.md, 附件3; its columns were never
 * published: 示例版式).
 */
import { peopleColumns } from '../../form/people-columns';
import type { Column, ListSection } from '../../form/section';
import { chosenIn, type RecommendedDecision, type RecommendedRow } from '../../season/recommended/decision';
import { type MarkedList, markedListOf, namingColumnOf } from '../../season/recommended/list';
import { isMarked, standingChoice } from '../../season/recommended/standing';
import type { DetailRow, Summary, TableSummary } from '../summary';

export interface Recommended extends Pick<MarkedList, 'mark'> {
  readonly summary: Summary;
  readonly list: TableSummary & { readonly section: ListSection };
  readonly naming: Column | undefined;
  readonly people: readonly Column[];
  readonly rows: readonly DetailRow[];
  /** How many units marked, whatever the officer chose. */
  readonly marked: number;
  /** Where an officer chose; absent: all that is marked. */
  readonly choice?: {
    /** Chosen, and no row of the reports is called so any more. */
    readonly lost: readonly RecommendedRow[];
    /** How many units marked since. */
    readonly unseen: number;
  };
}

/** Of the first list that asks 是否推荐; undefined where none does. `decisions`: those of that list's form, all of them. */
export function recommendedOf(
  forms: readonly Summary[],
  decisions: readonly RecommendedDecision[] = [],
): Recommended | undefined {
  for (const summary of forms) {
    const asking = markedListOf(summary.form);
    const table = summary.lists.find(({ section }) => section.key === asking?.section.key);
    if (asking === undefined || table === undefined) continue;
    const { section, mark } = asking;
    const marked = table.rows.filter((row) => isMarked(asking, row));
    const known = {
      ...{ summary, mark, list: { ...table, section }, marked: marked.length },
      ...{ naming: namingColumnOf(section), people: peopleColumns(section) },
    };
    const choice = chosenIn(decisions, section.key);
    if (choice === undefined) return { ...known, rows: marked };
    const { chosen, unseen } = standingChoice(asking, table.rows, choice);
    return {
      ...known,
      rows: chosen.flatMap(({ row }) => row ?? []),
      choice: {
        lost: chosen.flatMap(({ now, seen }) => (now === 'gone' ? [seen] : [])),
        unseen: unseen.size,
      },
    };
  }
  return undefined;
}
