/** What a draft says of the plan: what became of it, and its figures beside those of the results. */
import type { ContentRow } from '../filling/form-content';
import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { formOf } from '../form/form-of-round';
import { isLeftOut } from '../form/form-reading';
import type { Round } from '../form/round';
import { startingLists } from '../form/starting-lists';
import { pairNamedRows } from '../reading/row-pairs';
import { rowsByUnit } from '../season/rows-by-unit';
import type { PlanValue } from '../sheet/sheet-plan';
import type { DraftOf, DraftPart } from './draft';
import { type ListRoles, listRoles } from './list-roles';
import { figureText } from './sentences';

/** The form whose entries the draft's form goes on from. */
export function planOf(round: Round, form: FormDefinition): FormDefinition | undefined {
  const [list] = startingLists(form);
  return list && formOf(round, list.startsFrom.form);
}

/** What was planned beside what became of it. */
export function planParts(
  { round, form, planned, reported }: DraftOf,
  roles: ListRoles | undefined,
  rows: readonly ContentRow[],
): readonly DraftPart[] {
  const plan = planOf(round, form);
  const say = (text: string): DraftPart => ({ kind: 'text', part: 'plan', text });
  const planRoles = plan && listRoles({ form: plan, round });
  const before = planRoles && planned?.content.lists.get(planRoles.section.key);
  if (roles === undefined || planRoles === undefined || planned === undefined || before === undefined)
    return [say('没有报送过计划，没有可以对照的。')];
  const [plans, results] = [rowsByUnit(before), rowsByUnit(rows)];
  const units = new Set([...plans.keys(), ...results.keys()]);
  const pairs = [...units].flatMap((unit) =>
    pairNamedRows(roles.section, plans.get(unit) ?? [], results.get(unit) ?? []),
  );
  const held = (row: ContentRow | undefined) => row !== undefined && !isLeftOut(row.values, roles.unless);
  const count = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).length;
  const done = count(({ mine, theirs }) => mine !== undefined && held(theirs));
  const dropped = count(({ mine, theirs }) => mine !== undefined && theirs !== undefined && !held(theirs));
  const open = count(({ mine, theirs }) => mine !== undefined && theirs === undefined);
  const added = count(({ mine, theirs }) => mine === undefined && held(theirs));
  const told = [
    `计划${before.length}项，开展${done}项`,
    ...(dropped > 0 ? [`没有开展${dropped}项`] : []),
    ...(open > 0 ? [`尚未说明${open}项`] : []),
    ...(added > 0 ? [`计划之外新增${added}项`] : []),
  ];
  const [planSums, sums] = [
    planned.content.totals.get(planRoles.section.key) ?? {},
    reported.content.totals.get(roles.section.key) ?? {},
  ];
  // The same key and unit of measure is the same figure.
  const shared = roles.figures.flatMap((column) => {
    const planColumn = planRoles.figures.find(
      ({ key, type }) => key === column.key && unitOfMeasure(type) === unitOfMeasure(column.type),
    );
    return planColumn === undefined ? [] : [{ column, planColumn }];
  });
  const table: DraftPart = {
    kind: 'table',
    part: 'plantable',
    columns: [
      { width: 26, align: 'left' },
      { width: 14, align: 'right' },
      { width: 14, align: 'right' },
    ],
    header: ['项目', '计划', '实际'],
    rows: [
      ['活动（项）', before.length, done + added],
      ...shared.map(({ column: { key, label, type }, planColumn }): readonly PlanValue[] => [
        withUnit(label, unitOfMeasure(type)),
        figureText(planColumn.type, planSums[key]),
        figureText(type, sums[key]),
      ]),
    ],
  };
  return [say(`${told.join('，')}。`), table];
}

function withUnit(label: string, unit: string | undefined): string {
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}
