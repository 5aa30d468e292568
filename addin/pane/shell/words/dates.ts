/** Dates and figures as people here write them, in Beijing time whatever the machine's clock is set to. Knows no sentence. */
import { CHINA_ZONE } from '#domain/words/china-time';
import type { Locale } from '#domain/words/locale';

const TAGS: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

interface Moment {
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
  readonly hour: string;
  readonly minute: string;
}

/** What the view needs to say when and how many. */
export interface Formats {
  /** 5月18日(周四) 14:05 */
  moment(instant: string): string;
  /** 5月18日 14:05 */
  shortMoment(instant: string): string;
  /** The end of a day is its 24:00, not the next day's midnight: 5月19日(周五) 24:00 */
  deadline(instant: string): string;
  /** 5月20日, from an ISO day. */
  day(isoDay: string): string;
  /** 1,204 */
  figure(value: number): string;
}

function momentReader(locale: Locale): (instant: Date) => Moment {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: CHINA_ZONE,
    month: locale === 'zh-CN' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
    // Some engines append 月 to a numeric month in Chinese.
    const month = part('month').replace(/月$/u, '');
    return { month, day: part('day'), weekday: part('weekday'), hour: part('hour'), minute: part('minute') };
  };
}

function formatsFor(locale: Locale): Formats {
  let reader: ReturnType<typeof momentReader> | undefined;
  const read = (instant: Date): Moment => {
    reader ??= momentReader(locale);
    return reader(instant);
  };
  let figures: Intl.NumberFormat | undefined;
  const dayOf = ({ month, day }: Moment) => (locale === 'zh-CN' ? `${month}月${day}日` : `${day} ${month}`);
  const withWeekday = (moment: Moment) =>
    locale === 'zh-CN' ? `${dayOf(moment)}(${moment.weekday})` : `${moment.weekday} ${dayOf(moment)}`;
  const clock = ({ hour, minute }: Moment) => `${hour}:${minute}`;
  const separator = locale === 'zh-CN' ? ' ' : ', ';
  return {
    moment: (instant) => {
      const moment = read(new Date(instant));
      return `${withWeekday(moment)}${separator}${clock(moment)}`;
    },
    shortMoment: (instant) => {
      const moment = read(new Date(instant));
      return `${dayOf(moment)} ${clock(moment)}`;
    },
    deadline: (instant) => {
      const end = new Date(instant);
      const moment = read(end);
      if (clock(moment) !== '00:00') return `${withWeekday(moment)}${separator}${clock(moment)}`;
      return `${withWeekday(read(new Date(end.getTime() - 1)))}${separator}24:00`;
    },
    day: (isoDay) => dayOf(read(new Date(`${isoDay}T12:00:00+08:00`))),
    figure: (value) => {
      figures ??= new Intl.NumberFormat(TAGS[locale]);
      return figures.format(value);
    },
  };
}

/**
 * Formatters are made once, since a list has hundreds of dates, and when the first is needed: together they take 60 ms of a
 * start at which nobody has a date to show.
 */
export const FORMATS: Readonly<Record<Locale, Formats>> = { 'zh-CN': formatsFor('zh-CN'), en: formatsFor('en') };
