/** What a change that was not stored is answered with. */
import type { Round } from '#domain/form/round';
import { type Problem, problem } from '../answers/problem';
import { MOST_ROUNDS, type RoundPut } from './put-round';
import { baseOf } from './round-base';

export function refusalOfPut(put: Exclude<RoundPut, { readonly outcome: 'put' }>): Problem {
  switch (put.outcome) {
    case 'stale':
      return staleRound(put.standing);
    case 'tooMany':
      return problem('round.tooMany', { most: MOST_ROUNDS });
    case 'tooLarge':
      return problem('round.tooLarge', {});
    case 'wouldChange': {
      const { outcome: _, ...impact } = put;
      return problem('round.wouldChange', impact);
    }
  }
}

/** With what stands now; where there is none any more, as for a round that nobody has. */
function staleRound(standing: Round | undefined): Problem {
  if (standing === undefined) return problem('round.notFound', {});
  return problem('round.stale', { base: baseOf(standing), definition: standing });
}
