/** 推荐清单 for the officer: what is chosen as it stands by now, what else could be, and every choice of before. */

import { peopleColumns } from '#domain/form/people-columns';
import { cellText } from '#domain/reports/cell-words';
import type { ReportedRow } from '#domain/reports/submission';
import { chosenIn, type RecommendedDecision } from '#domain/season/recommended/decision';
import { namingColumnOf, type RecommendableList } from '#domain/season/recommended/list';
import { isMarked, standingChoice } from '#domain/season/recommended/standing';
import { problem } from '../answers/problem';
import type { RecommendedView } from '../answers/wire-recommended';
import type { AppDeps } from '../app-deps';
import { listReportsOf } from '../review/list-reports';
import { lastSeq } from '../review/logged-decisions';
import { formEntryOf } from '../sign-in/round-access';
import { allListReports } from './all-list-reports';
import { entryFacts } from './decide-recommended';
import { recommendedDecisionsOf } from './recommended-decisions';
import { rosterHeads, rowsOf } from './roster-heads';

type Stores = Pick<AppDeps, 'submissions' | 'recommended'>;

interface ListedRow extends Pick<ReportedRow, 'values'> {
  readonly unit: string;
  readonly version: number;
  readonly row: ReportedRow;
}

/** `most`: rows that are read within a request; where more stand, only the units of what is chosen are. */
export async function recommendedState(
  stores: Stores,
  collector: string,
  list: RecommendableList,
  most: number,
): Promise<RecommendedView> {
  const { round, form, section } = list;
  const decisions = await recommendedDecisionsOf(stores.recommended, { collector, round: round.id, form: form.id });
  const choice = chosenIn(decisions, section.key);
  const entry = formEntryOf(round, form.id);
  const isTooMuch = rowsOf(await rosterHeads(stores.submissions, { collector, round, entry })) > most;
  if (isTooMuch && choice === undefined) throw problem('recommended.tooMany', { limit: most });
  const asked = { collector, list };
  const reports = isTooMuch
    ? await listReportsOf(stores.submissions, asked, choice?.rows.map(({ unit }) => unit) ?? [])
    : await allListReports(stores.submissions, asked);
  const rows = inOrder(list, reports);
  const shown = { form: form.id, attachment: form.attachment, seq: lastSeq(decisions) };
  const history = historyOf(decisions);
  if (choice === undefined) {
    const marked = rows.filter((row) => isMarked(list, row));
    const others = rows.filter((row) => !isMarked(list, row)).map((row) => ({ ...rowFacts(list, row), isNew: false }));
    return { ...shown, rows: marked.map((row) => ({ ...rowFacts(list, row), now: 'same' })), others, history };
  }
  const { chosen, unseen } = standingChoice(list, rows, choice);
  const taken = new Set(chosen.flatMap(({ row }) => row ?? []));
  const left = rows.filter((row) => !taken.has(row));
  return {
    ...shown,
    chosen: { at: choice.at, by: choice.by.name },
    rows: chosen.map(({ now, row, seen }, at): RecommendedView['rows'][number] => {
      const kept = { decision: choice.seq, at };
      const { unit, version, address, name } = seen;
      if (row === undefined) return { unit, version, address, name, facts: [], people: 0, marked: false, kept, now };
      const facts = rowFacts(list, row);
      return now === 'changed' ? { ...facts, name, kept, now, is: facts.name } : { ...facts, kept, now };
    }),
    ...(isTooMuch
      ? {}
      : {
          others: [...left.filter((row) => isMarked(list, row)), ...left.filter((row) => !isMarked(list, row))].map(
            (row) => ({ ...rowFacts(list, row), isNew: unseen.has(row) }),
          ),
        }),
    history,
  };
}

function inOrder({ round }: RecommendableList, reports: Awaited<ReturnType<typeof allListReports>>): ListedRow[] {
  const order = new Map(round.roster.map(({ name }, at) => [name, at]));
  const sorted = [...reports].sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  return sorted.flatMap(({ unit, version, rows }) => rows.map((row) => ({ unit, version, row, values: row.values })));
}

function rowFacts(list: RecommendableList, { unit, version, row }: ListedRow) {
  const { section } = list;
  const naming = namingColumnOf(section)?.key;
  const telling = [...new Set(section.identity.flat())].filter((column) => column !== naming);
  const people = peopleColumns(section).reduce((sum, { key }) => sum + Number(row.values[key] ?? 0), 0);
  return {
    ...{ unit, version, ...entryFacts(list, row) },
    facts: telling
      .map((column) => cellText(list, { section: section.key, column }, row.values[column]))
      .filter((text) => text !== ''),
    people,
    marked: isMarked(list, row),
  };
}

function historyOf(decisions: readonly RecommendedDecision[]): RecommendedView['history'] {
  return [...decisions].reverse().map((decision) => ({
    ...{ decision: decision.seq, at: decision.at, by: decision.by.name, kind: decision.kind },
    names: decision.kind === 'chosen' ? decision.rows.map(({ name }) => name) : [],
  }));
}
