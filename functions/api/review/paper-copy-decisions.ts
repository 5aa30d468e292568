/** What came of prints of a form, as everybody reads it who tells where its units stand. */
import type { Round } from '#domain/form/round';
import { type PaperCopyDecision, type PaperCopyReceived, paperCopiesIn } from '#domain/review/paper-copy';
import type { DecisionLog } from '#store/decision-log';
import type { Scope } from '#store/submission-store';
import { loggedDecisions } from './logged-decisions';

/** Oldest first. */
export function paperCopyDecisionsOf(
  paperCopies: Pick<DecisionLog, 'decisions'>,
  scope: Scope,
): Promise<readonly PaperCopyDecision[]> {
  return loggedDecisions(paperCopies, scope);
}

/** By form and unit. */
export type PaperCopies = ReadonlyMap<string, ReadonlyMap<string, PaperCopyReceived>>;

/** Most rounds have none until the end, and then nothing is asked but whether there are. */
export async function paperCopiesInRound(
  paperCopies: Pick<DecisionLog, 'decisions' | 'hasDecisions'>,
  collector: string,
  round: Round,
): Promise<PaperCopies> {
  const forms = round.forms.map(async ({ definition: { id: form } }) => {
    const scope = { collector, round: round.id, form };
    const decisions = (await paperCopies.hasDecisions(scope)) ? await paperCopyDecisionsOf(paperCopies, scope) : [];
    return [form, paperCopiesIn(decisions)] as const;
  });
  return new Map(await Promise.all(forms));
}

/** Part of what names a file that is made of them: the same number, the same decisions. Nothing where there are none. */
export function paperCopyMark(decisions: readonly PaperCopyDecision[]): { readonly paperCopies?: number } {
  const last = decisions.at(-1);
  return last === undefined ? {} : { paperCopies: last.seq };
}
