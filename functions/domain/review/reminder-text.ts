/** What a unit is written that owes something: one text for a mail, a chat or a telephone call, made of facts alone. */
import { chinaTime } from '../words/china-time';
import type { Bilingual, Locale } from '../words/locale';
import type { OpenQuery, OwedForm } from './owing';

export interface ReminderOf {
  readonly unit: string;
  /** What people call the round. */
  readonly round: string;
  /** 汇总单位, which signs. */
  readonly collector: string;
  /** Where units report. */
  readonly address: string;
  /** At least one. */
  readonly forms: readonly OwedForm[];
  /** Why the round is locked, where it is. */
  readonly lockReason?: string;
  /** Milliseconds, by the server's clock. */
  readonly now: number;
}

export interface ReminderText {
  /** One line. */
  readonly subject: string;
  /** Lines joined by `\n`, without one at the end. */
  readonly text: string;
}

/** Queries that are quoted of one form; of more the number is told. */
const QUERIES_QUOTED = 5;
/** Of a query's text, so that a hundred units' reminders stay readable. */
const QUOTED = 120;

export function reminderText(of: ReminderOf, locale: Locale): ReminderText {
  const words = WORDS[locale];
  const { forms, lockReason } = of;
  const isLocked = forms.some((form) => form.isLocked);
  const lines = [
    words.salutation(of.unit),
    words.opening(of.round),
    '',
    ...forms.flatMap((form) => [...formLines(form, locale), '']),
    ...(isLocked ? [words.locked(lockReason ?? '')] : []),
    words.address(of.address),
    words.closing,
    '',
    of.collector,
    chinaTime(new Date(of.now).toISOString()).slice(0, 10),
  ];
  return { subject: words.subject(of.round, forms), text: lines.join('\n') };
}

function formLines(form: OwedForm, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const name = form.attachment === form.title ? form.title : `${form.attachment} ${form.title}`;
  const due = words.due(dueText(form.due), leftInWords(form.daysLeft)[locale]);
  if (form.why === 'missing') return [words.missing(name, form.isWithdrawn), due];
  const quoted = form.queries.slice(0, QUERIES_QUOTED);
  const rest = form.queries.length - quoted.length;
  return [
    words.returned(name, form.queries.length),
    ...quoted.map((query, at) => `  ${at + 1}. ${queryText(query, words.colon)}`),
    ...(rest > 0 ? [words.more(rest)] : []),
    due,
  ];
}

function queryText({ text, label, address }: OpenQuery, colon: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const short = line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
  const place = [address, label].filter((part) => part !== undefined).join(' ');
  return place === '' ? short : `${place}${colon}${short}`;
}

/** The end of a day is its 24:00, as notices write it. */
function dueText(due: string): string {
  const end = Date.parse(due);
  const at = chinaTime(new Date(end).toISOString());
  return at.endsWith('00:00') ? `${chinaTime(new Date(end - 1).toISOString()).slice(0, 10)} 24:00` : at;
}

function leftInWords(days: number): Bilingual {
  if (days === 0) return { 'zh-CN': '今天截止', en: 'due today' };
  if (days > 0) return { 'zh-CN': `还有${days}天`, en: days === 1 ? '1 day left' : `${days} days left` };
  return { 'zh-CN': `已逾期${-days}天`, en: days === -1 ? '1 day overdue' : `${-days} days overdue` };
}

interface Words {
  readonly subject: (round: string, forms: readonly OwedForm[]) => string;
  readonly salutation: (unit: string) => string;
  readonly opening: (round: string) => string;
  readonly missing: (form: string, isWithdrawn: boolean) => string;
  readonly returned: (form: string, queries: number) => string;
  readonly more: (queries: number) => string;
  readonly colon: string;
  readonly due: (due: string, left: string) => string;
  readonly locked: (reason: string) => string;
  readonly address: (address: string) => string;
  readonly closing: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    subject: (round, forms) => `请报送：${round}${forms.map(({ attachment }) => attachment).join('、')}`,
    salutation: (unit) => `${unit}：`,
    opening: (round) => `${round}还有下面的材料等贵单位处理。`,
    missing: (form, isWithdrawn) => `【${isWithdrawn ? '已撤回，未再报' : '未报'}】${form}`,
    returned: (form, queries) => `【退回】${form}，有${queries}条意见请更正或说明：`,
    colon: '：',
    more: (queries) => `  另有${queries}条，登录后逐格可见。`,
    due: (due, left) => `  截止：${due}（${left}）`,
    locked: (reason) => `这次填报已锁定${reason === '' ? '' : `（${reason}）`}，补报前请先与我们联系。`,
    address: (address) => `填报地址：${address}`,
    closing: '用本单位的报送码登录。刚刚报送过的，请不必理会。',
  },
  en: {
    subject: (round, forms) => `Please report: ${round}, ${forms.map(({ attachment }) => attachment).join(', ')}`,
    salutation: (unit) => `${unit},`,
    opening: (round) => `of ${round} the following is still waiting for you.`,
    missing: (form, isWithdrawn) => `[${isWithdrawn ? 'Withdrawn, not reported again' : 'Not reported'}] ${form}`,
    returned: (form, queries) =>
      `[Returned] ${form}: ${queries === 1 ? '1 query' : `${queries} queries`} to correct or to answer:`,
    colon: ': ',
    more: (queries) => `  and ${queries} more, each at its cell once you have signed in.`,
    due: (due, left) => `  Due: ${due}, Beijing time (${left})`,
    locked: (reason) => `Reporting is locked${reason === '' ? '' : ` (${reason})`}: get in touch before you report.`,
    address: (address) => `Report at: ${address}`,
    closing: 'Sign in with your unit’s code. If you have reported in the meantime, there is nothing to do.',
  },
};
