/** Rows that somebody has begun: what each still lacks is one thing to finish, not as many errors as it has cells. Pure. */
import type { FormDefinition } from '#domain/form/form';
import { namingColumn } from '#domain/form/identity';
import type { IssueCode } from '#domain/issues/issue';
import type { Row } from '#domain/reading/row';
import type { IssueGroup, IssueItem } from '../model/state';

/** Said of a cell that is empty and must not be. */
const EMPTY_CODES: ReadonlySet<string> = new Set<IssueCode>([
  'cell.required',
  'cell.requiredWhen',
  'figure.missing',
  'figure.noneGiven',
]);
/** One empty cell is named as what it is. */
const LEAST = 2;

/** A row of a list; `name` = its activity, where that is told already. */
export interface NamedRow {
  readonly sheet: string;
  readonly row: number;
  readonly name?: string;
}

/** Rows of lists, which are entered one after another; an indicator's row is one answer. */
export function namedRows({ sections }: FormDefinition, rows: readonly Row[]): readonly NamedRow[] {
  const lists = new Map(
    sections.flatMap((section) => (section.kind === 'list' ? [[section.key, namingColumn(section)] as const] : [])),
  );
  return rows.flatMap(({ section, sheet, row, values }) => {
    if (!lists.has(section)) return [];
    const name = values[lists.get(section) ?? ''];
    return [{ sheet, row, ...(typeof name === 'string' ? { name } : {}) }];
  });
}

/** With the names of the activities in whose rows they are. */
export function withEntries(items: readonly IssueItem[], rows: readonly NamedRow[]): readonly IssueItem[] {
  const names = new Map(
    rows.flatMap(({ sheet, row, name }) => (name === undefined ? [] : [[`${sheet} ${row}`, name]])),
  );
  return items.map((item) => {
    const entry = names.get(`${item.issue.at.sheet} ${item.issue.at.row}`);
    return entry === undefined ? item : { ...item, entry };
  });
}

/** In reading order. */
export function unfinishedRows(
  items: readonly IssueItem[],
  rows: readonly NamedRow[],
): readonly (Omit<IssueGroup, 'title'> & Required<Pick<IssueGroup, 'row'>>)[] {
  const lacking = new Map<string, IssueItem[]>();
  for (const item of items) {
    const { severity, code, at } = item.issue;
    if (severity !== 'error' || !EMPTY_CODES.has(code)) continue;
    const key = `${at.sheet} ${at.row}`;
    lacking.set(key, [...(lacking.get(key) ?? []), item]);
  }
  return rows.flatMap(({ sheet, row, name }) => {
    const found = lacking.get(`${sheet} ${row}`) ?? [];
    if (found.length < LEAST) return [];
    return [
      {
        id: `unfinished ${sheet} ${row}`,
        severity: 'error' as const,
        items: found,
        row: { number: row, ...(name === undefined ? {} : { name }) },
      },
    ];
  });
}
