/**
 * 推荐清单 (附件3): the entries that units marked 是否推荐, in the order of units or in the officer's own. Nobody fills that
 * form in: it is chosen from the plan and the results (notice.md, 附件3; its columns were never published: 示例版式).
 */
import { unitOfMeasure } from '../../form/column-types/index';
import type { FormDefinition } from '../../form/form';
import { namingColumn } from '../../form/identity';
import type { Column, ListSection } from '../../form/section';
import type { DetailRow, Summary, TableSummary } from '../summary';

/** The officer's word on one entry, by what names it under its list's identities. */
export interface Tick {
  readonly unit: string;
  /** As the unit writes it: 活动编号, or 活动名称 where there is none. */
  readonly entry: string;
}

export interface Recommended {
  readonly summary: Summary;
  readonly list: TableSummary & { readonly section: ListSection };
  /** 是否推荐 */
  readonly mark: Column;
  readonly naming: Column | undefined;
  readonly people: readonly Column[];
  readonly rows: readonly DetailRow[];
  /** Marked by units, whatever the officer chose. */
  readonly marked: number;
  /** How many the officer left out, or took in beside what was marked. */
  readonly chosen: boolean;
  /** Ticks that no entry has. */
  readonly lost: readonly Tick[];
}

/** Said of an entry that is recommended. */
export const YES = '是';

/** Whether a list of the form asks 是否推荐. */
export function asksForRecommendations({ sections }: FormDefinition): boolean {
  return sections.some((section) => section.kind === 'list' && section.columns.some(isMark));
}

/** Of the first list that asks 是否推荐; undefined where none does. */
export function recommendedOf(forms: readonly Summary[], ticks: readonly Tick[] | undefined): Recommended | undefined {
  for (const summary of forms) {
    for (const list of summary.lists) {
      if (list.section.kind !== 'list') continue;
      const { section } = list;
      const mark = section.columns.find(isMark);
      if (mark === undefined) continue;
      const marked = list.rows.filter(({ values }) => values[mark.key] === YES);
      const { rows, lost } = ticks === undefined ? { rows: marked, lost: [] } : chosenRows(section, list.rows, ticks);
      const naming = section.columns.find(({ key }) => key === namingColumn(section));
      const people = section.columns.filter(({ summed, type }) => summed && unitOfMeasure(type) === '人次');
      const whole = { ...list, section };
      return {
        summary,
        list: whole,
        mark,
        naming,
        people,
        rows,
        marked: marked.length,
        chosen: ticks !== undefined,
        lost,
      };
    }
  }
  return undefined;
}

/** A choice of yes and no about a recommendation, whatever its key. */
function isMark({ label, type }: Column): boolean {
  return type.type === 'choice' && type.choices.includes(YES) && label.includes('推荐');
}

/** In the order of the ticks; an entry that was ticked twice stands once. */
function chosenRows(section: ListSection, rows: readonly DetailRow[], ticks: readonly Tick[]) {
  const byName = new Map<string, DetailRow>();
  const singles = section.identity.filter((columns) => columns.length === 1).map(([column = '']) => column);
  for (const identity of [...singles].reverse())
    for (const row of rows) {
      const value = row.values[identity];
      if (typeof value === 'string') byName.set(JSON.stringify([row.unit, value]), row);
    }
  const found = ticks.map((tick) => ({ tick, row: byName.get(JSON.stringify([tick.unit, tick.entry])) }));
  return {
    rows: [...new Set(found.flatMap(({ row }) => (row === undefined ? [] : [row])))],
    lost: found.flatMap(({ tick, row }) => (row === undefined ? [tick] : [])),
  };
}
