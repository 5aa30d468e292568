/** What can be done with papers: by the unit, or by the collector on its behalf. `paper` = its id. */
import type { DroppedFile } from '../../shell/model/dropped';
import type { Store } from '../../shell/model/store';
import type { PapersState } from './state';

export interface PapersActions {
  /** Asks how they stand now. */
  refresh(): Promise<void>;
  /** In place of what stands; that stays among the versions. */
  upload(paper: string, file: DroppedFile): Promise<void>;
  download(paper: string, version: number): Promise<void>;
  /** Anew, or into the version that stands: what people wrote in it stays. */
  draft(paper: string, over?: number): Promise<void>;
  /** Lists the versions of one, or folds them. */
  toggleVersions(paper: string): Promise<void>;
}

export type PapersStore = Store<PapersState, PapersActions>;
