/**
 * A submission on its way, from its stored id to an outcome that is certain. Claims neither success nor failure before
 * the server said so; the same id always carries the same content; nothing is ever sent that nobody clicked in this pane.
 */
import type { Row } from '#domain/reading/row';
import type { Receipt } from '../../../api/answers';
import { backOffMs } from '../../../api/back-off';
import type { SubmissionBody } from '../../../api/client';
import type { Outbox, Pending } from '../../../api/outbox';
import { type Answer, type Failure, payloadOf, type Refusal } from '../../../api/request';
import {
  during,
  expireSessionIfOver,
  type Flow,
  openFormOf,
  say,
  sessionOf,
  titleOfTrouble,
  troubleOf,
} from '../../shell/flow/flow';
import type { SubmitBoard } from './submit-board';

/** What goes under a pending id. Only in memory: content is never stored. */
export interface Outgoing {
  readonly pending: Pending;
  readonly body: SubmissionBody;
  /** As they were read at the click, for comparing with what a colleague reported. */
  readonly rows: readonly Row[];
}

/** What the flow does when the server has spoken. */
export interface Outcomes {
  /** `rows` as they were sent; undefined after a reload, when nobody remembers. */
  recorded(pending: Pending, receipt: Receipt, rows: readonly Row[] | undefined): Promise<void>;
  /** 409: somebody of the unit reported meanwhile. */
  stale(outgoing: Outgoing, refusal: Refusal): Promise<void>;
  /** 422: the server's check found errors. */
  hasErrors(outgoing: Outgoing, refusal: Refusal): Promise<void>;
  /** Refused for good; `pending` is gone. */
  refused(pending: Pending, failure: Refusal): Promise<void>;
}

export interface Sending {
  /** Keeps the id, then sends; without a network it waits. */
  send(outgoing: Outgoing): Promise<void>;
  /** Asks what became of the form's id, and goes on from there. */
  settle(form: string): Promise<void>;
  /** A form was opened: an id that an earlier pane left behind is asked about, and never sent by itself. */
  resume(form: string): Promise<void>;
  /** The connection is back, or somebody signed in again: what was clicked in this pane goes on. */
  goOn(): Promise<void>;
  isBusy(form: string): boolean;
  /** Stops asking; with `forget`, content too: another unit signed in. */
  stop(how?: 'forget'): void;
}

export function createSending(flow: Flow, outbox: Outbox, board: SubmitBoard, outcomes: Outcomes): Sending {
  const { deps, api, state } = flow;
  const outgoings = new Map<string, Outgoing>();
  const busy = new Set<string>();
  const attempts = new Map<string, number>();
  const timers = new Map<string, unknown>();
  /** Counts signings-out: an answer to somebody who has left changes nothing on the screen. */
  let era = 0;

  async function transmit(outgoing: Outgoing): Promise<void> {
    const { pending, body } = outgoing;
    const { form, id } = pending;
    if (busy.has(form)) return;
    const mayHaveArrived = pending.wasSent;
    const sent: Outgoing = { ...outgoing, pending: { ...pending, wasSent: true } };
    outgoings.set(form, sent);
    outbox.put(sent.pending);
    busy.add(form);
    if (!mayHaveArrived) board.set(form, { status: 'sending' });
    const mine = era;
    const answer = await during(flow, 'submitting', () => api.submit(pending, id, body));
    if (mine !== era) return;
    busy.delete(form);
    if (answer.ok) return recordIfItsReceipt(sent.pending, answer.value);
    const { failure } = answer;
    if (expireSessionIfOver(flow, failure)) {
      board.set(form, waiting(pending, mayHaveArrived));
      outgoings.set(form, outgoing);
      outbox.put(pending);
      return;
    }
    if (!isCertain(failure)) return unknown(sent.pending, failure);
    drop(sent.pending);
    if (failure.code === 'submission.stale') await outcomes.stale(sent, failure);
    else if (failure.code === 'submission.hasErrors') await outcomes.hasErrors(sent, failure);
    else await refuse(sent.pending, failure);
  }

  function waiting({ at }: Pending, mayHaveArrived: boolean) {
    return mayHaveArrived ? ({ status: 'unknown', at } as const) : ({ status: 'queued', at, resumed: false } as const);
  }

  /** Anything that answers 2xx without this id is not the answer to this submission. */
  async function recordIfItsReceipt(pending: Pending, receipt: Receipt): Promise<void> {
    if (receipt.submissionId?.toLowerCase() !== pending.id.toLowerCase()) {
      unknown(pending, { kind: 'unreadable' });
      return;
    }
    const rows = outgoings.get(pending.form)?.rows;
    drop(pending);
    await outcomes.recorded(pending, receipt, rows);
  }

  function drop(pending: Pending): void {
    clearTimer(pending.form);
    attempts.delete(pending.form);
    outgoings.delete(pending.form);
    outbox.remove(pending);
  }

  async function refuse(pending: Pending, failure: Refusal): Promise<void> {
    const trouble = troubleOf(flow, failure);
    board.set(pending.form, { status: 'refused', trouble });
    say(flow, 'refused', { title: titleOfTrouble(flow, trouble) });
    await outcomes.refused(pending, failure);
  }

  function unknown({ form, at }: Pending, failure?: Failure): void {
    if (board.of(form).status !== 'unknown') {
      board.set(form, { status: 'unknown', at });
      say(flow, 'unknown', {});
    }
    askLater(form, failure);
  }

  function askLater(form: string, failure?: Failure): void {
    clearTimer(form);
    const attempt = (attempts.get(form) ?? 0) + 1;
    attempts.set(form, attempt);
    const told = failure === undefined ? undefined : payloadOf(failure, 'store.unavailable')?.retryAfterSeconds;
    const wait = Math.max(backOffMs(attempt, deps.random), (told ?? 0) * 1_000);
    timers.set(
      form,
      deps.timers.set(() => void settle(form), wait),
    );
  }

  function clearTimer(form: string): void {
    deps.timers.clear(timers.get(form));
    timers.delete(form);
  }

  function pendingOf(form: string): Pending | undefined {
    const { round } = state.get();
    const unit = sessionOf(state.get())?.unit;
    const kept = outgoings.get(form)?.pending;
    return (
      kept ?? (round === undefined || unit === undefined ? undefined : outbox.get({ round: round.id, form, unit }))
    );
  }

  async function settle(form: string): Promise<void> {
    const pending = pendingOf(form);
    const mayAsk = pending !== undefined && !busy.has(form) && sessionOf(state.get()) !== undefined;
    if (!mayAsk) return;
    clearTimer(form);
    const outgoing = outgoings.get(form);
    if (!pending.wasSent) return outgoing === undefined ? leftBehind(pending) : onwards(outgoing);
    if (!deps.connection.isOnline()) return unknown(pending);
    busy.add(form);
    const mine = era;
    const answer = await during(flow, 'settling', () => api.receipt(pending, pending.id));
    if (mine !== era) return;
    busy.delete(form);
    await judge(pending, answer);
  }

  async function judge(pending: Pending, answer: Answer<Receipt>): Promise<void> {
    if (answer.ok) return recordIfItsReceipt(pending, answer.value);
    const { failure } = answer;
    if (expireSessionIfOver(flow, failure)) return;
    if (!isCertain(failure)) return unknown(pending, failure);
    const outgoing = outgoings.get(pending.form);
    if (failure.code !== 'submission.notFound') {
      drop(pending);
      return refuse(pending, failure);
    }
    // It may still be on its way: sending it again under its own id cannot make two of it.
    if (outgoing !== undefined) return onwards(outgoing);
    leftBehind(pending);
  }

  async function onwards(outgoing: Outgoing): Promise<void> {
    const { form, at } = outgoing.pending;
    if (deps.connection.isOnline()) return transmit(outgoing);
    if (!outgoing.pending.wasSent) board.set(form, { status: 'queued', at, resumed: false });
  }

  /** Of an earlier pane, and not received: its content is the sheet's, so the person clicks again. */
  function leftBehind(pending: Pending): void {
    const { form, at, kind } = pending;
    if (pending.wasSent) say(flow, 'notReceived', {});
    if (kind === 'report') board.set(form, { status: 'queued', at, resumed: true });
    else {
      // 零报告 and 撤回 have no sheet that shows what was meant: the button that was clicked is still there.
      drop(pending);
      board.clear(form);
    }
  }

  return {
    async send(outgoing) {
      const { form } = outgoing.pending;
      outbox.put(outgoing.pending);
      outgoings.set(form, outgoing);
      attempts.delete(form);
      clearTimer(form);
      if (deps.connection.isOnline()) return transmit(outgoing);
      board.set(form, waiting(outgoing.pending, outgoing.pending.wasSent));
      say(flow, 'queued', {});
    },
    settle,
    async resume(form) {
      const open = openFormOf(state.get());
      const isKnownHere = outgoings.has(form) || open === undefined;
      if (isKnownHere) return;
      const pending = pendingOf(form);
      if (pending === undefined) return;
      if (pending.wasSent) board.set(form, { status: 'unknown', at: pending.at });
      await settle(form);
    },
    async goOn() {
      await Promise.all(
        (state.get().round?.forms ?? []).map(({ definition: { id: form } }) => {
          const isOurs = outgoings.has(form) || board.of(form).status === 'unknown';
          if (!isOurs) return undefined;
          attempts.delete(form);
          return settle(form);
        }),
      );
    },
    isBusy: (form) => busy.has(form),
    stop(how) {
      for (const form of [...timers.keys()]) clearTimer(form);
      if (how !== 'forget') return;
      // What was sent stays in the outbox under its unit, and is asked about when that unit signs in again.
      era++;
      outgoings.clear();
      busy.clear();
      attempts.clear();
    },
  };
}

/** A refusal with words of its own; a server in trouble or a gateway may have done its work all the same. */
function isCertain(failure: Failure): failure is Refusal {
  return failure.kind === 'refused' && failure.status < 500;
}
