/** A day by which a form is due: whose it is, and until when. */
import { addDays } from '../../sheet/serial-date';
import { bareLabel } from '../../sheet/text-form';
import { atHalfWidth, type Sentence } from './sentences';
import type { Days, WrittenDays } from './written-days';

/** A form of the round, as far as a notice may name it. */
export interface NoticeForm {
  readonly id: string;
  /** 附件2 */
  readonly attachment: string;
  readonly titles: readonly string[];
}

/** What a sentence says of one form; `form` is absent where it names none. */
export interface WrittenDeadline {
  readonly form: string | undefined;
  /** Instants with offset; the last day counts whole where no hour is written. */
  readonly readings: readonly { readonly day: string; readonly instant: string }[];
}

const BEFORE =
  /^(?:日|号)?(?:[(（][^()（）]{1,6}[)）])?(?:上午|下午|晚上?|中午)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分?|半|整)?))?(?:之|以)?(?:前|止|截止|为止)/u;
const CLOSES = /截止(?:日期|时间)?(?:为|是|[:：])?\s*$/u;
const HANDING_IN =
  /报送|上报|提交|报名|报(?:学校|至|给|送|科)|发送|反馈|备案|送交|交至|寄送|填报|截止|报.{0,12}(?:处|部|办公室|邮箱)/u;

export function isDeadline({ text }: Sentence, { at, behind }: WrittenDays): boolean {
  const isBound = BEFORE.test(behind) || CLOSES.test(atHalfWidth(text.slice(0, at)));
  return isBound && HANDING_IN.test(text);
}

/** Where a range may be meant, a single day is not; and the other way round. */
export function preferred(readings: readonly Days[], kind: 'range' | 'day'): readonly Days[] {
  const wanted = readings.filter(({ to }) => (to !== undefined) === (kind === 'range'));
  return wanted.length > 0 ? wanted : readings;
}

export interface DayInSentence {
  readonly days: WrittenDays;
  readonly next: WrittenDays | undefined;
  readonly isOnly: boolean;
}

/** Of a sentence with several days, what is said of this one: its own clause, else all up to the next day. */
function saidOf({ text }: Sentence, { days, next, isOnly }: DayInSentence, forms: readonly NoticeForm[]): string {
  if (isOnly) return text;
  const from = Math.max(...[...CLAUSE_ENDS].map((sign) => text.lastIndexOf(sign, days.at))) + 1;
  const ends = [...CLAUSE_ENDS]
    .map((sign) => text.indexOf(sign, days.at + days.written.length))
    .filter((at) => at >= 0);
  const clause = text.slice(from, Math.min(text.length, ...ends));
  return forms.some((form) => isNamed(form, clause)) ? clause : text.slice(days.at, next?.at ?? text.length);
}
const CLAUSE_ENDS = '，,、；;。';

export function writtenDeadlines(
  sentence: Sentence,
  day: DayInSentence,
  forms: readonly NoticeForm[],
): readonly WrittenDeadline[] {
  const { days } = day;
  const text = saidOf(sentence, day, forms);
  const time = timeIn(days.behind);
  const readings = preferred(days.readings, 'day').map(({ from, to }) => {
    const day = to ?? from;
    return { day, instant: instantOf(day, time) };
  });
  const named = forms.filter((form) => isNamed(form, text));
  const mentionsAny = /附\s*件\s*[一二三四五六七八九十\d]/u.test(text);
  const [only, ...others] = forms;
  const meant: readonly (string | undefined)[] =
    named.length > 0
      ? named.map(({ id }) => id)
      : !mentionsAny && only !== undefined && others.length === 0
        ? [only.id]
        : mentionsAny
          ? []
          : [undefined];
  return meant.map((form) => ({ form, readings }));
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

function isNamed({ attachment, titles }: NoticeForm, text: string): boolean {
  const number = /\d+/u.exec(attachment)?.[0];
  const chinese = number === undefined ? undefined : CHINESE_DIGITS[Number(number)];
  const numbers = [number, chinese].filter((each) => each !== undefined).join('|');
  const isCalled = numbers !== '' && new RegExp(`附\\s*件\\s*(?:${numbers})(?!\\d)`, 'u').test(text);
  const bare = bareLabel(text);
  return (
    isCalled ||
    bare.includes(bareLabel(attachment)) ||
    titles.some((title) => title.length >= 5 && bare.includes(bareLabel(title)))
  );
}

const CLOCK =
  /(?<part>上午|下午|晚上?|中午)?(?<hour>\d{1,2})(?:[:：](?<minute>\d{2})|[时点](?:(?<minute2>\d{1,2})分?|(?<half>半)|整)?)/u;

/** 17:00, 下午5点; undefined where no hour is written. */
function timeIn(behind: string): string | undefined {
  const found = CLOCK.exec(behind)?.groups;
  if (found === undefined) return undefined;
  const { part = '', hour = '', minute, minute2, half } = found;
  const isLater = /下午|晚/u.test(part) && Number(hour) < 12;
  const hours = Number(hour) + (isLater ? 12 : 0);
  const minutes = half === undefined ? Number(minute ?? minute2 ?? 0) : 30;
  if (hours > 24 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 5月19日前 is until 24:00 of the 19th, which is written as the next day's 00:00. */
function instantOf(day: string, time: string | undefined): string {
  const isWholeDay = time === undefined || time.startsWith('24');
  return isWholeDay ? `${addDays(day, 1)}T00:00:00+08:00` : `${day}T${time}:00+08:00`;
}
