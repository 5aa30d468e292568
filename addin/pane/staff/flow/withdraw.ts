/** 撤回 and 零报告: submissions without a sheet, on top of the version that the card shows. */
import type { SubmissionBody } from '#client/submission-body';
import type { Outbox } from '../../../storage/outbox';
import type { PaneDeps } from '../../shell/flow/deps';
import type { StaffActions } from '../model/actions';
import type { Sending } from './sending';
import { pendingFor } from './submit';
import type { AtDesk, Desk } from './visit';

export function withdrawActions(
  deps: PaneDeps,
  atDesk: AtDesk,
  sending: Sending,
  outbox: Outbox,
): Pick<StaffActions, 'withdraw' | 'submitZero'> {
  async function send(desk: Desk, kind: 'withdraw' | 'zero'): Promise<void> {
    const { open } = desk;
    if (open === undefined) return;
    if (desk.value.submit.status === 'unknown') await sending.settle(desk);
    const mustWait = desk.isOver || desk.isAsking || desk.value.submit.status === 'unknown';
    if (mustWait) return;
    const base = desk.card?.state.version ?? 0;
    const pending = pendingFor(deps, outbox, open, { kind, base, fingerprint: `${kind} ${base}` });
    const body: SubmissionBody =
      kind === 'zero' ? { base: pending.base, zero: true, sheets: [] } : { base: pending.base, withdraw: true };
    await sending.send({ pending, body, rows: [], desk });
  }

  return {
    withdraw: atDesk((desk) => desk.once('withdraw', () => send(desk, 'withdraw'))),
    submitZero: atDesk((desk) => desk.once('withdraw', () => send(desk, 'zero'))),
  };
}
