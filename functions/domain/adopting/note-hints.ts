/** What a form's notes say of its columns: 活动类型包括讲座、展览、竞赛 · 简介不超过200字 · 经费以万元为单位. */
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import type { Said } from './around-tables';
import { choicesIn, hintsIn, specOfUnit, type WrittenHint } from './written-hints';

export interface Noted {
  /** Notes that speak of it. */
  readonly notes: readonly Said[];
  readonly hints: readonly WrittenHint[];
}

const FROM_LIST = /(?:请?(?:从|在))[“"「]?(?<list>[^。；;]{3,120}?)[”"」]?(?:中|里|之中)(?:任?选|选择|选填|勾选)/u;
const LIST = /(?:包括|分为|可选|选填|选择|只填|填写为|限填)(?:以下)?[:：]?[“"「]?(?<list>[^。；;]{3,120})/u;
const UNIT = /单位(?:为|是|[:：])\s*(?<is>\p{Script=Han}{1,4})|以(?<by>\p{Script=Han}{1,4}?)为(?:计量)?单位/u;

/** By the place of the name in `names`; a note speaks of the longest name that it holds. */
export function notesOf(names: readonly string[], notes: readonly Said[]): ReadonlyMap<number, Noted> {
  const bare = names.map((name) => bareLabel(withoutBrackets(name)));
  const found = new Map<number, Noted>();
  for (const note of notes) {
    const text = bareLabel(note.text);
    const speaksOf = bare
      .map((name, at) => ({ name, at }))
      .filter(({ name }) => name.length >= SHORTEST_NAME && text.includes(name))
      .sort((a, b) => text.indexOf(a.name) - text.indexOf(b.name) || b.name.length - a.name.length)[0];
    if (speaksOf === undefined) continue;
    const before = found.get(speaksOf.at);
    const hints = hintsOfNote(note.text);
    found.set(speaksOf.at, {
      notes: [...(before?.notes ?? []), note],
      hints: [...(before?.hints ?? []), ...hints],
    });
  }
  return found;
}
const SHORTEST_NAME = 2;

/** What one sentence says of a column, whichever it speaks of. */
export function hintsOfNote(note: string): readonly WrittenHint[] {
  const list = (FROM_LIST.exec(note) ?? LIST.exec(note))?.groups?.list;
  const choices = list === undefined ? undefined : choicesIn(`选择：${list.replace(/[”"」]$/u, '')}`);
  const unit = UNIT.exec(note)?.groups;
  const named = unit?.is ?? unit?.by;
  const longest = hintsIn(note).filter(({ what }) => what === 'longest');
  return [
    ...longest,
    ...(choices === undefined ? [] : [{ ...choices, said: note }]),
    ...(named === undefined ? [] : [{ what: 'kind' as const, spec: specOfUnit(named), said: note, isSure: true }]),
  ];
}
