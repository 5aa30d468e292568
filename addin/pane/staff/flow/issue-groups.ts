/** A verdict as the pane lists it: issues with their sentences, by severity and kind. Pure, but for what it remembers. */

import { type Issue, issueIdentity, SEVERITIES, type Severity } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import { plainText } from '#domain/reports/cell-words';
import { cellName } from '#domain/sheet/address';
import type { Locale } from '#domain/words/locale';
import type { IssueGroup, IssueItem } from '../model/state';
import { titleOf } from '../words/issue-titles';

/** Worded issues, so that rows nobody touched are not worded again with every change. */
export class IssueWording {
  #locale: Locale | undefined;
  #items = new WeakMap<Issue, IssueItem>();

  /** In reading order, with the reasons that were given. */
  items(issues: readonly Issue[], locale: Locale, reasons: ReadonlyMap<string, string>): readonly IssueItem[] {
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#items = new WeakMap();
    }
    return issues.map((issue) => {
      const item = this.#items.get(issue) ?? this.#word(issue, locale);
      this.#items.set(issue, item);
      const reason = reasons.get(item.id);
      return reason === undefined ? item : { ...item, reason };
    });
  }

  /** A proposal is said as it will stand in the cell: 12000, without the comma that would be flagged there. */
  #word(issue: Issue, locale: Locale): IssueItem {
    const item = { id: issueIdentity(issue), issue, sentence: messageOf(issue, locale) };
    return issue.proposal === undefined ? item : { ...item, proposed: plainText(issue.proposal.value) };
  }
}

/** 必改 first, then 核实, then 提示; within each, kinds in the order in which the sheet shows them first. */
export function groupIssues(items: readonly IssueItem[], locale: Locale): readonly IssueGroup[] {
  const groups = new Map<string, { severity: Severity; code: string; items: IssueItem[] }>();
  for (const item of items) {
    const { severity, code } = item.issue;
    const id = `${severity} ${code}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { severity, code, items: [item] });
    else group.items.push(item);
  }
  return SEVERITIES.flatMap((severity) =>
    [...groups]
      .filter(([, group]) => group.severity === severity)
      .map(([id, group]) => ({ id, severity, title: titleOf(group.code, locale), items: group.items })),
  );
}

export function countIssues(items: readonly IssueItem[]) {
  const count = (severity: Severity) => items.filter(({ issue }) => issue.severity === severity).length;
  return { error: count('error'), verify: count('verify'), hint: count('hint') };
}

/** An error whose proposal settles it. */
export function isAdoptable({ issue }: IssueItem): boolean {
  return issue.severity === 'error' && issue.proposal !== undefined;
}

/** K5, as a person looks for it on the sheet in front of them. */
export function cellOf({ at }: Issue): string {
  return cellName(at.row, at.column);
}
