/** Use case: signing in with the access code, and out. */
import type { PaneState, SessionState } from '../../model/state';
import { usePane, usePaneActions } from './PaneProvider';

export interface SessionUse {
  readonly session: SessionState;
  /** Absent for the collector and before signing in. */
  readonly unit: string | undefined;
  /** Name of the 汇总单位, once known. */
  readonly collector: string | undefined;
  readonly isCollector: boolean;
  readonly isKnown: boolean;
  signIn(code: string): Promise<void>;
  signOut(): void;
}

const known = (session: SessionState) => ('session' in session ? session.session : undefined);

/** The round knows the 汇总单位 by its name, a session only by its id. */
const collectorName = (state: PaneState) => state.round?.collector.name;

export function useSession(): SessionUse {
  const session = usePane((state) => state.session);
  const collector = usePane(collectorName);
  const { signIn, signOut } = usePaneActions();
  const person = known(session);
  return {
    session,
    unit: person?.unit,
    collector,
    isCollector: person?.role === 'admin',
    isKnown: person !== undefined,
    signIn,
    signOut,
  };
}
