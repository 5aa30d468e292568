/** 催报 by mail, one after the other: each is asked for until it is known what became of it, and never twice. */
import { type Answer, isCertain, toldWaitMs } from '#client/answer';
import { backOffMs, pause } from '#client/patience';
import { createRemindingClient, type Mailed } from '#client/reminding-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { type MailFate, type MailingHalt, type MailTo, mailingPlan, mailsLeft } from '../model/mailing';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type MailingActions = Pick<OfficerActions, 'askMailing' | 'sendMails' | 'stopMailing' | 'closeMailing'>;

/** How often a mail is asked for of which nobody has answered. */
const TRIES = 4;
/** Of one that is under way: longer than a server tries. */
const LOOKS = 30;
const LOOK_MS = 2_000;

export function mailingActions(flow: Flow): MailingActions {
  return {
    async askMailing(unit) {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      if (id === undefined || isSending(overview)) return;
      overview.change({ mailing: { status: 'asking' } });
      const client = createRemindingClient(overview.signIn.api);
      const answer = await during(overview, 'loading', () => client.owing(id));
      if (!answer.ok) {
        const isSignInOver = expireSignInIfOver(overview, answer.failure);
        const failed = { status: 'failed', trouble: troubleOf(overview, answer.failure) } as const;
        return overview.change({ mailing: isSignInOver ? undefined : failed });
      }
      const { units, asOf } = answer.value;
      overview.change({
        owing: { status: 'shown', ...answer.value },
        mailing: { status: 'asked', plan: mailingPlan(units, asOf, unit) },
      });
    },

    async sendMails() {
      const overview = overviewOf(flow.signIn.stay);
      const { mailing } = overview.value;
      if (mailing?.status === 'asked') return send(overview, mailing.plan.to, []);
      // Going on after it was stopped: what became of those before stays said.
      if (mailing?.status === 'ended') return send(overview, mailing.all, mailing.done);
    },

    stopMailing() {
      const overview = overviewOf(flow.signIn.stay);
      const { mailing } = overview.value;
      if (mailing?.status === 'sending') overview.change({ mailing: { ...mailing, isStopping: true } });
    },

    closeMailing() {
      const overview = overviewOf(flow.signIn.stay);
      if (!isSending(overview)) overview.change({ mailing: undefined });
    },
  };

  async function send(overview: Overview, all: readonly MailTo[], before: readonly MailFate[]): Promise<void> {
    const { owing } = overview.value;
    const { id } = overview.stay;
    const everyMs = owing?.status === 'shown' && owing.mail !== undefined ? owing.mail.everySeconds * 1_000 : 0;
    if (id === undefined || all.length === 0) return;
    let done = before;
    let halt: MailingHalt | undefined;
    overview.change({ mailing: { status: 'sending', all, done } });
    for (const to of mailsLeft(all, done)) {
      if (halt === undefined && isAskedToStop(overview)) halt = { why: 'stopped' };
      if (halt !== undefined || overview.isOver) break;
      const answer = await mailOne(overview, id, to);
      if (overview.isOver) return;
      if (!answer.ok) {
        const isSignInOver = expireSignInIfOver(overview, answer.failure);
        halt = isSignInOver ? { why: 'stopped' } : { why: 'trouble', trouble: troubleOf(overview, answer.failure) };
        break;
      }
      const { mail } = answer.value;
      keepMailed(overview, answer.value);
      ids(overview).delete(to.unit);
      if (mail?.result === 'notSent') {
        ids(overview).set(to.unit, mail.id);
        halt = { why: 'notSent', mail };
        break;
      }
      done = [...done, answer.value];
      const { mailing } = overview.value;
      const isStopping = mailing?.status === 'sending' && mailing.isStopping === true;
      overview.change({ mailing: { status: 'sending', all, done, ...(isStopping ? { isStopping } : {}) } });
      if (done.length < all.length && !isStopping) await pause(flow.deps.timers, everyMs);
    }
    if (overview.isOver) return;
    overview.change({ mailing: { status: 'ended', all, done, ...(halt === undefined ? {} : { halt }) } });
    const sent = done.filter((each) => each.outcome === 'mailed' && each.mail?.result === 'sent').length;
    say(overview, 'mailsSent', { unit: '', count: sent });
  }

  /** Until it is known what became of it, always by the same id: nothing that is repeated is sent again. */
  async function mailOne(overview: Overview, round: string, { unit, last }: MailTo): Promise<Answer<Mailed>> {
    const client = createRemindingClient(overview.signIn.api);
    const id = ids(overview).get(unit) ?? flow.deps.newId();
    ids(overview).set(unit, id);
    const after = last === undefined || last.id === id ? {} : { after: last.id };
    const { timers, random } = flow.deps;
    for (let failed = 0, looked = 0; ; ) {
      const answer = await client.mail(round, id, { unit, ...after });
      if (overview.isOver) return answer;
      if (answer.ok) {
        const isUnderWay = answer.value.outcome === 'mailed' && answer.value.mail?.result === 'sending';
        if (!isUnderWay || ++looked > LOOKS) return answer;
        await pause(timers, LOOK_MS);
        continue;
      }
      const { failure } = answer;
      const isTooFast = failure.kind === 'refused' && failure.code === 'mail.tooFast';
      if (isTooFast) await pause(timers, toldWaitMs(failure));
      else if (isCertain(failure) || ++failed >= TRIES) return answer;
      else await pause(timers, Math.max(backOffMs(failed, random), toldWaitMs(failure)));
    }
  }
}

/** Of mails that it is not known of whether they went. */
const idsOf = new WeakMap<Overview, Map<string, string>>();

function ids(overview: Overview): Map<string, string> {
  const known = idsOf.get(overview) ?? new Map<string, string>();
  idsOf.set(overview, known);
  return known;
}

function isSending({ value: { mailing } }: Overview): boolean {
  return mailing?.status === 'sending';
}

function isAskedToStop({ value: { mailing } }: Overview): boolean {
  return mailing?.status === 'sending' && mailing.isStopping === true;
}

/** The list tells the newest of each. */
function keepMailed(overview: Overview, { unit, outcome, mail, lastReminded }: Mailed): void {
  const { owing } = overview.value;
  if (owing?.status !== 'shown') return;
  const units = owing.units.flatMap((each) => {
    if (each.unit !== unit) return [each];
    if (outcome === 'owesNothing') return [];
    return [
      {
        ...each,
        ...(mail === undefined ? {} : { lastMail: mail }),
        ...(lastReminded === undefined ? {} : { lastReminded }),
      },
    ];
  });
  overview.change({ owing: { ...owing, units } });
}
