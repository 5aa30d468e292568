/** A version's content is read once, however many ask for it while one request is answered: it may have megabytes. */
import type { SubmissionStore } from '#store/submission-store';

export type VersionReader = Pick<SubmissionStore, 'version'>;

export function readOnce(submissions: VersionReader): VersionReader {
  const known = new Map<string, ReturnType<VersionReader['version']>>();
  return {
    version: (key, version) => {
      const name = JSON.stringify([key.collector, key.round, key.form, key.unit, version]);
      const reading = known.get(name) ?? submissions.version(key, version);
      known.set(name, reading);
      return reading;
    },
  };
}
