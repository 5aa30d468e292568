/** A verdict as the pane lists it: issues with their sentences, by severity and kind. Pure, but for what it remembers. */

import type { FormDefinition } from '#domain/form/form';
import { type Issue, issueIdentity, SEVERITIES, type Severity } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import type { ParseResult } from '#domain/reading/parse';
import { indicatorKeyOf } from '#domain/reading/row';
import { type CellKeys, plainText, typedCell } from '#domain/reports/cell-words';
import { cellName } from '#domain/sheet/address';
import type { Locale } from '#domain/words/locale';
import type { IssueGroup, IssueItem } from '../model/state';
import { titleOf } from '../words/issue-titles';

/** Worded issues, so that rows nobody touched are not worded again with every change. Made for one form. */
export class IssueWording {
  readonly #form: FormDefinition;
  #locale: Locale | undefined;
  #items = new WeakMap<Issue, IssueItem>();

  constructor(form: FormDefinition) {
    this.#form = form;
  }

  /** In reading order, with the reasons that were given. */
  items(
    { issues, rows }: Pick<ParseResult, 'issues' | 'rows'>,
    locale: Locale,
    reasons: ReadonlyMap<string, string>,
  ): readonly IssueItem[] {
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#items = new WeakMap();
    }
    const indicators = new Map(rows.map((row) => [`${row.sheet} ${row.row}`, indicatorKeyOf(row)]));
    return issues.map((issue) => {
      const item = this.#items.get(issue) ?? this.#word(issue, locale, indicators);
      this.#items.set(issue, item);
      const reason = reasons.get(item.id);
      return reason === undefined ? item : { ...item, reason };
    });
  }

  #word(issue: Issue, locale: Locale, indicators: ReadonlyMap<string, string | undefined>): IssueItem {
    const proposed = this.#proposed(issue, indicators.get(`${issue.at.sheet} ${issue.at.row}`));
    const item = { id: issueIdentity(issue), issue, sentence: messageOf(issue, locale) };
    return proposed === undefined ? item : { ...item, proposed };
  }

  #proposed({ proposal, section, column }: Issue, indicator: string | undefined): string | undefined {
    if (proposal === undefined) return undefined;
    if (section === undefined || column === undefined) return plainText(proposal.value);
    const keys: CellKeys = { section, column, ...(indicator === undefined ? {} : { indicator }) };
    const typed = typedCell(this.#form, keys);
    return typed === undefined ? plainText(proposal.value) : typed.type.format(proposal.value, typed.spec);
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
