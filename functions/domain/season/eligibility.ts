/**
 * 科普专项预审 (notice.md (四)): by each route of the round's definition, what a unit reported against each threshold and
 * how much is missing. It says who meets the conditions for being recommended first, and never that anything is approved.
 */
import { labelOfCell } from '../form/cells';
import { type ColumnSpec, columnType, unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { formOf } from '../form/form-of-round';
import type { Round } from '../form/round';
import type { RoundRuleOf, Route, RouteCondition } from '../form/round-rules';
import type { Section } from '../form/section';
import type { ReportedRow, Submission } from '../reports/submission';
import type { StandingReports } from './round-reports';

/** One threshold; 以上 is inclusive. */
export interface Measured {
  readonly label: string;
  /** 次, 篇, 个 …; undefined: none is named. */
  readonly unit: string | undefined;
  readonly atLeast: number;
  /** Undefined: nothing was filled in, which is not 0. */
  readonly actual: number | undefined;
  /** What is missing to the threshold; 0 where it is met. */
  readonly gap: number;
}

/** Met by any of its alternatives; mostly there is one. */
export interface Criterion {
  readonly alternatives: readonly Measured[];
  readonly isMet: boolean;
}

export interface RouteResult {
  readonly key: string;
  readonly label: string;
  readonly criteria: readonly Criterion[];
  /** Every criterion is. */
  readonly isMet: boolean;
}

export interface UnitEligibility {
  readonly unit: string;
  readonly report: Submission;
  /** From 1; units that nothing tells apart share it. */
  readonly rank: number;
  /** In the definition's order, whether they are alternatives or not: the notice does not say. */
  readonly routes: readonly RouteResult[];
  /** 符合优先推荐条件: by one route at least. */
  readonly isMet: boolean;
}

export interface EligibilityTable {
  readonly title: string;
  readonly routes: readonly Route[];
  /** Units that reported; the closest first, see `rank`. */
  readonly units: readonly UnitEligibility[];
  /** Units of the roster that reported nothing of it. */
  readonly missing: readonly string[];
}

/**
 * Ranked: who meets more routes first; then whose nearest route lacks less (the sum of what is missing, each as a share of
 * its threshold); then the roster's order, under one rank.
 */
export function eligibilityOf(
  round: Round,
  { title, routes, form: id }: RoundRuleOf<'eligibility'>,
  standing: ReadonlyMap<string, StandingReports>,
): EligibilityTable {
  const form = formOf(round, id);
  const byUnit = standing.get(id)?.byUnit ?? new Map<string, Submission>();
  const found = [...byUnit].flatMap(([unit, report]) => {
    if (form === undefined || report.state === 'zero') return [];
    const results = routes.map((route) => resultOf(route, form, report.rows));
    const met = results.filter(({ isMet }) => isMet).length;
    const lacking = Math.min(...results.map(lackOf));
    return [{ unit, report, routes: results, isMet: met > 0, met, lacking }];
  });
  const sorted = [...found].sort((a, b) => b.met - a.met || a.lacking - b.lacking);
  let rank = 0;
  const units = sorted.map(({ met, lacking, ...one }, at): UnitEligibility => {
    const before = sorted[at - 1];
    if (before === undefined || before.met !== met || before.lacking !== lacking) rank = at + 1;
    return { ...one, rank };
  });
  const reported = new Set(found.map(({ unit }) => unit));
  return { title, routes, units, missing: round.roster.map(({ name }) => name).filter((unit) => !reported.has(unit)) };
}

/** In millionths, so that equal shares are equal. */
function lackOf({ criteria }: RouteResult): number {
  return criteria.reduce((sum, { alternatives, isMet }) => {
    const shares = alternatives.map(({ gap, atLeast }) => Math.round((gap / atLeast) * 1_000_000));
    return sum + (isMet ? 0 : Math.min(...shares));
  }, 0);
}

function resultOf({ key, label, all }: Route, form: FormDefinition, rows: readonly ReportedRow[]): RouteResult {
  const criteria = all.flatMap((condition) => criteriaOf(condition, form, rows));
  return { key, label, criteria, isMet: criteria.every(({ isMet }) => isMet) };
}

function criteriaOf(
  condition: RouteCondition,
  { sections }: FormDefinition,
  all: readonly ReportedRow[],
): readonly Criterion[] {
  const section = sections.find(({ key }) => key === condition.section);
  if (section === undefined) return [];
  const rows = all.filter((row) => row.section === section.key);
  switch (condition.of) {
    case 'rows': {
      const { column, each, atLeast } = condition;
      const figures = rows.map((row) => figureIn(row, column));
      // Rows whose figure nobody filled in are rows, but none that reaches anything.
      const reaching = figures.filter((figure) => figure !== undefined && figure >= each).length;
      const { label, unit } = wordsOf(section, column);
      const said = `${label}达到${each}${unit ?? ''}的${section.title}`;
      return [criterion([measured({ label: said, unit: '项', atLeast }, rows.length === 0 ? undefined : reaching)])];
    }
    case 'figure': {
      const { column, atLeast } = condition;
      const figures = rows.flatMap((row) => figureIn(row, column) ?? []);
      const sum = figures.length === 0 ? undefined : figures.reduce((total, figure) => total + figure, 0);
      return [criterion([measured({ ...wordsOf(section, column), atLeast }, sum)])];
    }
    case 'oneRow': {
      const ofRow = (row: ReportedRow | undefined) =>
        condition.all.map((some) =>
          criterion(
            some.map(({ column, atLeast }) =>
              measured({ ...wordsOf(section, column), atLeast }, row && figureIn(row, column)),
            ),
          ),
        );
      // The row that is closest by itself: what two accounts have together is on neither.
      const candidates = rows.length === 0 ? [ofRow(undefined)] : rows.map(ofRow);
      return candidates.reduce((best, next) => (isCloser(next, best) ? next : best));
    }
  }
}

function isCloser(a: readonly Criterion[], b: readonly Criterion[]): boolean {
  const met = (criteria: readonly Criterion[]) => criteria.filter(({ isMet }) => isMet).length;
  const lack = (criteria: readonly Criterion[]) => lackOf({ key: '', label: '', criteria, isMet: false });
  return met(a) > met(b) || (met(a) === met(b) && lack(a) < lack(b));
}

function criterion(alternatives: readonly Measured[]): Criterion {
  return { alternatives, isMet: alternatives.some(({ actual, atLeast }) => actual !== undefined && actual >= atLeast) };
}

function measured(of: Pick<Measured, 'label' | 'unit' | 'atLeast'>, actual: number | undefined): Measured {
  return { ...of, actual, gap: Math.max(0, of.atLeast - (actual ?? 0)) };
}

function figureIn({ values }: ReportedRow, column: string): number | undefined {
  const value = values[column];
  return typeof value === 'number' ? value : undefined;
}

function wordsOf(section: Section, column: string): Pick<Measured, 'label' | 'unit'> {
  const spec: ColumnSpec | undefined =
    section.kind === 'indicators' ? undefined : section.columns.find(({ key }) => key === column)?.type;
  const unit = spec !== undefined && columnType(spec).exact !== undefined ? unitOfMeasure(spec) : undefined;
  return { label: labelOfCell(section, column), unit };
}
