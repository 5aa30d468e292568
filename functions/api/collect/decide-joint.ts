/** From an officer's word on joint activities to a decision on record: find the rows that are meant, append, never overwrite. */
import type { Round } from '#domain/form/round';
import { type JointDeed, type JointMember, jointWordOf } from '#domain/season/joint/decision';
import { type JointList, memberOf } from '#domain/season/joint/member';
import { problem } from '../answers/problem';
import type { JointBody, JointMemberAsked } from '../answers/wire-joint';
import type { AppDeps } from '../app-deps';
import { jointDecisionsOf } from '../review/joint-decisions';
import { jointListIn } from '../review/joint-view';
import { appendDecision, lastSeq } from '../review/logged-decisions';
import type { FormEntry } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { namedRows } from './named-rows';

export interface JointDeciding {
  readonly session: Session;
  readonly round: Round;
  readonly entry: FormEntry;
}

type Stores = Pick<AppDeps, 'submissions' | 'joint' | 'now'>;

/**
 * Throws a Problem: `decision.stale` where another decision, or a newer version of one of the units, came in between;
 * nothing is recorded then. So of two officers who decide at once one is told to look again.
 */
export async function decideJoint(deps: Stores, place: JointDeciding, { base, decision: asked }: JointBody) {
  const { session, round, entry } = place;
  const list = jointListIn(place);
  if (list === undefined) throw problem('joint.noList', {});
  const scope = { collector: session.collector, round: round.id, form: entry.definition.id };
  const before = await jointDecisionsOf(deps.joint, scope);
  const seq = lastSeq(before);
  if (base !== seq) throw stale(seq);
  const deed = await deedOf(deps, { ...place, list }, asked, () => {
    const { joined, apart } = jointWordOf(before);
    return [...joined, ...apart].map((standing) => standing.seq);
  });
  const next = { session, round, form: entry.definition.id, base: seq, deed, at: deps.now() };
  const decided = await appendDecision(deps.joint, next, { action: `joint.${deed.kind}` });
  if (decided === undefined) throw stale(lastSeq(await jointDecisionsOf(deps.joint, scope)));
}

function stale(seq: number) {
  return problem('decision.stale', { seq, version: 0 });
}

interface Deciding extends JointDeciding {
  readonly list: JointList;
}

async function deedOf(
  deps: Stores,
  place: Deciding,
  asked: JointBody['decision'],
  standing: () => readonly number[],
): Promise<JointDeed> {
  const section = place.list.section.key;
  switch (asked.kind) {
    case 'join': {
      const [lead, ...partners] = await membersIn(deps, place, [asked.lead, ...asked.partners]);
      if (lead === undefined) throw problem('joint.noList', {});
      return { kind: 'joined', section, lead, partners };
    }
    case 'apart':
      return { kind: 'apart', section, members: await membersIn(deps, place, asked.members) };
    case 'undo':
      if (!standing().includes(asked.decision)) throw problem('joint.noSuchDecision', {});
      return { kind: 'undone', decision: asked.decision };
  }
}

/** Each as the version has it that the officer looked at. */
async function membersIn(
  { submissions }: Stores,
  { session, list }: Deciding,
  asked: readonly JointMemberAsked[],
): Promise<readonly JointMember[]> {
  const { found, missing } = await namedRows(submissions, { collector: session.collector, list }, asked);
  if (missing.length > 0) throw problem('joint.noSuchRow', { addresses: missing });
  if (new Set(found.map(({ report }) => report.unit)).size < found.length) throw problem('joint.unitTwice', {});
  return found.map(({ report, row, place }) => memberOf(list, report, row, place));
}
