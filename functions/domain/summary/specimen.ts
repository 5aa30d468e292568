/**
 * Submissions made up from a form alone, so that its summary can be laid out without anybody's report: two whole ones,
 * a zero report, a late one, something left out, every kind of answer, and what no longer fits.
 */

import type { ColumnSpec } from '../form/column-types/index';
import { columnType } from '../form/column-types/index';
import { jointRuleOf } from '../form/default-round-rules';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Column, Section } from '../form/section';
import { fault, type Issue } from '../issues/issue';
import { IssueCollector } from '../issues/issue-collector';
import type { Row } from '../reading/row';
import type { Submission } from '../reports/submission';
import type { JointDecision } from '../season/joint/decision';
import { jointListOf, memberOf } from '../season/joint/member';
import type { Value } from '../sheet/value';
import { aggregate } from './aggregate';
import { aggregateRound, type RoundSummary } from './round/round-summary';
import type { LeftOut, Summary } from './summary';

const AS_OF = '2000-01-01T00:00:00.000Z';
const UNITS = ['甲', '乙', '丙', '丁', '戊'] as const;

/** Always the same for the same form and round. */
export function specimenSummary(form: FormDefinition, round: Round): Summary {
  const submissions = specimenSubmissions(form, round);
  return aggregate(
    submissions,
    form,
    { ...round, roster: SPECIMEN_ROSTER },
    { asOf: AS_OF, leftOut: specimenLeftOut(form), joint: jointDecisions(form, round, submissions) },
  );
}

/** All forms of the round, with last year's, an earlier download and every kind of choice: what its layout follows from. */
export function specimenRoundSummary(round: Round): RoundSummary {
  const specimen = { ...round, roster: SPECIMEN_ROSTER };
  const [first = '', second = ''] = UNITS;
  const reports = {
    round: specimen,
    forms: round.forms.map(({ definition }) => ({ definition, submissions: specimenSubmissions(definition, round) })),
  };
  const earlier = reports.forms
    .flatMap(({ submissions }) => submissions)
    .map((each) => ({ ...each, version: 0.5, rows: each.rows.slice(1) }));
  return aggregateRound(
    { ...reports, before: reports },
    {
      asOf: AS_OF,
      leaveOut: { late: true },
      leftOut: new Map(round.forms.map(({ definition }) => [definition.id, specimenLeftOut(definition)])),
      joint: new Map(
        reports.forms.map(({ definition, submissions }) => [
          definition.id,
          jointDecisions(definition, round, submissions),
        ]),
      ),
      paperCopies: new Map(
        round.forms.map(({ definition }) => [definition.id, new Map([[first, { version: 1, isCurrent: true }]])]),
      ),
      standings: new Map(round.forms.map(({ definition }) => [definition.id, new Map([[first, 'accepted' as const]])])),
      earlier: {
        name: '前',
        versions: new Map(
          round.forms.map(({ definition }) => [
            definition.id,
            new Map([
              [first, 0.5],
              [second, 0.5],
            ]),
          ]),
        ),
        submissions: earlier,
      },
    },
  );
}

const SPECIMEN_ROSTER = UNITS.map((name, at) => ({ code: `S${at}0`, name, aliases: [], kind: '部' }));

function specimenSubmissions(form: FormDefinition, round: Round): readonly Submission[] {
  const [first, second, third] = UNITS;
  return [
    submission(form, round, first, 'submitted', false),
    submission(form, round, second, 'submitted', true),
    submission(form, round, third, 'zero', false),
  ];
}

function specimenLeftOut(form: FormDefinition): readonly LeftOut[] {
  const [, , , fourth] = UNITS;
  const issues = [issueOf(form, 'error'), issueOf(form, 'hint')];
  return [
    { unit: fourth, source: 'F', kind: { 'zh-CN': '错', en: 'E' }, reason: { 'zh-CN': '有错', en: 'Errors' }, issues },
    { source: 'G', kind: { 'zh-CN': '非表', en: 'N' }, reason: { 'zh-CN': '不是表', en: 'None' }, issues: [] },
  ];
}

/** Of the second row of the first two: none where no list of the form has joint activities. */
function jointDecisions(
  form: FormDefinition,
  round: Round,
  submissions: readonly Submission[],
): readonly JointDecision[] {
  const list = jointListOf({ form, round }, jointRuleOf(round, form.id));
  if (list === undefined) return [];
  const members = submissions.flatMap(({ unit, rows }) => {
    const row = rows.filter(({ section }) => section === list.section.key)[1];
    return row === undefined ? [] : [memberOf(list, { unit, version: 1 }, row, 1)];
  });
  const [lead, ...partners] = members;
  if (lead === undefined || partners.length === 0) return [];
  const by = { role: 'admin', name: '丁' } as const;
  return [{ seq: 1, at: AS_OF, by, kind: 'joined', section: list.section.key, lead, partners }];
}

function submission(
  form: FormDefinition,
  round: Round,
  unit: string,
  state: Submission['state'],
  late: boolean,
): Submission {
  const rows = state === 'zero' ? [] : form.sections.flatMap((section) => rowsOf(section, round));
  const [row] = rows;
  const [column] = Object.keys(row?.cells ?? {});
  const unread = row === undefined || column === undefined ? [] : [[row, { [column]: '约' }] as const];
  return {
    unit,
    form: form.id,
    formVersion: form.version,
    version: 1,
    state,
    submittedAt: AS_OF,
    late,
    source: 'R',
    rows,
    unread: new Map(unread),
    issues: [issueOf(form, 'verify'), { ...issueOf(form, 'verify'), reason: '因' }],
  };
}

function issueOf({ sections }: FormDefinition, severity: Issue['severity']): Issue {
  const issues = new IssueCollector();
  const at = { sheet: sections[0]?.sheet ?? '', row: 5, column: 1 };
  issues.add({ severity, at, fault: fault('row.hidden', {}), label: '甲', received: '乙' });
  const [issue] = issues.since(0);
  if (issue === undefined) throw new Error('one issue was added');
  return issue;
}

/** Each with other answers: filled, 0 or "-", and the first one empty in its first column, where what is unread stands. */
function rowsOf(section: Section, round: Round): readonly Row[] {
  const { key, sheet } = section;
  const cell = (row: number, column: number) => ({ sheet, row, column });
  if (section.kind === 'indicators') {
    return section.indicators.map((indicator, at): Row => {
      const figures = section.figures.map(({ key: figure }, place) => [
        figure,
        answer(indicator.type, round, at + place),
      ]);
      const cells = section.figures.map(({ key: figure }, place) => [figure, cell(at + 5, place + 4)]);
      const values = { indicator: indicator.key, ...Object.fromEntries(figures), remarks: '注' };
      return { section: key, sheet, row: at + 5, values, cells: Object.fromEntries(cells) };
    });
  }
  const columns = section.columns.filter(({ type }) => columnType(type).ignored !== true);
  const rows = section.kind === 'list' ? [0, 1, 2] : [0];
  return rows.map((at): Row => {
    const filled = (column: Column, place: number) =>
      at === 0 && place === 0 ? [] : [[column.key, answer(column.type, round, at + place)]];
    return {
      section: key,
      sheet,
      row: at + 5,
      values: Object.fromEntries(columns.flatMap(filled)),
      cells: Object.fromEntries(columns.map((column, place) => [column.key, cell(at + 5, place + 1)])),
    };
  });
}

/** A value of the type, or "-" for every third. */
function answer(spec: ColumnSpec, { window }: Round, at: number): Value | null {
  return at % 3 === 2 ? null : columnType(spec).specimen(at, spec, { window });
}
