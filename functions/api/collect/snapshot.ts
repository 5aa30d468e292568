/**
 * All units' current versions of one moment. The store lists them page by page, and units go on reporting meanwhile: what
 * was read first may be of before, what was read last of after. So heads are looked at again until none has changed since
 * the look before; between two looks that are the same, all of it stood at once.
 */
import { StoreError } from '#store/store-error';
import type { Head, Scope, SubmissionStore } from '#store/submission-store';

export type HeadWithContent = Head & { readonly payload: Uint8Array };

/** A look takes milliseconds, so that even a rush of reports leaves room between two. */
const LOOKS = 50;

/** In the order of the store. Throws StoreError, `store.unavailable` too where reports never pause. */
export async function snapshot(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  scope: Scope,
): Promise<readonly HeadWithContent[]> {
  let seen: HeadWithContent[] = [];
  for await (const each of submissions.contents(scope)) seen.push(each);
  for (let look = 0; look < LOOKS; look++) {
    const known = new Map(seen.map((each) => [each.unit, each]));
    const now: HeadWithContent[] = [];
    let isSame = true;
    for await (const head of submissions.heads(scope)) {
      const before = known.get(head.unit);
      const isUnchanged = before?.version === head.version;
      if (!isUnchanged) isSame = false;
      now.push(isUnchanged ? before : { ...head, payload: await payloadOf(submissions, scope, head) });
    }
    if (isSame && now.length === seen.length) return now;
    seen = now;
  }
  throw new StoreError('store.unavailable', `reports came in between all of ${LOOKS} looks`);
}

/** A version never changes, so that it may be read later than its head. */
async function payloadOf(submissions: Pick<SubmissionStore, 'version'>, scope: Scope, { unit, version }: Head) {
  const found = await submissions.version({ ...scope, unit }, version);
  if (found === undefined) throw new StoreError('store.damaged', `version ${version} of a head is missing`);
  return found.payload;
}
