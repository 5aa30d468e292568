/** One sentence per code and language: what is so · why it matters · what the officer does. Without one it does not compile. */
import type { Locale } from '../words/locale';
import type { RoundIssue, RoundIssueCode, RoundIssuePayloads } from './round-issue';

type Catalogue = {
  readonly [C in RoundIssueCode]: (
    payload: RoundIssuePayloads[C],
    words: { readonly label: string; readonly received: string },
  ) => string;
};

const WHY_ZH = {
  noRow: '里没有对应的一行',
  noReport: '还没有报',
  zeroReport: '报的是零报告',
} as const;
const WHY_EN = {
  noRow: 'has no row for it',
  noReport: 'was not reported',
  zeroReport: 'was reported as nothing',
} as const;

const PLACES_NAMED = 5;

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  'zh-CN': {
    'planned.open': ({ attachment, why }, { received }) =>
      `计划里有“${received}”，${attachment}${WHY_ZH[why]}，看不出是完成、变更还是取消。请单位补报，取消的写明原因。`,
    'planned.notAnnounced': ({ attachment, added }, { received }) =>
      `${attachment}里写的是“${received}”，计划里没有这项活动。如是计划外的，请单位改为“${added}”。`,
    'joint.candidate': ({ places }, { received }) =>
      `“${received}”与${placesIn(places, '、', '等')}名称、日期、地点相近，像是同一项活动。请在“联合举办”中定牵头单位，或定为不是同一项；定下之前各计一次。`,
    'year.changed': ({ before, now, percent, above }, { label }) =>
      percent === undefined
        ? `“${label}”上年是${before}，今年是${now}。请单位说明原因。`
        : `“${label}”上年${before}，今年${now}，${percent < 0 ? '减少' : '增加'}${Math.abs(percent)}%，超过${above}%。请单位说明原因。`,
    'figure.farFromKind': ({ now, kind, median, units, times }, { label }) =>
      `“${label}”是${now}，是同类单位（${kind}，${units}个）中位数${median}的${times}倍以上。请核实有没有填错单位或多填。`,
    'figure.farFromPast': ({ now, before, times }, { label }) =>
      `“${label}”今年${now}，本单位上年${before}，相差${times}倍以上。请核实。`,
    'eligibility.met': ({ title, routes }) =>
      `符合${title}优先推荐条件（${routes.join('；')}）。是否推荐由汇总单位定，印证材料另行核对。`,
  },
  en: {
    'planned.open': ({ attachment, why }, { received }) =>
      `“${received}” was planned; ${attachment} ${WHY_EN[why]}, so nobody knows whether it took place, changed or was cancelled. Ask the unit to report it, with a reason where it was cancelled.`,
    'planned.notAnnounced': ({ attachment, added }, { received }) =>
      `${attachment} says “${received}”, but the plan has no such activity. Where it was not planned, ask the unit to say “${added}”.`,
    'joint.candidate': ({ places }, { received }) =>
      `“${received}” resembles ${placesIn(places, ', ', ' …')} in name, days and place, and may be one activity. Name who leads under “Joint activities”, or say that they are not one; until then each counts.`,
    'year.changed': ({ before, now, percent, above }, { label }) =>
      percent === undefined
        ? `“${label}” was ${before} last year and is ${now}. Ask the unit for a reason.`
        : `“${label}” was ${before} last year and is ${now}: ${percent > 0 ? '+' : '−'}${Math.abs(percent)}%, over ${above}%. Ask the unit for a reason.`,
    'figure.farFromKind': ({ now, kind, median, units, times }, { label }) =>
      `“${label}” is ${now}, over ${times} times the median ${median} of ${units} units of its kind (${kind}). Please check the unit of measure.`,
    'figure.farFromPast': ({ now, before, times }, { label }) =>
      `“${label}” is ${now} and was ${before} with this unit last year, over ${times} times apart. Please check.`,
    'eligibility.met': ({ title, routes }) =>
      `Meets the conditions for being recommended first for ${title} (${routes.join('; ')}). Whether it is recommended is the collector’s decision.`,
  },
};

function placesIn(places: RoundIssuePayloads['joint.candidate']['places'], by: string, more: string): string {
  const named = places.slice(0, PLACES_NAMED).map(({ unit, address }) => `${unit} ${address}`);
  return `${named.join(by)}${places.length > PLACES_NAMED ? more : ''}`;
}

/** What is said of the cell, to an officer. */
export function roundMessageOf(issue: RoundIssue, locale: Locale = 'zh-CN'): string {
  // The union pairs each code with its payload; indexing by the code loses the pairing.
  const say = CATALOGUES[locale][issue.code] as (
    payload: RoundIssue['payload'],
    words: { readonly label: string; readonly received: string },
  ) => string;
  return say(issue.payload, { label: issue.label, received: issue.received ?? '' });
}
