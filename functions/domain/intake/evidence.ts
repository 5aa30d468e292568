/** What tells whose an arrived sheet is, and whether it goes together. The letterhead decides; the rest may only contradict. */
import type { Round } from '../form/round';
import type { Arrival } from './arrival';
import type { PileReason } from './pile';
import { nameSaysOther, senderOfOther, unitUnclear } from './reasons';
import { unitClaimed, unitNamedBy } from './whose';

export interface Evidence {
  /** Named in the sheet, exactly as on the roster. */
  readonly letterhead?: string;
  /** Units whose contact on the roster has the sender's address. */
  readonly sender: readonly string[];
  readonly fileName?: string;
  readonly subject?: string;
}

export function evidenceOf({ named, mail, result }: Arrival, round: Round): Evidence {
  const fileName = unitNamedBy(named, round);
  const subject = mail === undefined ? undefined : unitNamedBy(mail.subject, round);
  return {
    ...(result.unit === undefined ? {} : { letterhead: result.unit }),
    sender: unitsOfSender(mail?.sender, round),
    ...(fileName === undefined ? {} : { fileName }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function unitsOfSender(sender: string | undefined, { roster }: Round): readonly string[] {
  if (sender === undefined) return [];
  const address = sender.trim().toLowerCase();
  return roster.filter(({ contact }) => contact?.email?.toLowerCase() === address).map(({ name }) => name);
}

/** The unit, or why a person must say it, with the one it seems to be. */
export type Whose =
  | { readonly unit: string }
  | { readonly unit?: undefined; readonly reason: PileReason; readonly seemingly?: string };

/**
 * `besides`: letterheads of the other sheets in the same mail. Whoever sends another unit's sheet alone may have left
 * that unit's name in a sheet that they started from; whoever sends both means both.
 */
export function whoseIs(arrival: Arrival, evidence: Evidence, round: Round, besides: ReadonlySet<string>): Whose {
  const { letterhead, fileName, sender } = evidence;
  if (letterhead === undefined) {
    const said = arrival.result.issues.find(({ severity, column }) => severity === 'error' && column === 'unit');
    const claimed = unitClaimed({ result: arrival.result, file: arrival.named }, round);
    const seemingly = claimed ?? (sender.length === 1 ? sender[0] : evidence.subject);
    return { reason: unitUnclear(said, seemingly), ...(seemingly === undefined ? {} : { seemingly }) };
  }
  // “报科技处” names who it is for.
  const isAddressee = fileName !== undefined && namesOf(fileName, round).includes(round.collector.name);
  if (fileName !== undefined && fileName !== letterhead && !isAddressee)
    return { reason: nameSaysOther(letterhead, fileName), seemingly: letterhead };
  const isOfOther = sender.length > 0 && !sender.includes(letterhead);
  if (isOfOther && !sender.some((unit) => besides.has(unit)))
    return { reason: senderOfOther(letterhead, sender), seemingly: letterhead };
  return { unit: letterhead };
}

function namesOf(unit: string, { roster }: Round): readonly string[] {
  const found = roster.find(({ name }) => name === unit);
  return found === undefined ? [unit] : [found.name, ...found.aliases];
}
