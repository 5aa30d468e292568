/** Use case: changing between the rounds that are open side by side. */
import type { Session } from '#client/shapes';
import type { ShellState } from '../model/state';
import { useShell, useShellActions } from './use-shell';

export interface RoundsUse {
  /** In the order of the server: the current one first. */
  readonly rounds: Session['rounds'];
  /** Id of the one that is shown. */
  readonly chosen: string | undefined;
  choose(round: string): void;
}

const NONE: Session['rounds'] = [];
const roundsOf = ({ session }: ShellState) => ('session' in session ? session.session.rounds : NONE);

export function useRounds(): RoundsUse {
  const rounds = useShell(roundsOf);
  const chosen = useShell((state) => state.chosenRound);
  const { chooseRound } = useShellActions();
  return { rounds, chosen, choose: (round) => void chooseRound(round) };
}
