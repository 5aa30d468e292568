/**
 * A submission on its way, from its stored id to an outcome that is certain. Claims neither success nor failure before
 * the server said so; the same id always carries the same content; nothing is ever sent that nobody clicked in this pane.
 * An answer for a desk that was dropped meanwhile is left alone: the id is still in the outbox, and who asks learns it.
 */

import { type Failure, type Refusal, toldWaitMs } from '#client/answer';
import { backOffMs } from '#client/patience';
import { type Settled, send, settle as settleId } from '#client/settle';
import type { Receipt } from '#client/shapes';
import type { Outbox, Pending } from '../../../storage/outbox';
import type { Flow } from '../../shell/flow/flow';
import { during, later } from '../../shell/flow/news';
import { expireSignInIfOver, titleOfTrouble, troubleOf } from '../../shell/flow/troubles';
import { isOnItsWay } from '../model/state';
import { say } from './say';
import { clearSubmit, setSubmit } from './submit-state';
import type { Desk, OpenWorkbook, Outgoing, Visit } from './visit';

/** What the flow does when the server has spoken. */
export interface Outcomes {
  /** `outgoing` as it was sent; undefined after a reload, when nobody remembers. */
  recorded(desk: Desk, pending: Pending, receipt: Receipt, outgoing: Outgoing | undefined): Promise<void>;
  /** 409: somebody of the unit reported meanwhile. */
  stale(outgoing: Outgoing, refusal: Refusal): Promise<void>;
  /** 422: the server's check found errors, or 核实 without a reason. */
  hasErrors(outgoing: Outgoing, refusal: Refusal): Promise<void>;
  /** Refused for good; the pending id is gone. */
  refused(desk: Desk, refusal: Refusal): Promise<void>;
}

export interface Sending {
  /**
   * Keeps the id, then sends; without a network it waits. `stands` is called once there is a receipt or a refusal for
   * good: what is learned after that need not be waited for.
   */
  send(outgoing: Outgoing, stands?: () => void): Promise<void>;
  /** Asks what became of the desk's id, and goes on from there. */
  settle(desk: Desk): Promise<void>;
  /** A form was opened: an id that an earlier pane left behind is asked about, and never sent by itself. */
  resume(desk: Desk): Promise<void>;
  /** The connection is back, or somebody signed in again: what was clicked in this pane goes on. */
  goOn(visit: Visit): Promise<void>;
  /** Another workbook was opened: what was on its way goes on from its desks. */
  takeOver(visit: Visit, before: OpenWorkbook): void;
}

export function createSending({ deps }: Flow, outbox: Outbox, outcomes: Outcomes): Sending {
  async function transmit(desk: Desk, outgoing: Outgoing, stands: () => void = () => undefined): Promise<void> {
    const { pending, body } = outgoing;
    if (desk.isAsking) return;
    const { outgoings } = desk.visit;
    const mayHaveArrived = pending.wasSent;
    const sent: Outgoing = { ...outgoing, pending: { ...pending, wasSent: true } };
    outgoings.set(desk.form, sent);
    outbox.put(sent.pending);
    if (!mayHaveArrived) setSubmit(desk, { status: 'sending' });
    const known = await asking(desk, 'submitting', () => send(desk.signIn.api, pending, pending.id, body));
    if (desk.isOver) return;
    if (known.fate === 'recorded') return shownFirst(recorded(desk, sent.pending, known.receipt), stands);
    if (known.fate === 'unknown') return unknown(desk, sent.pending, known.failure);
    const { refusal } = known;
    if (known.fate === 'turnedAway') {
      expireSignInIfOver(desk, refusal);
      setSubmit(desk, waiting(pending));
      outgoings.set(desk.form, outgoing);
      outbox.put(pending);
      return;
    }
    drop(desk, sent.pending);
    // What is to be decided or put right is in the sheet that it was sent from.
    const isOfThisWorkbook = sent.desk === desk;
    if (isOfThisWorkbook && refusal.code === 'submission.stale') await outcomes.stale(sent, refusal);
    else if (isOfThisWorkbook && isVerdict(refusal)) await outcomes.hasErrors(sent, refusal);
    else await shownFirst(refuse(desk, refusal), stands);
  }

  /** One request at a time for each desk. */
  async function asking<T>(desk: Desk, work: 'submitting' | 'settling', request: () => Promise<T>): Promise<T> {
    desk.isAsking = true;
    const known = await during(desk, work, request);
    desk.isAsking = false;
    return known;
  }

  async function recorded(desk: Desk, pending: Pending, receipt: Receipt): Promise<void> {
    const outgoing = desk.visit.outgoings.get(desk.form);
    drop(desk, pending);
    await outcomes.recorded(desk, pending, receipt, outgoing);
  }

  function drop(desk: Desk, pending: Pending): void {
    desk.callOffAsking();
    desk.asked = 0;
    desk.visit.outgoings.delete(desk.form);
    outbox.remove(pending);
  }

  async function refuse(desk: Desk, refusal: Refusal): Promise<void> {
    const trouble = troubleOf(desk, refusal);
    setSubmit(desk, { status: 'refused', trouble });
    say(desk, 'refused', { title: titleOfTrouble(desk, trouble) });
    await outcomes.refused(desk, refusal);
  }

  function unknown(desk: Desk, { at }: Pending, failure?: Failure): void {
    if (desk.value.submit.status !== 'unknown') {
      setSubmit(desk, { status: 'unknown', at });
      say(desk, 'unknown', {});
    }
    askLater(desk, failure);
  }

  function askLater(desk: Desk, failure?: Failure): void {
    desk.callOffAsking();
    desk.asked++;
    const wait = Math.max(backOffMs(desk.asked, deps.random), toldWaitMs(failure));
    desk.callOffAsking = later(desk, wait, () => void settle(desk));
  }

  function pendingOf({ form, signIn, visit }: Desk): Pending | undefined {
    const { round } = visit.stay.value;
    const unit = signIn.session?.unit;
    const kept = visit.outgoings.get(form)?.pending;
    return (
      kept ?? (round === undefined || unit === undefined ? undefined : outbox.get({ round: round.id, form, unit }))
    );
  }

  async function settle(desk: Desk): Promise<void> {
    const pending = pendingOf(desk);
    const mayAsk = pending !== undefined && !desk.isAsking && desk.signIn.session !== undefined;
    if (!mayAsk) return;
    desk.callOffAsking();
    const outgoing = desk.visit.outgoings.get(desk.form);
    if (!pending.wasSent) return outgoing === undefined ? leftBehind(desk, pending) : onwards(desk, outgoing);
    if (!deps.connection.isOnline()) return unknown(desk, pending);
    const known = await asking(desk, 'settling', () => settleId(desk.signIn.api, pending, pending.id));
    if (!desk.isOver) await goOnFrom(desk, known, pending);
  }

  async function goOnFrom(desk: Desk, known: Settled, pending: Pending): Promise<void> {
    switch (known.fate) {
      case 'recorded':
        return recorded(desk, pending, known.receipt);
      case 'unknown':
        return unknown(desk, pending, known.failure);
      case 'turnedAway':
        expireSignInIfOver(desk, known.refusal);
        return;
      case 'refused':
        drop(desk, pending);
        return refuse(desk, known.refusal);
      case 'notRecorded': {
        const outgoing = desk.visit.outgoings.get(desk.form);
        return outgoing === undefined ? leftBehind(desk, pending) : onwards(desk, outgoing);
      }
    }
  }

  async function onwards(desk: Desk, outgoing: Outgoing): Promise<void> {
    if (deps.connection.isOnline()) return transmit(desk, outgoing);
    if (!outgoing.pending.wasSent) setSubmit(desk, waiting(outgoing.pending));
  }

  /** Of an earlier pane, and not received: its content is the sheet's, so the person clicks again. */
  function leftBehind(desk: Desk, pending: Pending): void {
    const { at, kind } = pending;
    if (pending.wasSent) say(desk, 'notReceived', {});
    if (kind === 'report') setSubmit(desk, { status: 'queued', at, resumed: true });
    else {
      // 零报告 and 撤回 have no sheet that shows what was meant: the button that was clicked is still there.
      drop(desk, pending);
      clearSubmit(desk);
    }
  }

  return {
    async send(outgoing, stands) {
      const { desk, pending } = outgoing;
      outbox.put(pending);
      desk.visit.outgoings.set(desk.form, outgoing);
      desk.asked = 0;
      desk.callOffAsking();
      if (deps.connection.isOnline()) return transmit(desk, outgoing, stands);
      setSubmit(desk, waiting(pending));
      say(desk, 'queued', {});
    },
    settle,
    async resume(desk) {
      const isKnownHere = desk.visit.outgoings.has(desk.form) || desk.open === undefined;
      if (isKnownHere) return;
      const pending = pendingOf(desk);
      if (pending === undefined) return;
      if (pending.wasSent) setSubmit(desk, waiting(pending));
      await settle(desk);
    },
    async goOn({ stay, workbook, outgoings }) {
      const desks = (stay.value.round?.forms ?? []).map(({ definition }) => workbook.desk(definition.id));
      const ours = desks.filter((desk) => outgoings.has(desk.form) || desk.value.submit.status === 'unknown');
      await Promise.all(
        ours.map((desk) => {
          desk.asked = 0;
          return settle(desk);
        }),
      );
    },
    takeOver({ workbook }, before) {
      for (const { form, value } of before.desks) {
        const desk = workbook.desk(form);
        const pending = isOnItsWay(value.submit) ? pendingOf(desk) : undefined;
        if (pending === undefined) continue;
        setSubmit(desk, waiting(pending));
        void settle(desk);
      }
    },
  };
}

function isVerdict({ code }: Refusal): boolean {
  return code === 'submission.hasErrors' || code === 'submission.unexplained';
}

/** An outcome is on the screen by the time that its work first waits for something. */
function shownFirst(rest: Promise<void>, stands: () => void): Promise<void> {
  stands();
  return rest;
}

/** How it stands until the server is asked: what may have arrived is called neither sent nor lost. */
function waiting({ at, wasSent }: Pending) {
  return wasSent ? ({ status: 'unknown', at } as const) : ({ status: 'queued', at, resumed: false } as const);
}
