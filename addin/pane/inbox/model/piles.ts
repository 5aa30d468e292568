/** Which of what was mailed is shown, and what can be done with it. Pure. */
import { PILES, type Pile } from '#domain/intake/pile';
import type { IntakeItem } from '#intake/intake-item';

/** 已收下 is no pile: what is in it was acceptable. */
export type Shown = 'all' | 'taken' | Pile;

export const SHOWN: readonly Shown[] = ['all', ...PILES, 'taken'];

export function isTaken({ taken }: IntakeItem): boolean {
  return taken?.outcome === 'recorded';
}

export function isShown(shown: Shown, item: IntakeItem): boolean {
  if (shown === 'all') return true;
  return shown === 'taken' ? isTaken(item) : item.pile === shown && !isTaken(item);
}

/** By place, in the order in which they came; pictures and signatures come behind what may be a sheet. */
export function shownItems(items: readonly IntakeItem[], shown: Shown): readonly (readonly [number, IntakeItem])[] {
  const all = [...items.entries()].filter(([, item]) => isShown(shown, item));
  const isSheet = ([, { pile }]: readonly [number, IntakeItem]) => pile !== 'notASheet';
  return [...all.filter(isSheet), ...all.filter((each) => !isSheet(each))];
}

/** The server was asked and has nothing against it; what it refused is asked for one by one. */
export function canBeTaken({ pile, standing, taken }: IntakeItem): boolean {
  return (
    pile === 'acceptable' && standing !== undefined && taken?.outcome !== 'recorded' && taken?.outcome !== 'refused'
  );
}

/** It seems acceptable, and nobody has asked the server yet, or it did not answer. */
export function isUnasked({ pile, standing, taken }: IntakeItem): boolean {
  return pile === 'acceptable' && standing === undefined && taken?.outcome !== 'refused';
}

/** What is asked of a person, where something is. */
export type Asking = 'form' | 'unit' | 'which' | 'reasons' | 'replace';

export function askingOf({ reason, sheet, opened, taken }: IntakeItem): Asking | undefined {
  if (taken !== undefined) return undefined;
  switch (reason.code) {
    case 'intake.notRecognised':
      return opened === undefined ? undefined : 'form';
    case 'intake.unitUnclear':
    case 'intake.nameSaysOther':
    case 'intake.senderOfOther':
      return 'unit';
    case 'intake.several':
    case 'intake.superseded':
    case 'intake.notPreferred':
      return 'which';
    case 'intake.needsReasons':
      return 'reasons';
    case 'intake.newerStands':
    case 'intake.wouldReplace':
      return sheet === undefined ? undefined : 'replace';
    default:
      return undefined;
  }
}
