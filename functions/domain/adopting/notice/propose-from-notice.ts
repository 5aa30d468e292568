/**
 * A notice's own text → what it says of a round: its name, window, deadlines, thresholds. Pure. Each with the sentences it
 * came from; what is damaged, or said in two ways, is asked and never taken by itself; days that became nothing are listed.
 */
import { addDays } from '../../sheet/serial-date';
import { bareLabel } from '../../sheet/text-form';
import { atHalfWidth, type Sentence, sentencesOf } from './sentences';
import { type WrittenThreshold, writtenThresholds } from './thresholds';
import { type Days, type WrittenDays, writtenDays } from './written-days';

/** A form of the round, as far as a notice may name it. */
export interface NoticeForm {
  readonly id: string;
  /** 附件2 */
  readonly attachment: string;
  readonly titles: readonly string[];
}

export interface NoticeSource {
  readonly line: number;
  readonly sentence: string;
  /** The words in it. */
  readonly written: string;
}

interface Proposed {
  /** Stays the same while the text does. */
  readonly id: string;
  readonly sources: readonly NoticeSource[];
}

/** Why it is asked: characters are lost, no year or form is named, the notice says two things. */
export type Asking = 'damaged' | 'noYear' | 'noForm' | 'several';

export type NoticeProposal = Proposed &
  (
    | { readonly what: 'name'; readonly name: string; readonly roundId: string }
    | {
        readonly what: 'window';
        /** More than one, or one that is asked: somebody has to say which. */
        readonly readings: readonly Days[];
        readonly asking?: Asking;
      }
    | {
        readonly what: 'deadline';
        /** Absent: no form is named. */
        readonly form?: string;
        /** Instants with offset; the last day counts whole where no hour is written. */
        readonly readings: readonly { readonly day: string; readonly instant: string }[];
        readonly asking?: Asking;
      }
    | {
        readonly what: 'threshold';
        /** `types`: of so many types the activities have to be; a rule of the form says it. */
        readonly kind: 'types' | 'other';
        readonly threshold: Pick<WrittenThreshold, 'bound' | 'number' | 'unit' | 'of'>;
      }
  );

export interface NoticeReading {
  readonly proposals: readonly NoticeProposal[];
  /** Days that are no window and no deadline (an opening, another body's letter). */
  readonly unused: readonly NoticeSource[];
  readonly year?: number;
}

export function proposeFromNotice(notice: string, forms: readonly NoticeForm[]): NoticeReading {
  const sentences = sentencesOf(notice);
  const year = yearOf(sentences);
  const windows: Found<Days>[] = [];
  const deadlines: FoundDeadline[] = [];
  const unused: NoticeSource[] = [];
  const thresholds: NoticeProposal[] = [];
  for (const sentence of sentences) {
    for (const days of writtenDays(sentence.text, year)) {
      const source = sourceOf(sentence, days.written);
      if (isDeadline(sentence, days)) deadlines.push(...deadlinesOf(sentence, days, forms));
      else if (isWindow(sentence, days)) windows.push({ source, days, readings: preferred(days.readings, 'range') });
      else unused.push(source);
    }
    thresholds.push(...thresholdsOf(sentence));
  }
  const name = nameOf(sentences, year);
  return {
    proposals: [
      ...(name === undefined ? [] : [name]),
      ...windowProposals(windows),
      ...deadlineProposals(deadlines),
      ...thresholds,
    ],
    unused,
    ...(year === undefined ? {} : { year }),
  };
}

interface Found<Reading> {
  readonly source: NoticeSource;
  readonly days: WrittenDays;
  readonly readings: readonly Reading[];
}

interface FoundDeadline extends Found<{ readonly day: string; readonly instant: string }> {
  readonly form: string | undefined;
}

const sourceOf = ({ line, text }: Sentence, written: string): NoticeSource => ({ line, sentence: text, written });

const TITLE =
  /关于(?:组织|开展|举办|做好|印发|申报|推荐)*(?:开展|举办|做好)?(?<event>.{2,50}?)(?:有关|相关)?(?:工作|事项|事宜)?的?通知/u;

/** The year of the title; else the first that stands there whole. */
function yearOf(sentences: readonly Sentence[]): number | undefined {
  const inTitle = sentences.map(({ text }) => TITLE.exec(text)?.groups?.event ?? '').find((event) => YEAR.test(event));
  const found = [inTitle, ...sentences.map(({ text }) => text)]
    .map((text) => YEAR.exec(atHalfWidth(text ?? ''))?.groups?.year)
    .find((each) => each !== undefined);
  return found === undefined ? undefined : Number(found);
}
const YEAR = /(?<year>20\d{2})年/u;

function nameOf(sentences: readonly Sentence[], year: number | undefined): NoticeProposal | undefined {
  const title = sentences.find(({ text }) => TITLE.test(text));
  const event = title === undefined ? undefined : TITLE.exec(title.text)?.groups?.event;
  if (title === undefined || event === undefined) return undefined;
  const name = event.replace(/[“”"《》]/gu, '').slice(0, LONGEST_NAME);
  return {
    what: 'name',
    id: 'name',
    name,
    roundId: year === undefined ? '' : String(year),
    sources: [sourceOf(title, event)],
  };
}
const LONGEST_NAME = 60;

const BEFORE =
  /^(?:日|号)?(?:[(（][^()（）]{1,6}[)）])?(?:上午|下午|晚上?|中午)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分?|半|整)?))?(?:之|以)?(?:前|止|截止|为止)/u;
const CLOSES = /截止(?:日期|时间)?(?:为|是|[:：])?\s*$/u;
const HANDING_IN =
  /报送|上报|提交|报名|报(?:学校|至|给|送|科)|发送|反馈|备案|送交|交至|寄送|填报|截止|报.{0,12}(?:处|部|办公室|邮箱)/u;

function isDeadline({ text }: Sentence, { at, behind }: WrittenDays): boolean {
  const isBound = BEFORE.test(behind) || CLOSES.test(atHalfWidth(text.slice(0, at)));
  return isBound && HANDING_IN.test(text);
}

const WINDOW_WORDS =
  /活动(?:周|月|日|节)?(?:举办|开展)?(?:时间|日期|期间)|(?:举办|开展|举行)时间|时间(?:为|是|[:：])|活动定于/u;
const NOT_THE_WINDOW = /启动仪式|闭幕|开幕|报名|报送|提交|评审|答辩|决赛|培训会|印发|公示/u;

function isWindow({ text, headings }: Sentence, { readings, isWhole }: WrittenDays): boolean {
  const heading = headings.at(-1) ?? '';
  const isUnder = WINDOW_WORDS.test(heading) && text.length <= SHORT_SENTENCE;
  if (!isUnder && !WINDOW_WORDS.test(text)) return false;
  if (NOT_THE_WINDOW.test(text)) return false;
  const hasRange = readings.some(({ to }) => to !== undefined);
  // What cannot be read at all is asked where the window is spoken of.
  return hasRange || readings.length === 0 || (isUnder && (isWhole || readings.length > 0));
}
const SHORT_SENTENCE = 40;

/** Where a range may be meant, a single day is not; and the other way round. */
function preferred(readings: readonly Days[], kind: 'range' | 'day'): readonly Days[] {
  const wanted = readings.filter(({ to }) => (to !== undefined) === (kind === 'range'));
  return wanted.length > 0 ? wanted : readings;
}

function deadlinesOf(sentence: Sentence, days: WrittenDays, forms: readonly NoticeForm[]): readonly FoundDeadline[] {
  const { text } = sentence;
  const time = timeIn(days.behind);
  const readings = preferred(days.readings, 'day').map(({ from, to }) => {
    const day = to ?? from;
    return { day, instant: instantOf(day, time) };
  });
  const source = sourceOf(sentence, days.written);
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
  return meant.map((form) => ({ source, days, readings, form }));
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

function windowProposals(found: readonly Found<Days>[]): readonly NoticeProposal[] {
  if (found.length === 0) return [];
  const readings = distinct(
    found.flatMap((each) => each.readings),
    ({ from, to = '' }) => `${from} ${to}`,
  );
  const asking = askingOf(found, readings.length);
  const sources = found.map(({ source }) => source);
  return [{ what: 'window', id: 'window', readings, sources, ...(asking === undefined ? {} : { asking }) }];
}

/** Said whole somewhere, and nothing else said whole: that is it. Damaged words that may mean the same change nothing. */
function askingOf(found: readonly Found<unknown>[], readings: number): Asking | undefined {
  if (readings === 0)
    return found.some(({ days }) => !days.isWhole && /[月.\-/]/u.test(days.written)) ? 'noYear' : 'damaged';
  if (readings > 1 && found.filter(({ days }) => days.isWhole).length > 1) return 'several';
  return found.every(({ days }) => days.isWhole)
    ? undefined
    : readings === 1 && found.some(({ days }) => days.isWhole)
      ? undefined
      : 'damaged';
}

function deadlineProposals(found: readonly FoundDeadline[]): readonly NoticeProposal[] {
  const forms = [...new Set(found.map(({ form }) => form))];
  return forms.flatMap((form): NoticeProposal[] => {
    const own = found.filter((each) => each.form === form);
    const readings = distinct(
      own.flatMap((each) => each.readings),
      ({ instant }) => instant,
    );
    const asking = form === undefined ? 'noForm' : askingOf(own, readings.length);
    const sources = distinct(
      own.map(({ source }) => source),
      ({ line, sentence }) => `${line} ${sentence}`,
    );
    return [
      {
        what: 'deadline',
        id: `deadline ${form ?? ''}`,
        readings,
        sources,
        ...(form === undefined ? {} : { form }),
        ...(asking === undefined ? {} : { asking }),
      },
    ];
  });
}

function distinct<T>(all: readonly T[], key: (item: T) => string): readonly T[] {
  return all.filter((item, at) => all.findIndex((other) => key(other) === key(item)) === at);
}

const TYPES = /类型|种类|类别|形式/u;

function thresholdsOf(sentence: Sentence): readonly NoticeProposal[] {
  return writtenThresholds(sentence.text).map(({ written, at, ...threshold }): NoticeProposal => {
    const isTypes = threshold.bound === 'least' && TYPES.test(threshold.of) && /^[项种类个]?$/u.test(threshold.unit);
    const { bound, number, unit, of } = threshold;
    return {
      what: 'threshold',
      id: `threshold ${sentence.line} ${at} ${written}`,
      kind: isTypes ? 'types' : 'other',
      threshold: { bound, number, unit, of },
      sources: [sourceOf(sentence, written)],
    };
  });
}
