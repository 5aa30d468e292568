/** Who is in front of the pane. */
import type { SessionState, ShellState } from '../model/state';
import { useShell } from './use-shell';

export interface SessionUse {
  readonly session: SessionState;
  /** Absent for the collector and before signing in. */
  readonly unit: string | undefined;
  /** Name of the 汇总单位, once known. */
  readonly collector: string | undefined;
  readonly isCollector: boolean;
  readonly isKnown: boolean;
}

const known = (session: SessionState) => ('session' in session ? session.session : undefined);

/** The round knows the 汇总单位 by its name, a session only by its id. */
const collectorName = (state: ShellState) => state.round?.collector.name;

export function useSession(): SessionUse {
  const session = useShell((state) => state.session);
  const collector = useShell(collectorName);
  const person = known(session);
  return {
    session,
    unit: person?.unit,
    collector,
    isCollector: person?.role === 'admin',
    isKnown: person !== undefined,
  };
}
