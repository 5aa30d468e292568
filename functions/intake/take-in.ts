/** What can be taken in, against the server: checked there, held against what stands, and recorded once. */
import { LONGEST_FILE_NAME, ORIGIN_LIMITS } from '#api/answers/wire-limits';
import type { FormPlace } from '#client/addresses';
import { type Failure, isCertain } from '#client/answer';
import type { ApiClient } from '#client/api-client';
import { type Patience, untilAnswered } from '#client/patience';
import { recordOnce } from '#client/settle';
import type { Origin, VerdictIssue, WhatStands } from '#client/shapes';
import { againstStanding } from '#domain/intake/against-standing';
import { hasErrors, needsReasons } from '#domain/intake/reasons';
import { type Explanation, unexplained } from '#domain/issues/explanation';
import type { IntakeItem, Taken } from './intake-item';

export interface TakingIn {
  readonly api: Pick<ApiClient, 'check' | 'submit' | 'receipt'>;
  /** Its id. */
  readonly round: string;
  readonly patience: Patience;
  /** A UUID. */
  readonly newId: () => string;
  /** Whether somebody wants it in the place of what stands, having seen how that differs. */
  readonly mayReplace: (standing: WhatStands) => boolean;
  /** Nothing is recorded. */
  readonly isTrial: boolean;
  /** What somebody says of its 核实. */
  readonly reasonsFor?: (issues: readonly VerdictIssue[]) => readonly Explanation[];
}

/** Only what is acceptable so far changes. Never throws for what a network or a server does. */
export async function takeIn(item: IntakeItem, taking: TakingIn): Promise<IntakeItem> {
  const { sheet, said, unit, sha256 } = item;
  if (item.pile !== 'acceptable' || sheet === undefined || unit === undefined || sha256 === undefined) return item;
  const { api, round, patience, reasonsFor = () => [] } = taking;
  const place: FormPlace = { round, form: sheet.form.id, onBehalfOf: unit };
  const content = { sheets: said?.grids ?? sheet.contents.grids, file: sheet.found.name.slice(-LONGEST_FILE_NAME) };
  const checked = await untilAnswered(patience, () => api.check(place, content));
  if (!checked.ok) return { ...item, taken: notAsked(checked.failure) };
  const { issues, current } = checked.value;
  const given = reasonsFor(issues);
  const explanations = [...given, ...checked.value.explanations];
  const standing: WhatStands = current ?? { state: 'none', version: 0 };
  const asked: IntakeItem = { ...item, issues, explanations, standing };
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { ...asked, pile: 'hasErrors', reason: hasErrors(errors) };
  const found = againstStanding(standingOf(standing), sheet.found.mail?.sentAt, taking.mayReplace(standing));
  if (found.pile !== 'acceptable') return { ...asked, ...found };
  const lacking = unexplained(issues, explanations);
  if (lacking.length > 0) return { ...asked, pile: 'hasErrors', reason: needsReasons(lacking.length) };
  if (taking.isTrial) return { ...asked, ...found };
  // The version that the check compared with: whoever reports in between makes this one stale.
  const body = {
    ...{ base: standing.version, ...content, origin: originOf(item, sha256) },
    ...(given.length === 0 ? {} : { explanations: given }),
  };
  const fate = await recordOnce(api, place, taking.newId(), body, patience);
  return { ...asked, ...found, taken: takenBy(fate) };
}

function takenBy(fate: Awaited<ReturnType<typeof recordOnce>>): Taken {
  if (fate.fate === 'recorded') return { outcome: 'recorded', receipt: fate.receipt };
  return fate.fate === 'refused' ? refused(fate.refusal) : { outcome: 'unknown' };
}

function notAsked(failure: Failure): Taken {
  return isCertain(failure) ? refused(failure) : { outcome: 'notAsked' };
}

function refused({ code, title, detail }: { readonly code: string; readonly title: string; readonly detail: string }) {
  return { outcome: 'refused' as const, code, message: `${title}：${detail}` };
}

function standingOf(standing: WhatStands) {
  const { version, state, submittedAt, by, difference, returned, origin } = standing;
  return {
    ...{ version, state, by, difference },
    submittedAt: returned?.submittedAt ?? submittedAt,
    mailedAt: origin?.sentAt,
  };
}

/** What is too long to be noted whole is left out, but for the file's name, of which the end tells more. */
function originOf({ sheet }: IntakeItem, sha256: string): Origin {
  const { name = '', mail } = sheet?.found ?? {};
  const { messageId = '', from, sentAt } = mail ?? {};
  const sender = from?.email ?? '';
  return {
    ...{ file: name.slice(-LONGEST_FILE_NAME), sha256 },
    ...(messageId !== '' && messageId.length <= ORIGIN_LIMITS.messageId ? { messageId } : {}),
    ...(sender !== '' && sender.length <= ORIGIN_LIMITS.sender ? { sender } : {}),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}
