/** How much of a stranger's package is looked at; knows numbers only. */

/** Everything beyond one of these is refused before it costs memory or time. */
export interface PackageLimits {
  /** The whole file, with pictures and whatever else is never opened. */
  readonly uploadBytes: number;
  /** Parts inside the zip. */
  readonly entries: number;
  /** One XML part, inflated. */
  readonly partBytes: number;
  /** All XML parts, inflated. */
  readonly totalBytes: number;
  /** Inflated ÷ stored of one part above `ratioFromBytes`; sheets reach about 60, a bomb 1,000. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const DEFAULT_PACKAGE_LIMITS: PackageLimits = {
  // A sheet with twenty photos as a phone takes them. Who takes files over a network sets a limit of its own.
  uploadBytes: 100 * 1024 * 1024,
  entries: 2_000,
  partBytes: 16 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  ratio: 400,
  ratioFromBytes: 1024 * 1024,
};
