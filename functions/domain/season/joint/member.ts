/** A row that takes part: told as the officer sees it, and found again in whatever version its unit reports by then. */
import type { FormOfRound } from '../../form/form-of-round';
import { nameOf } from '../../form/identity';
import type { RoundRuleOf } from '../../form/round-rules';
import type { ListSection } from '../../form/section';
import { cellText } from '../../reports/cell-words';
import type { ReportedRow } from '../../reports/submission';
import { formatAddress } from '../../sheet/address';
import { placeIn } from '../row-place';
import { type FoundRow, namesIn, rowFinder } from '../seen-row';
import type { JointMember, SaidOfActivity } from './decision';

export type JointRule = RoundRuleOf<'jointActivities'>;

/** The list of a form whose rows may be one activity with other units' rows. */
export interface JointList extends FormOfRound {
  readonly rule: JointRule;
  readonly section: ListSection;
}

/** Undefined where the rule names no list of the form: a round that was changed since. */
export function jointListOf(of: FormOfRound, rule: JointRule | undefined): JointList | undefined {
  const section = of.form.sections.find(
    (each): each is ListSection => each.kind === 'list' && each.key === rule?.section,
  );
  return rule === undefined || section === undefined ? undefined : { ...of, rule, section };
}

export function saidIn(list: JointList, row: Pick<ReportedRow, 'values'>): SaidOfActivity {
  const { rule, section } = list;
  const text = (column: string) => cellText(list, { section: section.key, column }, row.values[column]);
  return { name: text(rule.name), start: text(rule.start), end: text(rule.end), venue: text(rule.venue) };
}

/** 附件2!C7: where the activity is named. */
export function placeOfMember({ rule }: JointList, row: ReportedRow): string {
  return formatAddress(placeIn(row, rule.name));
}

export function memberOf(
  list: JointList,
  { unit, version }: { readonly unit: string; readonly version: number },
  row: ReportedRow,
  place: number,
): JointMember {
  return {
    unit,
    version,
    address: placeOfMember(list, row),
    names: namesIn(list.section, row),
    place,
    said: saidIn(list, row),
  };
}

/** Spaces, width and punctuation make no other activity. */
export function saysTheSame(a: SaidOfActivity, b: SaidOfActivity): boolean {
  return bare(a) === bare(b);
}

function bare({ name, start, end, venue }: SaidOfActivity): string {
  return [name, start, end, venue].map((text) => (text === '' ? '' : nameOf([text]))).join('\u0000');
}

export type FoundMember = FoundRow<ReportedRow>;

export type FindMember = (member: JointMember) => FoundMember;

/** `rows`: what stands, by unit. */
export function memberFinder(list: JointList, rows: ReadonlyMap<string, readonly ReportedRow[]>): FindMember {
  return rowFinder<ReportedRow, JointMember>(
    list.section,
    (unit) => (rows.get(unit) ?? []).filter(({ section }) => section === list.section.key),
    (row, { said }) => saysTheSame(saidIn(list, row), said),
  );
}
