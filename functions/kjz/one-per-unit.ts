/** Of several files of one unit: the same content counts once, and what differs is for a person to decide. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { isSameContent } from '#domain/intake/same-content';
import { unitClaimed } from '#domain/intake/whose';
import type { CheckedFile } from './checked-file';
import { isRefused } from './checked-file';
import { duplicate, notPreferred, type Reason, severalFiles } from './left-out-reasons';
import type { Verdict } from './verdict';

/**
 * Nobody can tell which of two that differ is final, whatever errors one of them has: neither is merged, unless one is
 * `preferred` by a person. Other files keep their verdicts; order is kept.
 */
export function onePerUnit(
  verdicts: readonly Verdict[],
  form: FormDefinition,
  round: Round,
  preferred: ReadonlySet<string>,
): readonly Verdict[] {
  const byUnit = new Map<string, Claim[]>();
  for (const verdict of verdicts) {
    const claim = claimOf(verdict, round);
    if (claim === undefined) continue;
    const known = byUnit.get(claim.unit);
    if (known === undefined) byUnit.set(claim.unit, [claim]);
    else known.push(claim);
  }
  const reasons = new Map<Verdict, Reason>();
  for (const claims of byUnit.values()) {
    const named = claims.filter(({ checked }) => preferred.has(checked.path));
    const contenders = named.length === 0 ? claims : named;
    decide(contenders, form, reasons);
    const [chosen] = named;
    if (chosen === undefined) continue;
    for (const claim of claims)
      if (!named.includes(claim)) reasons.set(claim.verdict, notPreferred(chosen.checked.file));
  }
  return verdicts.map((verdict): Verdict => {
    const reason = reasons.get(verdict);
    return reason === undefined ? verdict : { state: 'refused', checked: asSent(verdict), reason };
  });
}

/** A file that speaks for a unit: merged, or left out for what is wrong in it. */
interface Claim {
  readonly unit: string;
  readonly verdict: Verdict;
  readonly checked: CheckedFile;
}

function asSent(verdict: Verdict) {
  return verdict.state === 'merged' ? verdict.asSent : verdict.checked;
}

function claimOf(verdict: Verdict, round: Round): Claim | undefined {
  const { checked } = verdict;
  if (isRefused(checked) || isPassedOver(verdict)) return undefined;
  const unit = verdict.state === 'merged' ? verdict.submission.unit : unitClaimed(checked, round);
  return unit === undefined ? undefined : { unit, verdict, checked };
}

function isPassedOver(verdict: Verdict): boolean {
  return verdict.state === 'refused' && verdict.reason.code === 'merge.ownSummary';
}

function decide(claims: readonly Claim[], form: FormDefinition, reasons: Map<Verdict, Reason>): void {
  // The one without errors stands for all of its content.
  const kept = claims.find(({ verdict }) => verdict.state === 'merged') ?? claims[0];
  if (kept === undefined || claims.length === 1) return;
  const others = claims.filter((claim) => claim !== kept);
  if (others.every((claim) => isSameContent(kept.checked.result, claim.checked.result, form))) {
    for (const { verdict } of others) reasons.set(verdict, duplicate(kept.checked.file));
    return;
  }
  for (const { unit, verdict } of claims) {
    const besides = claims.filter((claim) => claim.verdict !== verdict).map((claim) => claim.checked.file);
    const sent = asSent(verdict);
    reasons.set(verdict, severalFiles(unit, besides, isRefused(sent) ? 0 : errorsIn(sent).length));
  }
}

function errorsIn({ result }: CheckedFile) {
  return result.issues.filter(({ severity }) => severity === 'error');
}
