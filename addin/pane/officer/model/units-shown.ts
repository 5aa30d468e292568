/** Which units the overview lists and in what order: searched, filtered and sorted by how they stand with one form. Pure. */
import type { CollectorState } from '#client/shapes';

export type UnitRow = CollectorState['units'][number];
export type FormCell = UnitRow['forms'][string];
export type PaperCell = NonNullable<UnitRow['papers']>[string];

/** Of a form or of a paper, whose ids are apart. */
export function cellOf({ forms, papers }: UnitRow, column: string): FormCell | PaperCell | undefined {
  return forms[column] ?? papers?.[column];
}
type StandingState = FormCell['standing']['state'];

export const FILTERS = [
  'all',
  'none',
  'pending',
  'verify',
  'returned',
  'withdrawn',
  'reported',
  'late',
  'zero',
  'accepted',
] as const;
export type Filter = (typeof FILTERS)[number];

/** By the roster, by the unit's name, or by how it stands with a form or paper (its id). */
export type SortBy =
  | { readonly by: 'roster' }
  | { readonly by: 'unit' }
  | { readonly by: 'form'; readonly form: string };

export interface Look {
  /** Whose standing filters: a form's id. */
  readonly form: string;
  readonly filter: Filter;
  readonly search: string;
  readonly sort: SortBy;
  readonly isDescending: boolean;
}

const PENDING: ReadonlySet<StandingState> = new Set(['submitted', 'late', 'zero', 'toReview']);

/** Reported, and nobody has said what becomes of it. */
export function isPending({ standing }: FormCell): boolean {
  return PENDING.has(standing.state);
}

export function isReported({ standing }: FormCell): boolean {
  return standing.state !== 'none';
}

export function isShown(filter: Filter, cell: FormCell | undefined): boolean {
  if (filter === 'all') return true;
  if (cell === undefined) return filter === 'none';
  const { standing, verify = 0 } = cell;
  switch (filter) {
    case 'none':
      return standing.state === 'none';
    case 'pending':
      return isPending(cell);
    case 'verify':
      return isReported(cell) && verify > 0;
    case 'returned':
      return standing.state === 'returned';
    case 'withdrawn':
      return standing.isWithdrawn;
    case 'reported':
      return isReported(cell);
    case 'late':
      return standing.isLate;
    case 'zero':
      return isReported(cell) && cell.state === 'zero';
    case 'accepted':
      return standing.state === 'accepted';
  }
}

export function unitsShown(units: readonly UnitRow[], look: Look): readonly UnitRow[] {
  const search = look.search.trim().toLowerCase();
  const found = units.filter(
    ({ unit, code, kind, forms }) =>
      isShown(look.filter, forms[look.form]) &&
      (search === '' || [unit, code, kind].some((text) => text.toLowerCase().includes(search))),
  );
  const sorted = look.sort.by === 'roster' ? found : found.toSorted(orderBy(look.sort));
  return look.isDescending ? sorted.toReversed() : sorted;
}

/** What asks for something comes first. */
const ORDER: readonly StandingState[] = [
  'toReview',
  'late',
  'submitted',
  'zero',
  'returned',
  'none',
  'accepted',
  'locked',
];

function orderBy(sort: Exclude<SortBy, { readonly by: 'roster' }>): (one: UnitRow, other: UnitRow) => number {
  const names = (one: UnitRow, other: UnitRow) => one.unit.localeCompare(other.unit, 'zh-CN');
  if (sort.by === 'unit') return names;
  const { form } = sort;
  const rank = (row: UnitRow) => ORDER.indexOf(cellOf(row, form)?.standing.state ?? 'none');
  const time = (row: UnitRow) => cellOf(row, form)?.submittedAt ?? '';
  return (one, other) => {
    const byRank = rank(one) - rank(other);
    if (byRank !== 0) return byRank;
    if (time(one) !== time(other)) return time(one) < time(other) ? 1 : -1;
    return names(one, other);
  };
}
