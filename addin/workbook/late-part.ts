/**
 * A part of the program that is fetched after the pane is there. What was fetched stays: a page that is left open over a
 * lost network, or over an upgrade that took its files away, has what it prepared.
 */
import { done, failed, type Outcome } from './workbook';

export class LatePart<Part> {
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part> | undefined;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Nobody waits for it; what did not come is fetched when it is needed. */
  prepare(): void {
    void this.get();
  }

  /** Fails as `partMissing`; asked for again, it is tried again. */
  async get(): Promise<Outcome<Part>> {
    this.#loading ??= this.#load();
    try {
      return done(await this.#loading);
    } catch (error) {
      this.#loading = undefined;
      return failed({ code: 'partMissing', detail: String(error) });
    }
  }
}
