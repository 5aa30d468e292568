/** 联合举办: what is proposed is read when one looks; each decision names the last one that was seen. */
import { decideJoint, type JointAsked, readJoint } from '#client/joint-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { JointDeed } from '../model/joint';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type JointActions = Pick<OfficerActions, 'askJoint' | 'decideJoint'>;

export function jointActions(flow: Flow): JointActions {
  return {
    async askJoint(form) {
      const overview = overviewOf(flow.signIn.stay);
      const before = overview.value.joint;
      overview.change({ joint: before?.form === form && before.view !== undefined ? before : { form } });
      await read(overview, form);
    },

    async decideJoint(deed, of) {
      const overview = overviewOf(flow.signIn.stay);
      const { joint } = overview.value;
      const { id: round } = overview.stay;
      if (round === undefined || joint?.view === undefined || joint.work !== undefined) return;
      const { form, view } = joint;
      overview.change({ joint: { form, view, work: of } });
      const answer = await during(overview, 'loading', () =>
        decideJoint(overview.signIn.api, { round, form }, view.seq, asked(deed)),
      );
      if (overview.isOver || overview.value.joint?.form !== form) return;
      if (answer.ok) {
        overview.change({ joint: { form, view: answer.value } });
        return say(overview, SAID[deed.kind], { unit: '', count: 1 });
      }
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ joint: { form, view } });
      const trouble = troubleOf(overview, answer.failure);
      overview.change({ joint: { form, view, trouble } });
      const isStale = answer.failure.kind === 'refused' && answer.failure.status < 500;
      // What another officer, or a unit, did meanwhile is shown; what was refused stays told beside it.
      if (isStale) await read(overview, form, trouble);
    },
  };
}

const SAID = { join: 'activitiesJoined', apart: 'activitiesKeptApart', undo: 'activitiesUndone' } as const;

/** `told`: trouble that is still to be read. */
async function read(overview: Overview, form: string, told?: ReturnType<typeof troubleOf>): Promise<void> {
  const { id: round } = overview.stay;
  if (round === undefined) return;
  const answer = await during(overview, 'loading', () => readJoint(overview.signIn.api, { round, form }));
  if (overview.isOver || overview.value.joint?.form !== form) return;
  const kept = told === undefined ? {} : { trouble: told };
  if (answer.ok) return overview.change({ joint: { form, view: answer.value, ...kept } });
  const { view } = overview.value.joint;
  const before = view === undefined ? { form } : { form, view };
  if (expireSignInIfOver(overview, answer.failure)) return overview.change({ joint: before });
  overview.change({ joint: { ...before, trouble: troubleOf(overview, answer.failure) } });
}

function asked(deed: JointDeed): JointAsked {
  switch (deed.kind) {
    case 'join':
      return { kind: 'join', lead: deed.lead, partners: [...deed.partners] };
    case 'apart':
      return { kind: 'apart', members: [...deed.members] };
    case 'undo':
      return deed;
  }
}
