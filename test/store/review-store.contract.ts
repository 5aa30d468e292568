/** What every review store must do beside its submission store. Run by the adapters' own tests. */
import { randomUUID } from 'node:crypto';
import type { AuditRecord, RegistryStore } from '#store/registry-store';
import type { NewDecision, ReviewStore } from '#store/review-store';
import type { SubmissionStore, UnitFormKey } from '#store/submission-store';
import { freshKey, newVersion } from './submission-store.contract';

export interface ReviewsUnderTest {
  readonly reviews: ReviewStore;
  readonly submissions: SubmissionStore;
  readonly registry: RegistryStore;
  close(): Promise<void>;
}

export function describeReviewStore(name: string, makeStores: () => Promise<ReviewsUnderTest>): void {
  describe(`${name} as a review store`, () => {
    let under: ReviewsUnderTest;
    beforeAll(async () => {
      under = await makeStores();
    });
    afterAll(() => under.close());

    const audit = (key: UnitFormKey): AuditRecord => ({
      collector: key.collector,
      at: '2026-05-20T08:00:00.000Z',
      actor: '李老师',
      action: 'review.test',
      target: key.round,
      detail: {},
    });
    const next = (key: UnitFormKey, text: string, head?: NewDecision['head']): NewDecision => ({
      decision: { text },
      review: { latest: text },
      audit: audit(key),
      ...(head === undefined ? {} : { head }),
    });
    async function audited(key: UnitFormKey): Promise<number> {
      let count = 0;
      for await (const { target } of under.registry.listAudit(key.collector)) count += target === key.round ? 1 : 0;
      return count;
    }
    const listed = async (scope: UnitFormKey, after?: string) => {
      const found: string[] = [];
      for await (const { unit, seq } of under.reviews.reviews(scope, after)) found.push(`${unit} ${seq}`);
      return found;
    };

    it('has nothing where nothing was decided', async () => {
      const key = freshKey();
      expect(await under.reviews.review(key)).toBeUndefined();
      expect(await under.reviews.decisions(key)).toEqual([]);
      expect(await listed(key)).toEqual([]);
    });

    it('keeps decisions in their order, and what they come to', async () => {
      const key = freshKey('化学#2');
      for (const [base, text] of ['一', '二', '三'].entries())
        expect(await under.reviews.decide(key, base, next(key, text))).toBe('decided');
      expect(await under.reviews.decisions(key)).toEqual([
        { seq: 1, decision: { text: '一' } },
        { seq: 2, decision: { text: '二' } },
        { seq: 3, decision: { text: '三' } },
      ]);
      expect(await under.reviews.review(key)).toEqual({ unit: '化学#2', seq: 3, review: { latest: '三' } });
      expect(await audited(key)).toBe(3);
    });

    it('of two at once keeps one, and the other is told', async () => {
      const key = freshKey();
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, at) => under.reviews.decide(key, 0, next(key, String(at)))),
      );
      expect(outcomes.filter((each) => each === 'decided')).toHaveLength(1);
      const [first] = await under.reviews.decisions(key);
      expect(first?.decision).toEqual({ text: String(outcomes.indexOf('decided')) });
      expect(await audited(key)).toBe(1);
    });

    it('decides of the current version only, and writes nothing else', async () => {
      const key = freshKey();
      expect(await under.reviews.decide(key, 0, next(key, 'x', { version: 1 }))).toBe('stale');
      await under.submissions.commit(key, 0, newVersion());
      expect(await under.reviews.decide(key, 0, next(key, 'x', { version: 2 }))).toBe('stale');
      expect(await under.reviews.decisions(key)).toEqual([]);
      expect(await audited(key)).toBe(0);
      expect(await under.reviews.decide(key, 0, next(key, 'x', { version: 1 }))).toBe('decided');
    });

    it('lets no version follow an accepted one, until that is taken away', async () => {
      const key = freshKey();
      await under.submissions.commit(key, 0, newVersion());
      await under.reviews.decide(key, 0, next(key, '通过', { version: 1, isAccepted: true }));
      expect(await under.submissions.head(key)).toMatchObject({ version: 1, isAccepted: true });
      const refused = newVersion();
      expect(await under.submissions.commit(key, 1, refused)).toMatchObject({ kind: 'accepted', head: { version: 1 } });
      expect(await under.submissions.recorded(key, refused.submissionId)).toBeUndefined();

      await under.reviews.decide(key, 1, next(key, '说明', { version: 1 }));
      expect(await under.submissions.head(key)).toMatchObject({ isAccepted: true });
      await under.reviews.decide(key, 2, next(key, '重新开放', { version: 1, isAccepted: false }));
      expect(await under.submissions.head(key)).not.toHaveProperty('isAccepted');
      expect(await under.submissions.commit(key, 1, newVersion())).toMatchObject({ kind: 'committed' });
    });

    it('tells the receipt of an accepted version again', async () => {
      const key = freshKey();
      const first = newVersion();
      await under.submissions.commit(key, 0, first);
      await under.reviews.decide(key, 0, next(key, '通过', { version: 1, isAccepted: true }));
      expect(await under.submissions.commit(key, 0, first)).toMatchObject({ kind: 'replayed' });
    });

    it('of an acceptance and a version at once, has one win', async () => {
      for (let round = 0; round < 12; round++) {
        const key = freshKey();
        await under.submissions.commit(key, 0, newVersion());
        const [decided, committed] = await Promise.all([
          under.reviews.decide(key, 0, next(key, '通过', { version: 1, isAccepted: true })),
          under.submissions.commit(key, 1, newVersion()),
        ]);
        const head = await under.submissions.head(key);
        expect([decided, committed.kind, head?.version, head?.isAccepted ?? false]).toEqual(
          decided === 'decided' ? ['decided', 'accepted', 1, true] : ['stale', 'committed', 2, false],
        );
      }
    });

    it('lists reviews in the order of the heads, or behind a unit', async () => {
      const { unit: _, ...scope } = freshKey();
      for (const unit of ['丙', '甲', '乙#', '乙']) {
        await under.reviews.decide({ ...scope, unit }, 0, next({ ...scope, unit }, unit));
        await under.submissions.commit({ ...scope, unit }, 0, newVersion());
      }
      const heads: string[] = [];
      for await (const { unit } of under.submissions.heads(scope)) heads.push(`${unit} 1`);
      expect(await listed({ ...scope, unit: '' })).toEqual(heads);
      expect(await listed({ ...scope, unit: '' }, '乙')).toEqual(heads.slice(heads.indexOf('乙 1') + 1));
    });

    it('refuses what is too large before anything is written', async () => {
      const key = freshKey();
      const large = Array.from({ length: 40_000 }, () => randomUUID());
      const decide = under.reviews.decide(key, 0, { ...next(key, 'x'), decision: large });
      await expect(decide).rejects.toMatchObject({ code: 'store.tooLarge' });
      expect(await under.reviews.review(key)).toBeUndefined();
    });

    it('is purged with the reports', async () => {
      const key = freshKey();
      await under.submissions.commit(key, 0, newVersion());
      await under.reviews.decide(key, 0, next(key, 'x', { version: 1 }));
      await under.submissions.purge(key);
      expect([await under.reviews.review(key), await under.reviews.decisions(key)]).toEqual([undefined, []]);
    });
  });
}
