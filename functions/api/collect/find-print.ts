/** Which version a print is of, by what was scanned or typed from it. */
import type { Round, Unit } from '#domain/form/round';
import { isReported, type ReportedState } from '#domain/reports/submission';
import type { SubmissionStore } from '#store/submission-store';
import { receiptNumber, shortHash } from '../reports/receipt';
import { type FormEntry, findUnit } from '../sign-in/round-access';

export interface Print {
  readonly entry: FormEntry;
  readonly unit: Unit;
  readonly version: number;
  readonly sha256: string;
  readonly state: ReportedState;
  readonly submittedAt: string;
  readonly receipt: string;
}

export interface PrintPlace {
  readonly collector: string;
  readonly round: Round;
}

type Store = Pick<SubmissionStore, 'heads' | 'history'>;

const SIX_DIGITS = /^[0-9A-F]{6}$/;
const VERSION_AND_SEAL = /^(.+)-(\d{4,6})-[0-9A-F]{6}$/;

/**
 * By a whole receipt number that one; by six digits all that they fit, of what stands, and only where nothing of it does
 * of earlier versions, which cost a question for each unit that reported again. Withdrawals have no print.
 */
export async function findPrints(store: Store, place: PrintPlace, typed: string): Promise<readonly Print[]> {
  const code = codeIn(typed);
  const [, prefix, version] = VERSION_AND_SEAL.exec(code) ?? [];
  if (prefix !== undefined && version !== undefined) return byNumber(store, place, code, prefix, Number(version));
  if (!SIX_DIGITS.test(code)) return [];
  const fits = ({ receipt, sha256 }: Print) => receipt.endsWith(`-${code}`) || shortHash(sha256).endsWith(code);
  const heads: { readonly entry: FormEntry; readonly unit: Unit; readonly version: number }[] = [];
  const standing: Print[] = [];
  for (const entry of place.round.forms)
    for await (const head of store.heads(scopeOf(place, entry))) {
      const unit = findUnit(place.round, head.unit);
      if (unit === undefined) continue;
      heads.push({ entry, unit, version: head.version });
      standing.push(...printOf(place, entry, unit, head));
    }
  const found = standing.filter(fits);
  if (found.length > 0) return found;
  const earlier = await Promise.all(
    heads
      .filter((head) => head.version > 1)
      .map(async ({ entry, unit }) => {
        const history = await store.history({ ...scopeOf(place, entry), unit: unit.name });
        return history.flatMap((recorded) => printOf(place, entry, unit, recorded));
      }),
  );
  return earlier.flat().filter(fits);
}

/** As a scanner types it where an input method stands between, and a person who copies it. */
function codeIn(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑–—−－]/gu, '-')
    .toUpperCase();
}

async function byNumber(store: Store, place: PrintPlace, code: string, prefix: string, version: number) {
  for (const entry of place.round.forms)
    for (const unit of place.round.roster) {
      if (`${entry.definition.id}-${unit.code}`.toUpperCase() !== prefix) continue;
      const [recorded] = await store.history(
        { ...scopeOf(place, entry), unit: unit.name },
        { before: version + 1, limit: 1 },
      );
      if (recorded?.version !== version) continue;
      const found = printOf(place, entry, unit, recorded).filter(({ receipt }) => receipt === code);
      if (found.length > 0) return found;
    }
  return [];
}

function printOf(
  { round }: PrintPlace,
  entry: FormEntry,
  unit: Unit,
  {
    version,
    sha256,
    state,
    submittedAt,
  }: Pick<Print, 'version' | 'sha256' | 'submittedAt'> & {
    readonly state: ReportedState | 'withdrawn';
  },
): readonly Print[] {
  if (!isReported(state)) return [];
  const receipt = receiptNumber({ round, form: entry.definition, unit }, version, sha256);
  return [{ entry, unit, version, sha256, state, submittedAt, receipt }];
}

function scopeOf({ collector, round }: PrintPlace, { definition }: FormEntry) {
  return { collector, round: round.id, form: definition.id };
}
