/** 撤回 and 零报告: submissions without a sheet, on top of the version that the card shows. */
import type { SubmissionBody } from '../../../api/client';
import type { Outbox } from '../../../api/outbox';
import type { PaneActions } from '../../model/actions';
import { type Flow, openFormOf } from '../../shell/flow/flow';
import type { Sending } from './sending';
import { pendingFor } from './submit';
import type { SubmitBoard } from './submit-board';

export function withdrawActions(
  flow: Flow,
  sending: Sending,
  outbox: Outbox,
  board: SubmitBoard,
): Pick<PaneActions, 'withdraw' | 'submitZero'> {
  let clicked: Promise<void> | undefined;

  async function send(kind: 'withdraw' | 'zero'): Promise<void> {
    const state = flow.state.get();
    const open = openFormOf(state);
    if (open === undefined) return;
    const form = open.form.id;
    if (board.of(form).status === 'unknown') await sending.settle(form);
    const mustWait = board.of(form).status === 'unknown' || sending.isBusy(form);
    if (mustWait) return;
    const base = state.cards?.find((card) => card.state.form === form)?.state.version ?? 0;
    const pending = pendingFor(flow, outbox, open, { kind, base, fingerprint: `${kind} ${base}` });
    const body: SubmissionBody =
      kind === 'zero' ? { base: pending.base, zero: true, sheets: [] } : { base: pending.base, withdraw: true };
    await sending.send({ pending, body, rows: [] });
  }

  const once = (kind: 'withdraw' | 'zero') => {
    clicked ??= send(kind).finally(() => {
      clicked = undefined;
    });
    return clicked;
  };
  return { withdraw: () => once('withdraw'), submitZero: () => once('zero') };
}
