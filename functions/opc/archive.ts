/** A zip that is no Office package, opened as warily as one: every part counts, and is inflated only when it is asked for. */
import { expectZip } from './container';
import { Refused } from './file-refusal';
import { contentOf } from './guard';
import type { PackageLimits } from './package-limits';
import { type OrRefusal, refusing } from './refusing';
import { listEntries } from './zip-directory';

/** One part: its content, or why it cannot be had. */
export type ArchivePart = OrRefusal<{ readonly content: Uint8Array }>;

export interface Archive {
  /** In the order of the file, folders left out. */
  readonly names: readonly string[];
  /** Inflated anew each time; `undefined` where there is none of that name. */
  part(name: string): ArchivePart | undefined;
}

export type OpenedArchive = OrRefusal<{ readonly archive: Archive }>;

/** Of what this product writes; beyond it nothing is looked at. */
export const ARCHIVE_LIMITS: PackageLimits = {
  uploadBytes: 1024 * 1024 * 1024,
  entries: 65_534,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 8 * 1024 * 1024 * 1024,
  // A part at a time, each within its bound, cannot grow beyond it: equal rows of a sheet may be a thousandfold.
  ratio: Number.POSITIVE_INFINITY,
  ratioFromBytes: Number.POSITIVE_INFINITY,
};

/** Throws nothing but bugs. */
export function openArchive(bytes: Uint8Array, limits: PackageLimits = ARCHIVE_LIMITS): OpenedArchive {
  return refusing<{ readonly archive: Archive }>(() => {
    if (bytes.length > limits.uploadBytes)
      throw new Refused({ code: 'file.tooLarge', bytes: bytes.length, limit: limits.uploadBytes });
    expectZip(bytes);
    const entries = listEntries(bytes, limits, () => true).filter(({ name }) => !name.endsWith('/'));
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return {
      archive: {
        names: [...byName.keys()],
        part(name) {
          const entry = byName.get(name);
          return entry && refusing(() => ({ content: contentOf(entry) }));
        },
      },
    };
  });
}
