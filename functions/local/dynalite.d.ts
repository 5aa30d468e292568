/** The little of dynalite 4.0.0 that is used here; it ships no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory without it. */
    readonly path?: string;
    readonly createTableMs?: number;
  }

  /** An HTTP server that is not listening yet; closing it closes the LevelDB store too. */
  export default function dynalite(options?: DynaliteOptions): Server;
}
