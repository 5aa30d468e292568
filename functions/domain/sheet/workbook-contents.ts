/** What any file of sheets comes to once it is read, whatever program wrote it. Types only. */
import type { RawGrid } from './raw-grid';

export interface WorkbookContents {
  /** In the order of the tabs, or of the document; hidden ones too. */
  readonly grids: readonly RawGrid[];
  /** Custom document properties as text: form id, version and the like. */
  readonly custom: ReadonlyMap<string, string>;
}
