/** A verdict as the pane lists it: issues with their sentences, by severity and kind. Pure, but for what it remembers. */

import { type Issue, issueIdentity, SEVERITIES, type Severity, weightOf } from '#domain/issues/issue';
import { briefMessageOf } from '#domain/issues/messages/brief';
import { messageOf } from '#domain/issues/messages/index';
import { plainText } from '#domain/reports/cell-words';
import type { Locale } from '#domain/words/locale';
import type { IssueCounts, IssueGroup, IssueItem } from '../model/state';
import { titleOf, UNFINISHED } from '../words/issue-titles';
import { type NamedRow, unfinishedRows } from './unfinished-rows';

/** Worded issues, so that rows nobody touched are not worded again with every change. */
export class IssueWording {
  #locale: Locale | undefined;
  #items = new WeakMap<Issue, IssueItem>();

  /** In reading order, with the reasons that were given. */
  items(
    issues: readonly Issue[],
    locale: Locale,
    reasons: ReadonlyMap<string, Pick<IssueItem, 'reason' | 'draft'>>,
  ): readonly IssueItem[] {
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#items = new WeakMap();
    }
    return issues.map((issue) => {
      const item = this.#items.get(issue) ?? this.#word(issue, locale);
      this.#items.set(issue, item);
      const given = reasons.get(item.id);
      return given === undefined ? item : { ...item, ...given };
    });
  }

  /** A proposal is said as it will stand in the cell: 12000, without the comma that would be flagged there. */
  #word(issue: Issue, locale: Locale): IssueItem {
    const [sentence, brief] = [messageOf(issue, locale), briefMessageOf(issue, locale)];
    const item = { id: issueIdentity(issue), issue, sentence, brief };
    return issue.proposal === undefined ? item : { ...item, proposed: plainText(issue.proposal.value) };
  }
}

/**
 * 必改 first, then 核实, then 提示; within each, kinds in the order in which the sheet shows them first, and after them the
 * rows that are not finished: somebody is at them.
 */
export function groupIssues(
  items: readonly IssueItem[],
  locale: Locale,
  rows: readonly NamedRow[] = [],
): readonly IssueGroup[] {
  const unfinished = unfinishedRows(items, rows);
  const folded = new Set(unfinished.flatMap(({ items }) => items));
  const groups = new Map<string, { severity: Severity; code: string; items: IssueItem[] }>();
  for (const item of items) {
    if (folded.has(item)) continue;
    const { severity, code } = item.issue;
    const id = `${severity} ${code}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { severity, code, items: [item] });
    else group.items.push(item);
  }
  return SEVERITIES.flatMap((severity) => [
    ...[...groups]
      .filter(([, group]) => group.severity === severity)
      .map(([id, group]) => ({ id, severity, title: titleOf(group.code, locale), items: group.items })),
    ...(severity === 'error' ? unfinished.map((row) => ({ ...row, title: UNFINISHED[locale] })) : []),
  ]);
}

/** What is to be done, not cells: a row that lacks twelve of them is one thing to finish, a 核实 with its reason none. */
export function countIssues(groups: readonly IssueGroup[]): IssueCounts {
  const count = (severity: Severity) =>
    groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + countOf(group), 0);
  const explained = groups.flatMap(({ items }) => items).filter(({ reason }) => reason !== undefined).length;
  return { error: count('error'), verify: count('verify') - explained, hint: count('hint'), explained };
}

export function countOf({ items, row }: IssueGroup): number {
  return row === undefined ? items.reduce((sum, { issue }) => sum + weightOf(issue), 0) : 1;
}

/** An error whose proposal settles it. */
export function isAdoptable({ issue }: IssueItem): boolean {
  return issue.severity === 'error' && issue.proposal !== undefined;
}
