/** What one column or field of an unknown form asks for: by known names, by what is written beside it, by how it is called. */

import { quoted } from '../editing/quoted';
import { type ColumnSpec, unitOfMeasure } from '../form/column-types/index';
import { LONGEST_LABEL, type Section } from '../form/section';
import type { RawCell } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import { type Bilingual, both } from '../words/locale';
import type { Certainty } from './certainty';
import { namedKind } from './header-words';
import type { KnownColumn, KnownColumns } from './known-columns';
import { readSamples } from './samples';
import { bracketed, hintsIn, type WrittenHint } from './written-hints';

export interface Asked {
  /** Groups from above, then its own name, as they are written. */
  readonly names: readonly string[];
  /** No other one of the table has its own name. */
  readonly isOnlyOne: boolean;
  /** Beneath the name, in a row of such. */
  readonly measure?: string | undefined;
  /** What stands where answers go. */
  readonly samples: readonly RawCell[];
  /** What may be chosen there, as the file itself offers it. */
  readonly offered?: readonly string[] | undefined;
  /** Said of it in the notes. */
  readonly noted: readonly WrittenHint[];
}

export interface ColumnKind {
  readonly label: string;
  readonly spec: ColumnSpec;
  readonly certainty: Certainty;
  readonly why: readonly Bilingual[];
  readonly known?: KnownColumn;
  /** As the file says; absent where it does not. */
  readonly required?: boolean;
  readonly personal: boolean;
}

const REQUIRED_MARK = /^[*＊★※]+|[*＊★]+$/gu;
const FOOTNOTE = /[①-⑳]+$|^[①-⑳]+/gu;
const LONGEST_TEXT = 200;
/** Of its own name alone nobody could tell what it is. */
const SHORTEST_OWN_NAME = 4;

export function columnKind(asked: Asked, known: KnownColumns, preferred: Section | undefined): ColumnKind {
  const { names, samples, measure, noted } = asked;
  const marked = names.some((name) => name.replace(REQUIRED_MARK, '') !== name.trim());
  const plain = names.map(plainName);
  const sampled = readSamples(samples);
  const written = [
    ...offeredHint(asked.offered),
    ...[...names].reverse().flatMap(bracketed).flatMap(hintsIn),
    ...(measure === undefined ? [] : bracketed(measure).flatMap(hintsIn)),
    ...sampled.hints,
    ...noted,
  ];
  const decided = decide({ asked, plain, written, sampled: sampled.spec, known, preferred });
  const said = written.find((hint) => hint.what === 'required');
  const required = said?.what === 'required' ? said.is : marked ? true : undefined;
  return {
    ...decided,
    label: labelOf(plain, asked.isOnlyOne),
    ...(required === undefined ? {} : { required }),
    personal: decided.known?.column.personal ?? decided.personal,
  };
}

/** A list that cells offer says more than any words. */
function offeredHint(offered: readonly string[] | undefined): readonly WrittenHint[] {
  if (offered === undefined) return [];
  const said = `下拉：${offered.join('、')}`;
  const spec: ColumnSpec = { type: 'choice', choices: [...offered], aliases: [] };
  return [
    { what: 'kind', spec, said: said.length > LONGEST_SAID ? `${said.slice(0, LONGEST_SAID)}…` : said, isSure: true },
  ];
}
const LONGEST_SAID = 60;

/** Without marks, and without brackets that only say how it is answered; (万元) stays a part of the name. */
function plainName(name: string): string {
  const bare = name.replace(/[(（【[]([^()（）【】[\]]*)[)）】\]]/gu, (whole, inside: string) => {
    const hints = hintsIn(inside);
    const isMeasure = hints.some((hint) => hint.what === 'kind' && unitOfMeasure(hint.spec) !== undefined);
    return (hints.length > 0 && !isMeasure) || inside.length > LONGEST_REMARK ? '' : whole;
  });
  const plain = bare.replace(REQUIRED_MARK, '').replace(FOOTNOTE, '').trim();
  return plain === '' ? name.trim() : plain;
}
const LONGEST_REMARK = 12;

function labelOf(names: readonly string[], isOnlyOne: boolean): string {
  const own = names.at(-1) ?? '';
  const isEnough = isOnlyOne && bareLabel(withoutBrackets(own)).length >= SHORTEST_OWN_NAME;
  const label = isEnough ? own : [...new Set(names)].join('·');
  return label.length <= LONGEST_LABEL ? label : own.slice(0, LONGEST_LABEL);
}

interface Deciding {
  readonly asked: Asked;
  readonly plain: readonly string[];
  readonly written: readonly WrittenHint[];
  readonly sampled: ColumnSpec | undefined;
  readonly known: KnownColumns;
  readonly preferred: Section | undefined;
}

type Decided = Pick<ColumnKind, 'spec' | 'certainty' | 'why' | 'known' | 'personal'>;

function decide(deciding: Deciding): Decided {
  const longest = deciding.written.find((hint) => hint.what === 'longest');
  const found = byName(deciding) ?? byHints(deciding) ?? byWords(deciding);
  if (longest?.what !== 'longest') return found ?? UNKNOWN;
  const why = both(`写着${quoted(longest.said)}`, `It says ${quoted(longest.said)}`);
  if (found === undefined)
    return { spec: { type: 'text', maxLength: longest.characters }, certainty: 'hint', why: [why], personal: false };
  if (found.spec.type !== 'text') return found;
  const certainty = found.certainty === 'alias' ? 'alias' : 'hint';
  return { ...found, spec: { ...found.spec, maxLength: longest.characters }, certainty, why: [...found.why, why] };
}

const UNKNOWN: Decided = {
  spec: { type: 'text', maxLength: LONGEST_TEXT },
  certainty: 'unknown',
  why: [both('没有见过这样的名称，旁边也没有提示', 'No known form has such a name, and nothing is written beside it')],
  personal: false,
};

function byName({ asked, plain, written, known, preferred }: Deciding): Decided | undefined {
  const own = plain.at(-1) ?? '';
  const group = plain.at(-2) ?? '';
  const isAlone =
    plain.length === 1 || (asked.isOnlyOne && bareLabel(withoutBrackets(own)).length >= SHORTEST_OWN_NAME);
  const joined = plain.length === 1 ? [own] : [plain.join(''), `${group}${own}`, `${own}${group}`];
  const whole = pick(
    joined.flatMap((name) => known.named(name)),
    preferred,
  );
  // 线下 beneath 展示平台 is not the 线下 that is a count elsewhere.
  const isOwnEnough = plain.length === 1 || !WITHOUT_MEANING.test(own);
  const found = whole ?? (isOwnEnough ? pick(known.named(own), preferred) : undefined);
  if (found === undefined) return undefined;
  const { column, isLabel } = found;
  const header = quoted(plain.join('·'));
  const why = isLabel
    ? both(`与已有的${quoted(column.label)}同名`, `Named as the known ${quoted(column.label)}`)
    : both(`${header}是${quoted(column.label)}的别名`, `${header} is another name of ${quoted(column.label)}`);
  const certainty: Certainty = whole !== undefined || isAlone ? 'alias' : 'hint';
  const decided: Decided = { spec: column.type, certainty, why: [why], known: found, personal: column.personal };
  const hint = kindHint(written);
  return hint === undefined ? decided : withHint(decided, hint);
}

function pick(found: readonly KnownColumn[], preferred: Section | undefined): KnownColumn | undefined {
  return found.find(({ section }) => section === preferred) ?? found[0];
}

type KindHint = Extract<WrittenHint, { what: 'kind' }>;

function kindHint(written: readonly WrittenHint[]): KindHint | undefined {
  const kinds = written.filter((hint): hint is KindHint => hint.what === 'kind');
  return kinds.find(({ isSure }) => isSure) ?? kinds[0];
}

const hintWhy = ({ said }: KindHint): Bilingual => both(`写着${quoted(said)}`, `It says ${quoted(said)}`);

/** What the file says now weighs more than what a name meant elsewhere. */
function withHint(decided: Decided, hint: KindHint): Decided {
  const { spec } = decided;
  const is = hint.spec;
  if (isSame(spec, is)) return decided;
  const isOther = is.type !== spec.type;
  // Possible choices beside a name that is known as something else are no more than a remark.
  if (!hint.isSure && isOther && is.type !== 'count') return decided;
  if (spec.type === 'multiChoice' && is.type === 'choice')
    return {
      ...decided,
      spec: { ...is, type: 'multiChoice' },
      certainty: 'hint',
      why: [...decided.why, hintWhy(hint)],
    };
  const certainty: Certainty = hint.isSure ? 'hint' : 'guess';
  return { ...decided, spec: withKnownMinimum(is, spec), certainty, why: [...decided.why, hintWhy(hint)] };
}

function withKnownMinimum(is: ColumnSpec, before: ColumnSpec): ColumnSpec {
  return is.type === 'count' && before.type === 'count' ? { ...is, minimum: before.minimum } : is;
}

function isSame(known: ColumnSpec, said: ColumnSpec): boolean {
  if (known.type !== said.type) return false;
  if (known.type === 'count' && said.type === 'count') return unitWord(known.unit) === unitWord(said.unit);
  if ('choices' in known && 'choices' in said)
    return [...known.choices].sort().join('\n') === [...said.choices].sort().join('\n');
  return true;
}
const unitWord = (unit: string) => (unit === '人' ? '人次' : unit);

function byHints(deciding: Deciding): Decided | undefined {
  const hint = kindHint(deciding.written);
  if (hint === undefined) return undefined;
  const words = byWords({ ...deciding, sampled: undefined });
  if (words?.certainty === 'hint' && !hint.isSure) return words;
  const isEnd = words?.spec.type === 'date' && words.spec.edge === 'end';
  const spec = hint.spec.type === 'date' && isEnd ? words.spec : hint.spec;
  const certainty: Certainty = hint.isSure ? 'hint' : 'guess';
  return { spec, certainty, why: [hintWhy(hint)], personal: words?.personal ?? spec.type === 'phone' };
}

const WITHOUT_MEANING =
  /^(?:小计|合计|总计|总数|数量|其中|线上|线下|校内|校外|男|女|本年|上年|计划|实际|开始|结束|起|止)$/u;

function byWords({ plain, sampled }: Deciding): Decided | undefined {
  const bare = plain.map((name) => withoutBrackets(name));
  const own = bare.at(-1) ?? '';
  const group = bare.at(-2);
  const ownKind = namedKind(bareLabel(own));
  const groupKind = group === undefined ? undefined : namedKind(bareLabel(group));
  const goesByGroup = groupKind !== undefined && groupKind.spec.type !== 'text' && WITHOUT_MEANING.test(own);
  const joinedKind = group === undefined ? undefined : namedKind(bareLabel(`${group}${own}`));
  const isEdge = joinedKind?.spec.type === 'date' && groupKind?.spec.type === 'date';
  const named = isEdge ? joinedKind : goesByGroup ? groupKind : (ownKind ?? joinedKind);
  const decided: Decided | undefined =
    named === undefined
      ? undefined
      : { spec: named.spec, certainty: named.certainty, why: [named.why], personal: named.personal ?? false };
  if (sampled === undefined || decided?.certainty === 'hint') return decided;
  const shown = both('下面的示例就是这样填的', 'The example below is filled in so');
  if (decided?.spec.type === sampled.type) return { ...decided, certainty: 'hint', why: [...decided.why, shown] };
  const isText = decided === undefined || decided.spec.type === 'text';
  // A count without its measure may be a number of anything.
  const isPlainNumber = sampled.type === 'count' && sampled.unit === '个';
  if (!isText) return decided;
  if (isPlainNumber && decided !== undefined) return decided;
  return {
    spec: sampled,
    certainty: isPlainNumber ? 'guess' : 'hint',
    why: [...(decided?.why ?? []), shown],
    personal: decided?.personal ?? sampled.type === 'phone',
  };
}
