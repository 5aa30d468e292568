/**
 * The server found errors, or 核实 without a reason, that this pane did not: its verdict wins, and the definition may have
 * changed meanwhile.
 */

import { payloadOf, type Refusal } from '#client/answer';
import type { IssueView } from '#client/shapes';
import { type Issue, issueIdentity } from '#domain/issues/issue';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import { reloadRound } from '../../shell/flow/rounds';
import { paneTrouble } from '../../shell/flow/troubles';
import type { IssueItem } from '../model/state';
import { firstError, goTo, refresh, showServerItems } from './check';
import { withoutReason } from './explain';
import { say } from './say';
import { clearSubmit, setSubmit } from './submit-state';
import type { Desk } from './visit';

export async function showServerVerdict(desk: Desk, refusal: Refusal): Promise<void> {
  const { signIn } = desk;
  await reloadRound(desk.visit.stay);
  const told = payloadOf(refusal, 'submission.hasErrors') ?? payloadOf(refusal, 'submission.unexplained');
  const views = told?.issues ?? [];
  if (!desk.isOnScreen) return clearSubmit(desk);
  const verdict = await refresh(desk);
  const own = verdict === undefined ? [] : verdict.result.issues;
  const known = new Set(own.map(issueIdentity));
  const others = views.map((view) => itemOfView(view)).filter(({ id }) => !known.has(id));
  const othersErrors = others.filter(({ issue }) => issue.severity === 'error');
  if (others.some(({ issue }) => issue.severity !== 'hint')) showServerItems(desk, others);
  const first = firstError(own) ?? othersErrors[0]?.issue;
  if (first === undefined) return showLackingReasons(desk, refusal);
  setSubmit(desk, { status: 'blocked', firstError: issueIdentity(first) });
  const isNewsToUs = firstError(own) === undefined;
  if (isNewsToUs && !desk.isOver) {
    const trouble = paneTrouble(desk, 'otherVerdict', false);
    desk.opening.verdictTrouble = trouble;
    signIn.change({ trouble });
  }
  const { sheet } = desk.value;
  const errors = sheet.status === 'checked' ? sheet.counts.error : othersErrors.length;
  say(desk, 'blocked', { errors, address: formatAddress(first.at) });
  await goTo(desk, first);
}

async function showLackingReasons(desk: Desk, refusal: Refusal): Promise<void> {
  const lacking = withoutReason(desk);
  const [first] = lacking;
  if (first === undefined || refusal.code !== 'submission.unexplained') return clearSubmit(desk);
  setSubmit(desk, { status: 'unexplained', first: first.id });
  say(desk, 'unexplained', { cells: lacking.length, address: formatAddress(first.issue.at) });
  await goTo(desk, first.issue);
}

/** Worded by the server, in the language that was asked for; its code may be one that this pane never heard of. */
function itemOfView(view: IssueView): IssueItem {
  const { severity, code, address, sheet, section, column, label, received, message } = view;
  const issue = {
    severity,
    code,
    address,
    at: parseAddress(address) ?? { sheet, row: 1, column: 1 },
    ...(section === undefined ? {} : { section }),
    ...(column === undefined ? {} : { column }),
    label,
    received,
    payload: {},
    // Without a proposal: the view tells its value, not the cell's whole new content.
  } as unknown as Issue;
  return { id: issueIdentity(issue), issue, sentence: message, brief: message };
}
