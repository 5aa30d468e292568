/**
 * All units' current versions of one moment. The store lists them page by page, and units go on reporting meanwhile: what
 * was read first may be of before, what was read last of after. So heads are looked at again until none has changed since
 * the look before; between two looks that are the same, all of it stood at once.
 */
import { StoreError } from '#store/store-error';
import type { Choose, Head, Scope, SubmissionStore } from '#store/submission-store';

export type HeadWithContent = Head & { readonly payload: Uint8Array };

/** What a summary's key and moment follow from: the contents of many units are more than anybody should hold. */
export type Standing = Pick<Head, 'unit' | 'version' | 'sha256' | 'state' | 'submittedAt' | 'isAccepted'>;

/** A look takes milliseconds, so that even a rush of reports leaves room between two. */
const LOOKS = 50;

export interface Taker {
  take(report: HeadWithContent): Promise<void>;
  /** Takes those that it can do without their content, and answers the others; absent: it can do so with none. */
  takeKnown?: Choose;
}

/**
 * In the order of the store. Each report is handed to `taker` as it comes, and again where a later version of its unit
 * came in between. Throws StoreError, `store.unavailable` too where reports never pause; and what `taker` throws.
 */
export async function snapshot(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  scope: Scope,
  taker: Taker,
): Promise<readonly Standing[]> {
  let seen: Standing[] = [];
  const choose: Choose = async (heads) => {
    seen.push(...heads.map(standingOf));
    return taker.takeKnown === undefined ? heads : taker.takeKnown(heads);
  };
  for await (const report of submissions.contents(scope, choose)) await taker.take(report);
  for (let look = 0; look < LOOKS; look++) {
    const known = new Map(seen.map((each) => [each.unit, each]));
    const now: Standing[] = [];
    let isSame = true;
    for await (const head of submissions.heads(scope)) {
      now.push(standingOf(head));
      if (known.get(head.unit)?.version === head.version) continue;
      isSame = false;
      await taker.take({ ...head, payload: await payloadOf(submissions, scope, head) });
    }
    if (isSame && now.length === seen.length) return now;
    seen = now;
  }
  throw new StoreError('store.unavailable', `reports came in between all of ${LOOKS} looks`);
}

function standingOf({ unit, version, sha256, state, submittedAt, isAccepted }: Head): Standing {
  return { unit, version, sha256, state, submittedAt, ...(isAccepted && { isAccepted }) };
}

/** A version never changes, so that it may be read later than its head. */
async function payloadOf(submissions: Pick<SubmissionStore, 'version'>, scope: Scope, { unit, version }: Head) {
  const found = await submissions.version({ ...scope, unit }, version);
  if (found === undefined) throw new StoreError('store.damaged', `version ${version} of a head is missing`);
  return found.payload;
}
