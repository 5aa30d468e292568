/**
 * What an activity's name says, taken apart for comparing with another unit's name of perhaps the same one: its own words,
 * which part of a series it is, what kind of event. Words that every activity has tell nothing and are left out.
 */
import { bareLabel, withoutInvisible } from '../../sheet/text-form';

export interface ActivityName {
  /** What is left of the name once all below is taken out; two with the same core are named the same. */
  readonly core: string;
  /** 第二场, (上), 初赛, 东校区: which one of several. Another one, or none, is another activity. */
  readonly part: string;
  /** 第三届: left out by whoever does not count the years. */
  readonly edition: string;
  /** 讲座, 竞赛: what takes place. */
  readonly event: string;
  /** 科普讲座, 学术报告: nothing of its own, so that an equal name means nothing. */
  readonly isGeneric: boolean;
}

const NUMERALS = '零一二三四五六七八九';
const NUMBER = '[零一二两三四五六七八九十百\\d]{1,5}';
const MEASURES = '场|期|讲|次|站|批|轮|部分|单元|集|回|季|天|日|课|节|章|组|队|篇|弹|号';
const ORDINAL = new RegExp(`第(${NUMBER})(${MEASURES})(?:次|活动)?`, 'gu');
const EDITION = new RegExp(`第(${NUMBER})(?:届|年度?)|首届`, 'gu');
const IN_BRACKETS = new RegExp(`[(\\[【〔（]\\s*(上|中|下|${NUMBER}|[ivx]{1,4}|[a-z])\\s*[)\\]】〕）]`, 'gu');
const STAGES = /半决赛|初赛|复赛|预赛|决赛|海选/gu;
const HALVES = /[上下]半场|[上下]午场?|[早中晚]场|晚上/gu;
const PLACES = /([东西南北新老主]|龙城|[一-龥]{2})(?:校区|院区)/gu;
const AUDIENCES = /([一-龥]{1,4})专场/gu;
const LAST_NUMBER = new RegExp(
  `(?:之|[-—–_·:：\\s])?(${NUMBER}|[ivx]{1,4}|(?<![a-z])[a-z]|[上中下](?:篇|集|部)?)$`,
  'u',
);
const YEARS = /(?:19|20)\d{2}(?:年度?|[-—/]\d{2,4}学年)?/gu;
const DAYS = /\d{1,2}月\d{1,2}日|5[·.]\d{1,2}/gu;

/** What takes place, by its words; the first that is found says it. */
const EVENTS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['launch', /启动仪式|启动式|启动会|开幕式|开幕仪式|开幕/gu],
  ['closing', /闭幕式|闭幕仪式|闭幕|颁奖(?:典礼|仪式)?/gu],
  ['contest', /竞赛|比赛|大赛|挑战赛|邀请赛|联赛|锦标赛|答题|知识问答/gu],
  ['lecture', /讲座|报告会|大讲堂|讲堂|公开课|宣讲会?|报告|讲坛|论坛|沙龙|研讨会?|座谈会?|分享会/gu],
  ['training', /培训班?|训练营|研修班?|工作坊/gu],
  ['open', /开放日|开放周|开放月|开放|参观/gu],
  ['exhibition', /图片展|展览会?|展示|展播|巡展|作品展|展演|汇演|表演|演示|展/gu],
  ['clinic', /义诊|咨询|检测|服务/gu],
  ['work', /微视频|短视频|视频|海报|展板|推文|手册|征集|创作|研发/gu],
];

/** Words that any activity of such a week may carry. */
const COMMON =
  /科技活动周|科技周|科普月|科普日|科普周|科普知识|科学普及|科普|科学技术|科技|学术交流|学术|科研|系列|主题|专题|特色|大型|教育|宣传|活动|项目|我校|学校|校园|学院|大学|大学生|学生|师生|全校|线上|线下|网络|直播|联合|共同|举办|主办|承办|协办|合办|实验室|知识|热爱科学崇尚科学|进行|开展|关于|暨/gu;

/** Written either way. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])ai(?![a-z])/gu, '人工智能'],
  [/(?<![a-z])vr(?![a-z])/gu, '虚拟现实'],
  [/(?<![a-z])3d(?![a-z])/gu, '三维'],
  [/党的二十大/gu, '二十大'],
  [/碳达峰(?:[、与和])?碳中和/gu, '双碳'],
];

const LEAST_OF_ITS_OWN = 2;
/** Of these a week has one: by the day and the place it is known, whatever it is called. */
const ONCE: ReadonlySet<string> = new Set(['launch', 'closing']);

/** `others`: names of the school and of units with their aliases, bare: who holds it is no part of what it is called. */
export function activityName(text: string, withoutUnits: (text: string) => string): ActivityName {
  let rest = withoutInvisible(text.normalize('NFKC')).toLowerCase();
  const parts: string[] = [];
  const take = (pattern: RegExp, say: (match: readonly string[]) => string) => {
    rest = rest.replace(pattern, (...match) => {
      parts.push(say(match.filter((each) => typeof each === 'string')));
      return ' ';
    });
  };
  rest = rest
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(YEARS, ' ')
    .replace(DAYS, ' ');
  let edition = '';
  rest = rest.replace(EDITION, (whole, number?: string) => {
    edition = whole === '首届' ? '1' : numberOf(number ?? '');
    return ' ';
  });
  take(ORDINAL, ([, number = '']) => numberOf(number));
  take(IN_BRACKETS, ([, number = '']) => numberOf(number));
  take(STAGES, ([whole = '']) => whole);
  take(HALVES, ([whole = '']) => whole.slice(0, 2));
  take(PLACES, ([whole = '']) => whole);
  take(AUDIENCES, ([whole = '']) => whole);
  rest = withoutUnits(rest.trim())
    .trim()
    .replace(/[)\]】〕）》”"'’]+$/u, '');
  const last = LAST_NUMBER.exec(rest);
  if (last !== null && last.index > 0) {
    parts.push(numberOf(last[1] ?? ''));
    rest = rest.slice(0, last.index);
  }
  for (const [pattern, word] of SYNONYMS) rest = rest.replace(pattern, word);
  let event = '';
  for (const [kind, words] of EVENTS) {
    const without = rest.replace(words, ' ');
    if (without !== rest && event === '') event = kind;
    rest = without;
  }
  const core = bareLabel(rest.replace(COMMON, ' ')).replace(/[!?！？~～&+＋与和及]/gu, '');
  return { core, part: parts.join('/'), edition, event, isGeneric: core.length < LEAST_OF_ITS_OWN && !ONCE.has(event) };
}

/** 十二 → 12; what is no number stays as it is. */
function numberOf(text: string): string {
  if (/^\d+$/u.test(text)) return String(Number(text));
  if (!/^[零一二两三四五六七八九十百]+$/u.test(text)) return text;
  let whole = 0;
  let digit = 0;
  for (const each of text.replaceAll('两', '二')) {
    if (each === '十' || each === '百') {
      whole += (digit === 0 ? 1 : digit) * (each === '十' ? 10 : 100);
      digit = 0;
    } else digit = NUMERALS.indexOf(each);
  }
  return String(whole + digit);
}

export type NameLikeness = 'same' | 'near' | 'other';

/** Shorter than this, a name inside of another one is a coincidence, unless one of the units names the other. */
const LEAST_CONTAINED = 4;
const LEAST_AMONG_PARTNERS = 2;
const LEAST_SHARE = 0.5;
const LEAST_DICE = 0.85;

/** Generic names are never like one another here: what else agrees has to say it. */
export function likenessOfNames(a: ActivityName, b: ActivityName, areNamed: boolean): NameLikeness {
  if (isOtherOne(a, b) || a.isGeneric || b.isGeneric) return 'other';
  if (a.core === b.core) return 'same';
  return areCoresNear(a.core, b.core, areNamed ? LEAST_AMONG_PARTNERS : LEAST_CONTAINED) ? 'near' : 'other';
}

/** They say themselves that they are two: another part of a series, another edition, another kind of event. */
export function isOtherOne(a: ActivityName, b: ActivityName): boolean {
  const isOtherEdition = a.edition !== '' && b.edition !== '' && a.edition !== b.edition;
  const isOtherEvent = a.event !== '' && b.event !== '' && a.event !== b.event;
  return a.part !== b.part || isOtherEdition || isOtherEvent;
}

/** One holds the other's words in their order, and few more; or nearly all pairs of characters are the same. */
function areCoresNear(a: string, b: string, least: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isEnough = short.length >= least && short.length / long.length >= LEAST_SHARE;
  return (isEnough && isSubsequence(short, long)) || dice(a, b) >= LEAST_DICE;
}

export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let place = 0; place < long.length && at < short.length; place++) if (long[place] === short[at]) at++;
  return at === short.length;
}

function dice(a: string, b: string): number {
  const grams = bigrams(a);
  const others = bigrams(b);
  if (grams.length === 0 || others.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of others) {
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    shared++;
  }
  return (2 * shared) / (grams.length + others.length);
}

function bigrams(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
