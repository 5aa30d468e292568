/** What a draft says of activities: how many of each kind with their people, and one sentence for each. */
import type { ContentRow } from '../filling/form-content';
import { isLeftOut } from '../form/form-reading';
import { identitiesOf } from '../form/identity';
import { PEOPLE } from '../form/people-columns';
import type { PlanValue } from '../sheet/sheet-plan';
import type { DraftPart } from './draft';
import type { ListRoles } from './list-roles';
import { activitySentence, grouped } from './sentences';
import { shortMark } from './short-mark';

/** How many of each kind, and how many people came to them. */
export function kindParts(roles: ListRoles, rows: readonly ContentRow[]): readonly DraftPart[] {
  const { kind, kinds, people, unless } = roles;
  if (kind === undefined) return [];
  const counted = rows.filter(({ values }) => !isLeftOut(values, unless));
  const lines = kinds.flatMap((name) => {
    const own = counted.filter(({ values }) => values[kind] === name);
    return own.length === 0 ? [] : [{ name, count: own.length, people: peopleIn(people, own) }];
  });
  const label = roles.section.columns.find(({ key }) => key === kind)?.label ?? '';
  const text =
    lines.length === 0
      ? '没有开展活动。'
      : `涉及${lines.length}种${label}：${lines.map(({ name, count }) => `${name}${count}项`).join('、')}。`;
  const lead: DraftPart = { kind: 'text', part: 'kinds', text };
  if (lines.length === 0) return [lead];
  const hasPeople = people.length > 0;
  const row = (name: string, count: number, sum: number): readonly PlanValue[] => [
    name,
    count,
    ...(hasPeople ? [grouped(String(sum))] : []),
  ];
  const table: DraftPart = {
    kind: 'table',
    part: 'kindtable',
    columns: [
      { width: 26, align: 'left' },
      { width: 12, align: 'right' },
      ...(hasPeople ? [{ width: 14, align: 'right' } as const] : []),
    ],
    header: [label, '项数', ...(hasPeople ? [PEOPLE] : [])],
    rows: lines.map(({ name, count, people: sum }) => row(name, count, sum)),
    total: row('合计', counted.length, peopleIn(people, counted)),
  };
  return [lead, table];
}

function peopleIn(people: ListRoles['people'], rows: readonly ContentRow[]): number {
  const figures = rows.flatMap(({ values }) => people.map(({ key }) => values[key]));
  return figures.reduce<number>((sum, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
}

/** One sentence each, found again by what names its row: another one of the same name is told by its place. */
export function activityParts(roles: ListRoles, rows: readonly ContentRow[], withUnit: boolean): readonly DraftPart[] {
  const identities = identitiesOf(roles.section);
  const seen = new Map<string, number>();
  return rows.map((row): DraftPart => {
    const named = identities.map((identity) => identity(row)).find((name) => name !== undefined) ?? '';
    const key = JSON.stringify([withUnit ? row.unit : '', named]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const part = `a${shortMark(nth === 1 ? key : `${key}${nth}`)}`;
    return { kind: 'text', part, text: activitySentence(roles, row, withUnit) };
  });
}
