/** What the rest of the pane knows of these pages: whether they are open. They are fetched when somebody goes there. */
import type { Store } from '../../shell/model/store';
import type { RoundsActions } from './actions';
import type { Page, RoundsState } from './state';

export interface LateRoundsState {
  /** The pages, while they are open. */
  readonly roundsArea?: Store<RoundsState, RoundsActions>;
}

export interface LateRoundsActions {
  /** Fetches them the first time; what was typed there in this sign-in is found again. */
  openRounds(page?: Page): Promise<void>;
  /** Back to the overview. */
  closeRounds(): Promise<void>;
}
