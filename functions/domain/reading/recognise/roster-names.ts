/** The unit of the roster that a name means (domain rule 15). */
import type { Round, Unit } from '../../form/round';
import { type Fault, fault, type Proposal } from '../../issues/issue';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import type { LetterheadCell } from './letterhead';
import { rosterIndex } from './roster-index';
import type { UnitMention } from './unit-mentions';

export type UnitReading =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly fault: Fault; readonly proposal?: Proposal; readonly meant?: Unit };

const TWO_UNITS = /[、,，;；/&\n]|和|与|及/u;
/** 会计学院        人次: what stands far from the name is something else. */
const FAR = /[\s\u3000]{2,}/u;

/** Only the exact name is accepted; an alias, an abbreviation or a longer way of saying it that fits one unit is proposed. */
export function readUnit(mention: UnitMention, round: Round): UnitReading {
  const exact = rosterIndex(round).exact.get(mention.name);
  if (exact !== undefined) return { ok: true, unit: exact };
  if (mention.name === '') return { ok: false, fault: fault('unit.missing', {}) };
  const only = unitMeant(mention.name, round);
  if (only !== undefined) {
    return {
      ok: false,
      fault: fault('unit.alias', { unit: only.name }),
      proposal: { value: only.name, cell: `${mention.before}${only.name}${mention.after}` },
      meant: only,
    };
  }
  const parts = new Set(mention.name.split(TWO_UNITS).map(trimEnds));
  const named = [...parts].flatMap((part) => unitsMeant(part, round).map((unit) => unit.name));
  return new Set(named).size > 1
    ? { ok: false, fault: fault('unit.several', { units: [...new Set(named)] }) }
    : { ok: false, fault: fault('unit.unknown', {}) };
}

/** The one unit that a name means; undefined where it means none, or more than one. */
export function unitMeant(name: string, round: Round): Unit | undefined {
  for (const said of new Set([name, name.split(FAR)[0] ?? ''])) {
    const meant = unitsMeant(said, round);
    if (meant.length === 1) return meant[0];
  }
  return undefined;
}

function unitsMeant(name: string, round: Round): readonly Unit[] {
  const { known, bareNames, longestName, school } = rosterIndex(round);
  const said = withoutSchool(bareLabel(name), school);
  if (said.length < 2) return [];
  const named = known.get(said);
  if (named !== undefined) return named;
  if (said.length >= longestName) return [];
  return bareNames.filter(({ bare }) => abbreviates(said, bare)).map(({ unit }) => unit);
}

function withoutSchool(bare: string, school: string): string {
  return bare.startsWith(school) && bare.length > school.length ? bare.slice(school.length) : bare;
}

/** 计信学院 for 计算机与信息工程学院: the same first character, the rest in the same order. */
function abbreviates(short: string, whole: string): boolean {
  if (short.length < 3 || short.length >= whole.length || short[0] !== whole[0]) return false;
  let from = 0;
  for (const character of short) {
    const at = whole.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Names begin a title, with the school's before them, whatever spaces stand between their characters. */
const TITLE_BEGINNING = 200;

/** A title or a cell that begins with a unit's full name (大数据学院2023年统计表); the longest name, where two fit. */
export function unitInTitle({ text }: LetterheadCell, round: Round): Unit | undefined {
  const { bareNames, school } = rosterIndex(round);
  const bare = bareLabel(text.slice(0, TITLE_BEGINNING));
  const said = bare.startsWith(school) ? bare.slice(school.length) : bare;
  let best: { readonly unit: Unit; readonly bare: string } | undefined;
  for (const name of bareNames) {
    if (said.startsWith(name.bare) && name.bare.length > (best?.bare.length ?? 0)) best = name;
  }
  return best?.unit;
}
