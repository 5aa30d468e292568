/** What the overview's charts show: how many had reported by which day, and how far each kind of unit is. Pure. */
import { addDays } from '#domain/sheet/serial-date';
import { isoDayInChina } from '#domain/words/china-time';
import { isReported, type UnitRow } from './units-shown';

export interface Progress {
  /** Every day from the first report to the later of the deadline and now; none before anybody reported. */
  readonly days: readonly { readonly day: string; readonly reported: number }[];
  /** The last day of the deadline, in Beijing. */
  readonly due: string;
  /** The last day of which anything is known. */
  readonly today: string;
  readonly expected: number;
}

/** A chart of more days tells nothing of any of them. */
const MOST_DAYS = 120;

/** By when what stands was reported: a unit that reported again counts from its latest version. */
export function progressOf(
  units: readonly UnitRow[],
  form: string,
  { deadline, asOf }: { readonly deadline: string; readonly asOf: string },
): Progress {
  const due = isoDayInChina(Date.parse(deadline) - 1);
  const today = isoDayInChina(Date.parse(asOf));
  const reports = units.flatMap(({ forms }) => {
    const cell = forms[form];
    const at = cell === undefined || !isReported(cell) ? undefined : (cell.returned?.submittedAt ?? cell.submittedAt);
    return at === undefined ? [] : [isoDayInChina(Date.parse(at))];
  });
  const first = reports.toSorted()[0];
  const days: { readonly day: string; readonly reported: number }[] = [];
  const last = today > due ? today : due;
  for (let day = first; day !== undefined && day <= last && days.length < MOST_DAYS; day = addDays(day, 1)) {
    const until = day;
    days.push({ day, reported: reports.filter((each) => each <= until).length });
  }
  return { days, due, today, expected: units.length };
}

export interface KindProgress {
  readonly kind: string;
  readonly reported: number;
  readonly of: number;
}

/** In the order of the roster. */
export function kindsOf(units: readonly UnitRow[], form: string): readonly KindProgress[] {
  const kinds = new Map<string, { reported: number; of: number }>();
  for (const { kind, forms } of units) {
    const cell = forms[form];
    const known = kinds.get(kind) ?? { reported: 0, of: 0 };
    kinds.set(kind, known);
    known.of++;
    if (cell !== undefined && isReported(cell)) known.reported++;
  }
  return [...kinds].map(([kind, counts]) => ({ kind, ...counts }));
}
