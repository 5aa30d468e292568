/** What a form writes beside its names of how they are answered: (万元), (不超过200字), 是/否, 单位:人次, A/B/C. */
import type { ColumnSpec } from '../form/column-types/index';
import { withoutSpaces } from '../sheet/text-form';

export type WrittenHint =
  | { readonly what: 'kind'; readonly spec: ColumnSpec; readonly said: string; readonly isSure: boolean }
  | { readonly what: 'longest'; readonly characters: number; readonly said: string }
  | { readonly what: 'required'; readonly is: boolean; readonly said: string };

/** Written for one another without a change of scale. */
const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ['场次', '场'],
  ['次数', '次'],
  ['人数', '人'],
]);
const UNIT =
  '[十百千万亿]?(?:人次|人|名|位|场次|场|次|份|篇|件|块|个|项|册|本|套|台|期|小时|分钟|天|课时|学时|平方米|㎡|公里|幅|张|条|部|家|所|支|组|队|种|类|座|处|例|届|票|课|字|分|元)';
const BARE_UNIT = new RegExp(`^${UNIT}$`, 'u');
const NAMED_UNIT = /^(?:计量)?单位[:：]?(?<unit>[\p{Script=Han}㎡%]{1,5})$/u;

const LONGEST =
  /(?:不超过|不多于|少于|最多|限|控制在|不超|≤|<=?)(\d{1,5})个?(?:汉)?字|(\d{1,5})个?(?:汉)?字(?:以内|之内|内|以下|左右)/u;
const REQUIRED = /^(?:必填|必须填写|必选)$/u;
const OPTIONAL = /^(?:选填|可不填|如有|可选|非必填|没有不填)$/u;
const DAY =
  /年.{0,3}月(?:.{0,3}日)?|y{2,4}.?m{1,2}(?:.?d{1,2})?|^(?:格式|如|例如?|示例)[:：]?\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|^(?:格式|如|例如?|示例)[:：]?\d{1,2}月\d{1,2}日/iu;
const TELEPHONE = /^(?:请?填?写?)?(?:手机号?码?|座机|11位.{0,6}|手机或座机|含区号)$/u;

/** An hour is no day: 开始时间（时:分）. */
const CLOCK =
  /^(?:格式|如|例如?|示例)?[:：]?(?:时[:：]?分|几[点时].{0,4}|hh[:：]mm|\d{1,2}[:：]\d{2}(?:[-—~至]\d{1,2}[:：]\d{2})?)$/iu;

const ASKED_TO_CHOOSE =
  /^(?:请)?(?:从)?(?:下列|以下)?(?:任选|选择填写|选填|选择|填写|填|点选|勾选|下拉选择|下拉选项|下拉菜单|下拉|单选|多选|可多选|可选多项|选项|包括|分为|分)?(?:其一|一项|一种|之一)?[:：]?/u;
const SEVERAL = /多选|多项|可选几项/u;
const BOXES = /[□☐○◯▢■☑]/u;
const ENUMERATED = /(?:^|[\s,，;；、])(?:[A-Ha-h][.．、:：)）]?|[①-⑩]|\d{1,2}[.．、)）])(?=\s*\p{Script=Han})/u;
const CLOCK_LENGTH = 40;
const LONGEST_CHOICE = 16;
const MOST_CHOICES = 30;

/** What is written in one pair of brackets, or in a cell or a note of its own. */
export function hintsIn(written: string): readonly WrittenHint[] {
  const said = withoutSpaces(written);
  if (said === '' || said.length > 200) return [];
  const found: WrittenHint[] = [];
  const longest = LONGEST.exec(said);
  if (longest !== null) found.push({ what: 'longest', characters: Number(longest[1] ?? longest[2]), said: longest[0] });
  if (REQUIRED.test(said)) return [{ what: 'required', is: true, said }];
  if (OPTIONAL.test(said)) return [{ what: 'required', is: false, said }];
  const unit = unitIn(said);
  if (unit !== undefined)
    return [...found, { what: 'kind', spec: specOfUnit(unit), said: written, isSure: unit !== '元' }];
  if (CLOCK.test(said))
    return [...found, { what: 'kind', spec: { type: 'text', maxLength: CLOCK_LENGTH }, said: written, isSure: true }];
  if (DAY.test(said))
    return [...found, { what: 'kind', spec: { type: 'date', edge: 'start' }, said: written, isSure: true }];
  if (TELEPHONE.test(said)) return [...found, { what: 'kind', spec: { type: 'phone' }, said: written, isSure: true }];
  const choices = longest === null ? choicesIn(written) : undefined;
  if (choices !== undefined) found.push(choices);
  return found;
}

function unitIn(said: string): string | undefined {
  const named = NAMED_UNIT.exec(said)?.groups?.unit;
  const unit = named ?? (BARE_UNIT.test(said) ? said : undefined);
  return unit === undefined ? undefined : (SAME_UNIT.get(unit) ?? unit);
}

/** An amount is in 万元; in 元 there is only the whole number. */
export function specOfUnit(unit: string): ColumnSpec {
  return unit === '万元' ? { type: 'money', unit } : { type: 'count', unit, minimum: 0 };
}

/** A/B/C · 请选择：A、B、C · □A □B · A.甲 B.乙. Where nobody says that one is to be chosen, it is not sure. */
export function choicesIn(written: string): Extract<WrittenHint, { what: 'kind' }> | undefined {
  const [lead = ''] = ASKED_TO_CHOOSE.exec(withoutSpaces(written)) ?? [];
  const isAsked = lead !== '';
  const body = isAsked ? withoutSpaces(written).slice(lead.length) : written.trim();
  const marked = BOXES.test(body) || ENUMERATED.test(body);
  const parts = (
    BOXES.test(body)
      ? body.split(BOXES)
      : ENUMERATED.test(body)
        ? body.split(new RegExp(ENUMERATED.source, 'gu'))
        : body.split(isAsked ? /[/／|、,，;；]|或者?/u : /[/／|]/u)
  )
    .map((part) => part.replace(/^[\s、,，;；.．]+|[\s、,，;；.。．]+$/gu, '').replace(/等$/u, ''))
    .filter((part) => part !== '');
  const choices = [...new Set(parts)];
  const areChoices =
    choices.length >= 2 &&
    choices.length <= MOST_CHOICES &&
    choices.every((part) => part.length <= LONGEST_CHOICE && /\p{L}/u.test(part) && !/[:：]/u.test(part));
  if (!areChoices || isDayPattern(choices)) return undefined;
  const isSure = isAsked || marked || isYesNo(choices) || isMode(choices);
  const type = SEVERAL.test(written) ? ('multiChoice' as const) : ('choice' as const);
  return { what: 'kind', spec: { type, choices, aliases: [] }, said: written.trim(), isSure };
}

const isDayPattern = (choices: readonly string[]) => choices.every((part) => /^(?:年|月|日|时|分)$/u.test(part));
const isYesNo = (choices: readonly string[]) => choices.every((part) => /^(?:是|否|有|无|男|女)$/u.test(part));
const isMode = (choices: readonly string[]) => choices.every((part) => /线上|线下/u.test(part));

/** What stands in the brackets of a header, from left to right. */
export function bracketed(header: string): readonly string[] {
  return [...header.matchAll(/[(（【[]([^()（）【】[\]]{1,100})[)）】\]]/gu)].map(([, inside = '']) => inside);
}
