/** The way to these pages and back, as the pane's menu and frame have it. */
import { createElement } from 'react';
import { usePaneActions, usePaneState } from '../../shell/hooks/PaneProvider';
import { useShell } from '../../shell/hooks/use-shell';
import type { ShellActions } from '../../shell/model/actions';
import type { ShellState } from '../../shell/model/state';
import type { Place } from '../../shell/view/area';
import { SheetIcon } from '../../shell/view/Icons';
import type { LateRoundsActions, LateRoundsState } from '../model/late';
import { ROUNDS_PLACE } from '../words/place';

const areaOf = ({ roundsArea }: ShellState & LateRoundsState) => roundsArea;

export function useRoundsArea(): LateRoundsState['roundsArea'] {
  return usePaneState(areaOf);
}

export function useLateRoundsActions(): ShellActions & LateRoundsActions {
  return usePaneActions();
}

export interface RoundsUse {
  readonly isOpen: boolean;
  /** The way there. */
  readonly places: readonly Place[];
}

export function useLateRounds(): RoundsUse {
  const locale = useShell((state) => state.locale);
  const isOpen = useRoundsArea() !== undefined;
  const { openRounds } = useLateRoundsActions();
  const place = { name: ROUNDS_PLACE[locale], icon: createElement(SheetIcon), go: () => void openRounds() };
  return { isOpen, places: [place] };
}
