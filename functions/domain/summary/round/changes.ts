/**
 * What changed since an earlier download: cell by cell, from what to what, with which version and by whom. Told from the
 * reports that stood then and stand now. Pure; lays nothing out.
 */
import { columnType } from '../../form/column-types/index';
import type { FormDefinition } from '../../form/form';
import type { FormOfRound } from '../../form/form-of-round';
import { namingColumn } from '../../form/identity';
import type { Section } from '../../form/section';
import { pairRows } from '../../reading/row-pairs';
import { cellLabel, cellText, plainText } from '../../reports/cell-words';
import { isSameValue } from '../../reports/difference';
import type { ReportedRow, Submission } from '../../reports/submission';
import type { RoundReports } from '../../season/round-reports';
import type { ChangedCells } from '../aggregate';

/** What an earlier download was made of. */
export interface EarlierReports {
  /** What people call it: its date, or the name of the file that was dropped in. */
  readonly name: string;
  /** Form id → unit → the version that was in it; a unit that is absent was not. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The reports of those versions, at least where another version stands now. */
  readonly submissions: readonly Submission[];
  /** Form id → unit → who sent what stands now, where that is known. */
  readonly by?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export type ChangeKind = '改' | '增行' | '删行' | '新报' | '撤回' | '另一版';

export interface Change {
  readonly form: string;
  readonly unit: string;
  readonly kind: ChangeKind;
  /** The entry or indicator that the cell belongs to; '' where the whole report is meant. */
  readonly row: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** 0: none. */
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly by: string;
  /** ISO instant; '' where nothing stands. */
  readonly at: string;
}

export interface Changes {
  readonly name: string;
  readonly list: readonly Change[];
  readonly cells: ChangedCells;
}

/** Forms in the round's order, units in the roster's, rows as they stand now, then those that are gone. */
export function changesSince(earlier: EarlierReports, { round, forms }: RoundReports): Changes {
  const list: Change[] = [];
  const cells = new Map<ReportedRow, Set<string>>();
  const then = new Map(earlier.submissions.map((each) => [nameOf(each.form, each.unit, each.version), each]));
  for (const { definition: form, submissions } of forms) {
    const now = new Map(submissions.map((each) => [each.unit, each]));
    const versions = earlier.versions.get(form.id) ?? new Map<string, number>();
    const known = new Set(round.roster.map(({ name }) => name));
    const others = [...new Set([...now.keys(), ...versions.keys()])].filter((unit) => !known.has(unit)).sort();
    for (const unit of [...known, ...others]) {
      const standing = now.get(unit);
      const version = versions.get(unit) ?? 0;
      if ((standing?.version ?? 0) === version) continue;
      const before = then.get(nameOf(form.id, unit, version));
      const by = earlier.by?.get(form.id)?.get(unit) ?? '';
      list.push(...ofUnit({ form, round }, { unit, version, before, standing, by }, cells));
    }
  }
  return { name: earlier.name, list, cells };
}

function nameOf(form: string, unit: string, version: number): string {
  return JSON.stringify([form, unit, version]);
}

interface UnitThenAndNow {
  readonly unit: string;
  readonly version: number;
  readonly before: Submission | undefined;
  readonly standing: Submission | undefined;
  readonly by: string;
}

function ofUnit(
  of: FormOfRound,
  { unit, version, before, standing, by }: UnitThenAndNow,
  cells: Map<ReportedRow, Set<string>>,
): readonly Change[] {
  const whole = {
    form: of.form.id,
    unit,
    row: '',
    label: '整份',
    fromVersion: version,
    toVersion: standing?.version ?? 0,
    by,
    at: standing?.submittedAt ?? '',
  };
  if (standing === undefined) return [{ ...whole, kind: '撤回', from: `第${version}版`, to: '' }];
  const says = `第${standing.version}版，${standing.rows.length}行`;
  if (version === 0) return [{ ...whole, kind: '新报', from: '', to: says }];
  // What stood then is not there any more: only that it is another version can be said.
  if (before === undefined) return [{ ...whole, kind: '另一版', from: `第${version}版`, to: says }];
  return of.form.sections.flatMap((section) => ofSection(of, section, { before, standing, whole }, cells));
}

function ofSection(
  of: FormOfRound,
  section: Section,
  {
    before,
    standing,
    whole,
  }: {
    readonly before: Submission;
    readonly standing: Submission;
    readonly whole: Omit<Change, 'kind' | 'from' | 'to'>;
  },
  cells: Map<ReportedRow, Set<string>>,
): readonly Change[] {
  const own = ({ rows }: Submission) => rows.filter((row) => row.section === section.key);
  const keys = columnsOf(section);
  return pairRows(section, own(standing), own(before)).flatMap(({ mine, theirs }): readonly Change[] => {
    if (mine === undefined)
      return [
        {
          ...whole,
          kind: '删行',
          row: rowName(section, theirs),
          label: '整行',
          from: rowText(of, section, theirs),
          to: '',
        },
      ];
    const row = rowName(section, mine);
    if (theirs === undefined) {
      cells.set(mine, new Set(Object.keys(mine.values)));
      return [{ ...whole, kind: '增行', row, label: '整行', from: '', to: rowText(of, section, mine) }];
    }
    const differing = keys.filter((key) => !isSameValue(mine.values[key], theirs.values[key]));
    if (differing.length > 0) cells.set(mine, new Set(differing));
    return differing.map((column): Change => {
      const at = { section: section.key, column, ...indicatorIn(section, mine) };
      return {
        ...whole,
        kind: '改',
        row,
        label: cellLabel(of.form, at),
        from: cellText(of, at, theirs.values[column]),
        to: cellText(of, at, mine.values[column]),
      };
    });
  });
}

/** What a person fills in; 序号 is ours. */
function columnsOf(section: Section): readonly string[] {
  if (section.kind === 'indicators') return [...section.figures.map(({ key }) => key), 'remarks'];
  return section.columns.flatMap(({ key, type }) => (columnType(type).ignored === true ? [] : [key]));
}

function indicatorIn(section: Section, { values }: ReportedRow): { indicator?: string } {
  return section.kind === 'indicators' ? { indicator: String(values.indicator ?? '') } : {};
}

function rowName(section: Section, { values, row }: ReportedRow): string {
  if (section.kind === 'indicators')
    return section.indicators.find(({ key }) => key === values.indicator)?.label ?? String(values.indicator ?? '');
  const naming = section.kind === 'list' ? namingColumn(section) : undefined;
  const named = naming === undefined ? undefined : values[naming];
  return named === undefined || named === null
    ? section.kind === 'list'
      ? `第${row}行`
      : section.title
    : plainText(named);
}

const CELLS_IN_A_LINE = 4;

/** What it says in the columns that come first, as one line. */
function rowText(
  of: { readonly form: FormDefinition; readonly round: FormOfRound['round'] },
  section: Section,
  row: ReportedRow,
): string {
  const filled = columnsOf(section).filter((key) => row.values[key] !== undefined);
  const said = filled.slice(0, CELLS_IN_A_LINE).map((column) => {
    const at = { section: section.key, column, ...indicatorIn(section, row) };
    return `${cellLabel(of.form, at)} ${cellText(of, at, row.values[column])}`;
  });
  return said.join('；') + (filled.length > CELLS_IN_A_LINE ? ' …' : '');
}
