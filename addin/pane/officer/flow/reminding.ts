/** 催报: who owes is asked when one looks; what is copied or drafted is looked up again, and on record. */
import type { Failure } from '#client/answer';
import { createRemindingClient, type OwingUnit, type Reminded, type ReminderChannel } from '#client/reminding-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { textOfAll } from '../model/reminding';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type RemindingActions = Pick<OfficerActions, 'askOwing' | 'copyReminders' | 'downloadDrafts' | 'closeReminding'>;

/** A text is made, and a letterhead looked for, of each: so many take a request a few seconds at most. */
const AT_ONCE = 200;

export function remindingActions(flow: Flow): RemindingActions {
  return {
    async askOwing() {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      if (id === undefined || overview.value.owing?.status === 'asking') return;
      const before = overview.value.owing;
      overview.change({ owing: { status: 'asking' }, ...(isWorking(overview) ? {} : { reminding: undefined }) });
      const client = createRemindingClient(overview.signIn.api);
      const answer = await during(overview, 'loading', () => client.owing(id));
      if (answer.ok) return overview.change({ owing: { status: 'shown', ...answer.value } });
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ owing: before });
      overview.change({ owing: { status: 'failed', trouble: troubleOf(overview, answer.failure) } });
    },

    async copyReminders(unit) {
      const overview = overviewOf(flow.signIn.stay);
      const reminded = await remind(overview, 'copy', unit);
      if (reminded === undefined || overview.isOver) return;
      const units = reminded.reminded.map((each) => each.unit);
      const { owesNothing } = reminded;
      const said = { status: 'reminded', channel: 'copy', units, owesNothing } as const;
      if (units.length === 0) return overview.change({ reminding: said });
      const text = textOfAll(reminded.reminded);
      const isCopied = await flow.deps.copy(text);
      overview.change({ reminding: { ...said, text, isCopied } });
      say(overview, isCopied ? 'remindersCopied' : 'remindersNotCopied', { unit: units[0] ?? '', count: units.length });
    },

    async downloadDrafts() {
      const overview = overviewOf(flow.signIn.stay);
      const round = overview.stay.id;
      const units = unitsShown(overview).map(({ unit }) => unit);
      if (round === undefined || units.length === 0 || isWorking(overview)) return;
      overview.change({ reminding: { status: 'working', channel: 'eml' } });
      const client = createRemindingClient(overview.signIn.api);
      const answer = await during(overview, 'loading', () => client.drafts(round, units));
      if (overview.isOver) return;
      if (!answer.ok) return fail(overview, answer.failure);
      flow.deps.save(answer.value.name ?? '催报邮件.zip', answer.value.bytes);
      overview.change({ reminding: undefined });
      const reminded = await remind(overview, 'eml');
      if (reminded === undefined) return;
      const names = reminded.reminded.map(({ unit }) => unit);
      const { owesNothing } = reminded;
      overview.change({ reminding: { status: 'reminded', channel: 'eml', units: names, owesNothing } });
      say(overview, 'draftsSaved', { unit: '', count: names.length });
    },

    closeReminding: () => overviewOf(flow.signIn.stay).change({ reminding: undefined }),
  };
}

/** On record now, and told by the list; `undefined` where it did not come about, which is told too. One thing at a time. */
async function remind(overview: Overview, channel: ReminderChannel, unit?: string): Promise<Reminded | undefined> {
  const round = overview.stay.id;
  const units = unit === undefined ? unitsShown(overview).map((each) => each.unit) : [unit];
  if (round === undefined || units.length === 0 || isWorking(overview)) return undefined;
  overview.change({ reminding: { status: 'working', channel, ...(unit === undefined ? {} : { unit }) } });
  const client = createRemindingClient(overview.signIn.api);
  const all: Reminded = { asOf: '', reminded: [], owesNothing: [] };
  for (let at = 0; at < units.length; at += AT_ONCE) {
    const some = units.slice(at, at + AT_ONCE);
    const answer = await during(overview, 'loading', () => client.remind(round, some, channel));
    if (!answer.ok) {
      fail(overview, answer.failure);
      return undefined;
    }
    keepReminded(overview, answer.value);
    all.reminded.push(...answer.value.reminded);
    all.owesNothing.push(...answer.value.owesNothing);
  }
  return all;
}

function fail(overview: Overview, failure: Failure): void {
  const isSignInOver = expireSignInIfOver(overview, failure);
  overview.change({
    reminding: isSignInOver ? undefined : { status: 'failed', trouble: troubleOf(overview, failure) },
  });
}

/** The list tells the newest of each: who was just reminded, and who owes nothing any more. */
function keepReminded(overview: Overview, { reminded, owesNothing }: Reminded): void {
  const { owing } = overview.value;
  if (owing?.status !== 'shown') return;
  const newest = new Map(reminded.map((each) => [each.unit, each]));
  const isLeft = ({ unit }: OwingUnit) => !owesNothing.includes(unit);
  const units = owing.units.filter(isLeft).map((each) => newest.get(each.unit) ?? each);
  overview.change({ owing: { ...owing, units } });
}

function unitsShown({ value: { owing } }: Overview): readonly OwingUnit[] {
  return owing?.status === 'shown' ? owing.units : [];
}

function isWorking({ value: { reminding } }: Overview): boolean {
  return reminding?.status === 'working';
}
