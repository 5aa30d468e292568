/** What every job store must do, whatever it is made of. Run by the adapters' own tests. */
import { randomUUID } from 'node:crypto';
import { type JobStore, LEASE_SECONDS, RETRY_SECONDS } from '#store/job-store';

export interface JobsUnderTest {
  /** Another caller of the same place. */
  connect(): JobStore;
  close(): Promise<void>;
}

const START = Date.parse('2023-05-18T08:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const iso = (seconds: number) => at(seconds).toISOString();
const BEGUN = { outcome: 'begun' };

export function describeJobStore(name: string, makeStore: () => Promise<JobsUnderTest>): void {
  describe(`${name} as a job store`, () => {
    let under: JobsUnderTest;
    let jobs: JobStore;
    beforeAll(async () => {
      under = await makeStore();
      jobs = under.connect();
    });
    afterAll(() => under.close());

    it('lets one of many begin who ask at once', async () => {
      const id = `summaries/${randomUUID()}.xlsx`;
      const starts = await Promise.all(Array.from({ length: 30 }, () => under.connect().begin(id, at(0))));
      expect(starts.filter(({ outcome }) => outcome === 'begun')).toHaveLength(1);
      expect(starts.filter(({ outcome }) => outcome === 'running')).toEqual(
        Array(29).fill({ outcome: 'running', since: iso(0) }),
      );
    });

    it('lets one of many begin a job whose holder was killed', async () => {
      const id = randomUUID();
      await jobs.begin(id, at(0));
      const starts = await Promise.all(Array.from({ length: 30 }, () => under.connect().begin(id, at(LEASE_SECONDS))));
      expect(starts.filter(({ outcome }) => outcome === 'begun')).toHaveLength(1);
    });

    it('holds a job for its lease, and no longer', async () => {
      const id = randomUUID();
      expect(await jobs.begin(id, at(0))).toEqual(BEGUN);
      expect(await jobs.begin(id, at(LEASE_SECONDS - 1))).toEqual({ outcome: 'running', since: iso(0) });
      expect(await jobs.begin(id, at(LEASE_SECONDS))).toEqual(BEGUN);
      expect(await jobs.begin(id, at(LEASE_SECONDS + 1))).toEqual({ outcome: 'running', since: iso(LEASE_SECONDS) });
    });

    it('lets a job that failed be begun again after a while', async () => {
      const id = randomUUID();
      await jobs.begin(id, at(0));
      await jobs.fail(id, at(5));
      const failed = { outcome: 'failed', at: iso(5) };
      expect(await jobs.begin(id, at(5))).toEqual(failed);
      expect(await under.connect().begin(id, at(4 + RETRY_SECONDS))).toEqual(failed);
      expect(await jobs.begin(id, at(5 + RETRY_SECONDS))).toEqual(BEGUN);
    });

    it('forgets a job that ended', async () => {
      const id = randomUUID();
      await jobs.begin(id, at(0));
      await jobs.end(id, at(3));
      expect(await jobs.begin(id, at(3))).toEqual(BEGUN);
    });

    it('takes the end of a job that nobody began', async () => {
      const id = randomUUID();
      await jobs.end(id, at(0));
      expect(await jobs.begin(id, at(0))).toEqual(BEGUN);
    });

    it.each(['a/b#c', 'a/b%23c', 'a/b', '合并/附件2'])('keeps %s apart from every other job', async (id) => {
      expect(await jobs.begin(id, at(0))).toEqual(BEGUN);
    });

    it.each([
      ['an empty id', ''],
      ['an id over 512 bytes', '学'.repeat(171)],
      ['half a character', '\ud842'],
    ])('refuses %s', async (_name, id) => {
      const works = [() => jobs.begin(id, at(0)), () => jobs.end(id, at(0)), () => jobs.fail(id, at(0))];
      for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.invalidKey' });
    });
  });
}
