/**
 * A notice's own text → what it says of a round: its name, window, deadlines, thresholds. Pure. Each with the sentences it
 * came from; what is damaged, or said in two ways, is asked and never taken by itself; days that became nothing are listed.
 */
import { isDeadline, type NoticeForm, preferred, type WrittenDeadline, writtenDeadlines } from './deadlines';
import { atHalfWidth, type Sentence, sentencesOf } from './sentences';
import { type WrittenThreshold, writtenThresholds } from './thresholds';
import { type Days, type WrittenDays, writtenDays } from './written-days';

export type { NoticeForm } from './deadlines';

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
    const written = writtenDays(sentence.text, year);
    for (const [at, days] of written.entries()) {
      const source = sourceOf(sentence, days.written);
      if (isDeadline(sentence, days)) {
        const day = { days, next: written[at + 1], isOnly: written.length === 1 };
        const due = writtenDeadlines(sentence, day, forms);
        deadlines.push(...due.map((each) => ({ ...each, source, days })));
        // Of an attachment that the round does not have.
        if (due.length === 0) unused.push(source);
      } else if (isWindow(sentence, days)) windows.push({ source, days, readings: preferred(days.readings, 'range') });
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

type FoundDeadline = Found<WrittenDeadline['readings'][number]> & WrittenDeadline;

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
