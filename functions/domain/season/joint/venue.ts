/** Where an activity is held, taken apart for comparing: a hall and a room of it may be one place, two rooms are two. */
import { bareLabel } from '../../sheet/text-form';
import { isSubsequence } from './activity-name';

export interface Venue {
  readonly bare: string;
  /** Anywhere or online: that two say so means nothing. */
  readonly isUnsaid: boolean;
}

export type VenueLikeness = 'same' | 'near' | 'unsaid' | 'other';

const NUMERALS: ReadonlyMap<string, string> = new Map([...'一二三四五六七八九'].map((each, at) => [each, `${at + 1}`]));
const NUMBERED = /([一二三四五六七八九])(?=[楼层号])/gu;
const ANYWHERE =
  /^(?:线上|网上|网络|互联网|网络平台|线上平台|新媒体平台?|腾讯会议|钉钉|学习通|雨课堂|直播间?|抖音|快手|[bB]站|哔哩哔哩|视频号|(?:微信)?公众号|微信|微博|校内|校外|本校|全校|学校|校园内?|校区|各?教室|各?实验室|各?会议室|报告厅|多功能厅|办公室|各?学院|学院内?|社区|操场|广场|多地|各地|待定|无|见备注|\s*)$/u;
const LEAST_CONTAINED = 3;

export function venueOf(text: string, withoutSchool: (text: string) => string): Venue {
  const bare = bareLabel(withoutSchool(text.normalize('NFKC').replace(NUMBERED, (each) => NUMERALS.get(each) ?? each)));
  return { bare, isUnsaid: ANYWHERE.test(bare) };
}

export function likenessOfVenues(a: Venue, b: Venue): VenueLikeness {
  if (a.isUnsaid || b.isUnsaid) return 'unsaid';
  if (a.bare === b.bare) return 'same';
  const [short, long] = a.bare.length <= b.bare.length ? [a.bare, b.bare] : [b.bare, a.bare];
  const numbers = numbersIn(short);
  const others = numbersIn(long);
  // 301 and 302 of one building; a room and the building without a number may be one.
  if (numbers !== '' && others !== '' && numbers !== others) return 'other';
  return short.length >= LEAST_CONTAINED && isSubsequence(short, long) ? 'near' : 'other';
}

function numbersIn(text: string): string {
  return (text.match(/[a-z]?\d+/gu) ?? []).join(' ');
}
