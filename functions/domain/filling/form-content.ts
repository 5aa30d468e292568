/** What fills a form, whoever's it is: a unit's report, or the school's total. In the form's own terms, before any layout. */

import type { Contact } from '../entry/entries';
import type { FormDefinition } from '../form/form';
import type { ReportedRow } from '../reports/submission';
import type { Value } from '../sheet/value';
import { withoutPartners } from '../summary/joint-deduction';
import type { DetailRow, Summary, Total } from '../summary/summary';
import { columnTotals, withSums } from '../summary/sums';

export type Values = Readonly<Record<string, Value | null>>;

export interface ContentRow {
  /** Whose it is: said where a table has a column for that. */
  readonly unit: string;
  readonly values: Values;
}

export interface FormContent {
  /** What stands behind 填报单位: a unit of the roster, or the school. */
  readonly unit: string;
  readonly contact?: Contact;
  /** ISO instant: the day behind 填报日期. */
  readonly asOf: string;
  /** By section: rows of a list, in their order. */
  readonly lists: ReadonlyMap<string, readonly ContentRow[]>;
  /** By section and column: what is added up. A sum of nothing is not there. */
  readonly totals: ReadonlyMap<string, Values>;
  /** By section and indicator. */
  readonly indicators: ReadonlyMap<string, ReadonlyMap<string, Values>>;
  /** By section: what is asked once. */
  readonly fields: ReadonlyMap<string, Values>;
}

/** Of one version. */
export function contentOfReport(
  form: FormDefinition,
  report: {
    readonly unit: string;
    readonly contact?: Contact;
    readonly submittedAt: string;
    readonly rows: readonly ReportedRow[];
  },
): FormContent {
  const { unit, contact, submittedAt, rows } = report;
  const of = (key: string) => rows.filter(({ section }) => section === key);
  const lists = new Map<string, readonly ContentRow[]>();
  const totals = new Map<string, Values>();
  const indicators = new Map<string, ReadonlyMap<string, Values>>();
  const fields = new Map<string, Values>();
  for (const section of form.sections) {
    const own = of(section.key);
    if (section.kind === 'indicators') {
      const known = new Map(section.indicators.map((indicator) => [indicator.key, indicator]));
      const values = own.flatMap((row) => {
        const indicator = known.get(String(row.values.indicator));
        return indicator === undefined ? [] : [[indicator.key, withSums(section, indicator, row.values)] as const];
      });
      indicators.set(section.key, new Map(values));
    } else if (section.kind === 'fields') {
      fields.set(section.key, own[0]?.values ?? {});
    } else {
      lists.set(
        section.key,
        own.map(({ values }) => ({ unit, values })),
      );
      totals.set(section.key, given(columnTotals(section.columns, own)));
    }
  }
  return { unit, ...(contact === undefined ? {} : { contact }), asOf: submittedAt, lists, totals, indicators, fields };
}

/** Of all that stands: every unit's rows, a joint activity once, and the sums. What is asked once has no sum but of its figures. */
export function contentOfSummary(summary: Summary): FormContent {
  const rowOf = ({ unit, values }: DetailRow): ContentRow => ({ unit, values });
  return {
    unit: summary.round.school,
    asOf: summary.asOf,
    lists: new Map(summary.lists.map(({ section, rows }) => [section.key, withoutPartners(rows).map(rowOf)])),
    totals: new Map(summary.lists.map(({ section, totals }) => [section.key, given(totals)])),
    indicators: new Map(
      summary.indicators.map(({ section, indicators }) => [
        section.key,
        new Map(indicators.map(({ indicator, totals }) => [indicator.key, given(totals)])),
      ]),
    ),
    fields: new Map(summary.fields.map(({ section, totals }) => [section.key, given(totals)])),
  };
}

function given(totals: ReadonlyMap<string, Total>): Values {
  return Object.fromEntries([...totals].flatMap(([key, { value, answers }]) => (answers === 0 ? [] : [[key, value]])));
}
