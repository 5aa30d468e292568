/** What came of prints of a form, as everybody reads it who tells where its units stand. */
import type { Round } from '#domain/form/round';
import { type PaperDecision, type PaperReceived, papersIn } from '#domain/review/paper-copy';
import type { DecisionLog } from '#store/decision-log';
import type { Scope } from '#store/submission-store';

/** Oldest first. */
export async function paperDecisionsOf(
  papers: Pick<DecisionLog, 'decisions'>,
  { collector, round, form }: Scope,
): Promise<readonly PaperDecision[]> {
  const stored = await papers.decisions({ collector, round, form });
  // Written by collect/receive-paper.ts, and by nobody else.
  return stored.map(({ decision }) => decision as PaperDecision);
}

/** By form and unit. */
export type Papers = ReadonlyMap<string, ReadonlyMap<string, PaperReceived>>;

/** Most rounds have none until the end, and then nothing is asked but whether there are. */
export async function papersInRound(
  papers: Pick<DecisionLog, 'decisions' | 'hasDecisions'>,
  collector: string,
  round: Round,
): Promise<Papers> {
  const forms = round.forms.map(async ({ definition: { id: form } }) => {
    const scope = { collector, round: round.id, form };
    const decisions = (await papers.hasDecisions(scope)) ? await paperDecisionsOf(papers, scope) : [];
    return [form, papersIn(decisions)] as const;
  });
  return new Map(await Promise.all(forms));
}

/** Part of what names a file that is made of them: the same number, the same decisions. Nothing where there are none. */
export function paperMark(decisions: readonly PaperDecision[]): { readonly papers?: number } {
  const last = decisions.at(-1);
  return last === undefined ? {} : { papers: last.seq };
}

/** What the audit trail tells of one. */
export function auditedPaper({ at: _at, by, ...decision }: PaperDecision): object {
  return { ...decision, by: by.name };
}
