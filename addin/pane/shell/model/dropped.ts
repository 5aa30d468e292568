/** A file that somebody dropped or chose, not read yet. Types only. */

export interface DroppedFile {
  /** With the folders that it was in, / between. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Rejects where it is gone, or may not be read. */
  bytes(): Promise<Uint8Array>;
}
