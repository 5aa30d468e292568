/** The pages about rounds, rosters, codes and the audit trail, under one line of names. */
import { useEffect } from 'react';
import type { Store } from '../../shell/model/store';
import '../theme/rounds.css';
import '../theme/strips.css';
import '../theme/incoming.css';
import { RoundsProvider, useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import type { RoundsActions } from '../model/actions';
import type { Page, RoundsState } from '../model/state';
import { AuditPage } from './AuditPage';
import { CodesPage } from './CodesPage';
import { LateEditor } from './LateEditor';
import { PageNav } from './PageNav';
import { RosterPage } from './RosterPage';
import { RoundsPage } from './RoundsPage';

export interface RoundsAreaProps {
  readonly store: Store<RoundsState, RoundsActions>;
  /** Back to the overview. */
  onClose(): void;
}

const PAGES: Readonly<Record<Page, () => React.ReactNode>> = {
  rounds: RoundsPage,
  roster: RosterPage,
  codes: CodesPage,
  audit: AuditPage,
};

function Pages({ onClose }: Pick<RoundsAreaProps, 'onClose'>) {
  const page = useRounds((state) => state.page);
  const editing = useRounds((state) => state.editing);
  const { goTo } = useRoundsActions();
  const Shown = PAGES[page];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown last is fetched again on coming back, once.
  useEffect(() => void goTo(page), []);
  if (editing !== undefined) return <LateEditor editing={editing} />;
  return (
    <>
      <PageNav onClose={onClose} />
      <Shown />
    </>
  );
}

export function RoundsArea({ store, onClose }: RoundsAreaProps) {
  return (
    <RoundsProvider store={store}>
      <Pages onClose={onClose} />
    </RoundsProvider>
  );
}
