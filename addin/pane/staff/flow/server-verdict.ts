/** The server found errors that this pane did not: its verdict wins, and the definition may have changed meanwhile. */

import type { Issue } from '#domain/issues/issue';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import type { IssueView } from '../../../api/answers';
import { payloadOf, type Refusal } from '../../../api/request';
import type { IssueItem } from '../../model/state';
import { type Flow, openFormOf, paneTrouble, say } from '../../shell/flow/flow';
import { type Checking, firstError } from './check';
import { issueId } from './issue-groups';
import type { Outgoing } from './sending';
import type { SubmitBoard } from './submit-board';

export async function showServerVerdict(
  flow: Flow,
  {
    checking,
    board,
    reloadRound,
  }: { readonly checking: Checking; readonly board: SubmitBoard; readonly reloadRound: () => Promise<void> },
  { pending }: Outgoing,
  refusal: Refusal,
): Promise<void> {
  const { form } = pending;
  await reloadRound();
  const isOpen = openFormOf(flow.state.get())?.form.id === form;
  const views = payloadOf(refusal, 'submission.hasErrors')?.issues ?? [];
  if (!isOpen) return board.clear(form);
  const verdict = await checking.refresh();
  const own = verdict === undefined ? [] : verdict.result.issues;
  const known = new Set(own.map(issueId));
  const others = views.map((view) => itemOfView(view)).filter(({ id }) => !known.has(id));
  const othersErrors = others.filter(({ issue }) => issue.severity === 'error');
  if (othersErrors.length > 0) checking.showServerItems(others);
  const first = firstError(own) ?? othersErrors[0]?.issue;
  if (first === undefined) return board.clear(form);
  board.set(form, { status: 'blocked', firstError: issueId(first) });
  const isNewsToUs = firstError(own) === undefined;
  if (isNewsToUs) flow.state.change({ trouble: paneTrouble(flow, 'otherVerdict', false) });
  const errors = own.filter(({ severity }) => severity === 'error').length + othersErrors.length;
  say(flow, 'blocked', { errors, address: formatAddress(first.at) });
  if (flow.deps.workbook.abilities.select) await flow.deps.workbook.select(first.at);
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
  return { id: issueId(issue), issue, sentence: message };
}
