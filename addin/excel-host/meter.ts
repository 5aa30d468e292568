/** Counts what a client costs: round trips, and bytes each way. */

export interface MeteredRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Only releases references: the client sends it unasked after `Excel.run`, nobody waits for it. */
  readonly isCleanup: boolean;
  /** Code of the failure, if it failed. */
  readonly error?: string;
}

export class Meter {
  private readonly metered: MeteredRequest[] = [];

  record(request: MeteredRequest): void {
    this.metered.push(request);
  }

  /** Requests that somebody waits for. */
  get requests(): readonly MeteredRequest[] {
    return this.metered.filter(({ isCleanup }) => !isCleanup);
  }

  get roundTrips(): number {
    return this.requests.length;
  }

  get largestRequestBytes(): number {
    return Math.max(0, ...this.requests.map(({ requestBytes }) => requestBytes));
  }

  get largestResponseBytes(): number {
    return Math.max(0, ...this.requests.map(({ responseBytes }) => responseBytes));
  }

  reset(): void {
    this.metered.length = 0;
  }

  /** The requests made while `work` runs. */
  async during(work: () => Promise<unknown>): Promise<readonly MeteredRequest[]> {
    const before = this.requests.length;
    await work();
    return this.requests.slice(before);
  }
}
