/** Who owes, what became of reminding them, and a round that is locked, for the gallery. Data only. */
import type { OwingUnit } from '#client/reminding-client';
import type { CollectorState } from '#client/shapes';
import type { EarlierDownload } from '#client/summary-client';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { OwedForm } from '#domain/review/owing';
import { reminderText } from '#domain/review/reminder-text';
import type { Locale } from '#domain/words/locale';
import { type MailFate, type Mailing, type MailTo, mailingPlan } from '../../addin/pane/officer/model/mailing';
import { type Owing, textOfAll } from '../../addin/pane/officer/model/reminding';

/** What a summary can be compared with. */
export const downloads: readonly EarlierDownload[] = [
  ['2023-05-17T08:12:00.000Z', 'admin:李老师:33c63046ab08', 'internal'],
  ['2023-05-12T01:40:00.000Z', 'admin:科学技术处:0a1b2c3d4e5f', 'upward'],
].map(([at = '', by = '', edition], place) => ({
  ...{ id: `${place}`.repeat(64), at, by, asOf: at },
  edition: edition === 'upward' ? 'upward' : 'internal',
}));

const AS_OF = '2023-05-18T08:00:00.000Z';
const DUE = '2023-05-19T16:00:00.000Z';

const missing: OwedForm = {
  form: 'plan',
  attachment: '附件2',
  title: '科技活动周活动安排表',
  why: 'missing',
  due: DUE,
  daysLeft: 1,
  isWithdrawn: false,
  isLocked: false,
  queries: [],
};
const results: OwedForm = {
  ...missing,
  form: 'results',
  attachment: '附件4',
  title: '科技活动周活动成果表',
  daysLeft: 11,
};
const late: OwedForm = { ...missing, due: '2023-05-14T16:00:00.000Z', daysLeft: -3, isLocked: true };
const returned: OwedForm = {
  ...missing,
  why: 'returned',
  daysLeft: 0,
  queries: [
    { text: '与附件1不符，请核实。', label: '预计线下人次', address: '附件2!K6' },
    { text: '请补填报人电话。' },
  ],
};

const EVERY: readonly (readonly [readonly OwedForm[], Partial<OwingUnit>])[] = [
  [
    [missing, results],
    { contact: { name: '李老师', phone: '13000000001', email: 'li@example.edu.cn', from: 'roster' } },
  ],
  [
    [returned],
    {
      contact: { name: '王老师', phone: '0371-60000002', from: 'letterhead' },
      lastReminded: { at: '2023-05-17T02:30:00.000Z', by: '科学技术处', channel: 'copy' },
    },
  ],
  [[{ ...missing, isWithdrawn: true }], {}],
  [[late, results], { lastReminded: { at: '2023-05-16T06:05:00.000Z', by: '科学技术处赵老师', channel: 'eml' } }],
];

export function owingUnits(locale: Locale, count = 14): readonly OwingUnit[] {
  return EXAMPLE_ROUND.roster.slice(0, count).map(({ name, code, kind }, at) => {
    const [forms, more] = EVERY[at % EVERY.length] ?? [[missing], {}];
    const of = {
      unit: name,
      round: EXAMPLE_ROUND.name,
      collector: EXAMPLE_ROUND.collector.name,
      address: 'https://kjz.example.edu.cn',
      forms,
      now: Date.parse(AS_OF),
    };
    return {
      unit: name,
      code,
      kind,
      ...reminderText(of, locale),
      forms: forms.map((form) => ({ ...form, queries: [...form.queries] })),
      ...more,
    };
  });
}

export const owing = (locale: Locale, count?: number): Owing => ({
  status: 'shown',
  asOf: AS_OF,
  units: owingUnits(locale, count),
});

export const reminded = (locale: Locale, isCopied: boolean) => {
  const units = owingUnits(locale, 12);
  return {
    status: 'reminded' as const,
    channel: 'copy' as const,
    units: units.map(({ unit }) => unit),
    owesNothing: ['团委', '图书馆'],
    text: textOfAll(units),
    isCopied,
  };
};

export const locked = (of: CollectorState, ...reopened: string[]): CollectorState => ({
  ...of,
  lock: {
    reason: '汇总表已上报省科技厅',
    since: '2023-05-25T02:00:00.000Z',
    by: '李老师',
    reopened: reopened.map((unit) => ({
      unit,
      reason: '漏报一项科普讲座，上报前补上',
      at: '2023-05-26T01:30:00.000Z',
      by: '王老师',
    })),
  },
});

const MAIL_FROM = 'kjc@example.edu.cn';
const toOf = (code: string) => `${code.toLowerCase()}@xueyuan.example.edu.cn`;

/** As a server tells it that sends mail: most have an address, one has something else, some were written to. */
export const owingByMail = (locale: Locale): Owing => {
  const units = owingUnits(locale).map((unit, at): OwingUnit => {
    if (at % 7 === 5) return { ...unit, contact: { name: '周老师', email: '周老师的邮箱', from: 'roster' } };
    if (at % 7 === 6) return unit;
    const mailTo = toOf(unit.code);
    const sent = { id: unit.code, at: '2023-05-18T00:40:00.000Z', by: '科学技术处', to: mailTo };
    const lastMail: Partial<OwingUnit> =
      at === 1
        ? { lastMail: { ...sent, result: 'sent' } }
        : at === 2
          ? { lastMail: { ...sent, result: 'refused', isPassing: false, reply: '550 5.1.1 no such user here' } }
          : {};
    return { ...unit, contact: { name: '李老师', email: mailTo, from: 'roster' }, mailTo, ...lastMail };
  });
  return { status: 'shown', asOf: AS_OF, units, mail: { from: MAIL_FROM, everySeconds: 3 } };
};

const mailed = (locale: Locale) => {
  const owing = owingByMail(locale);
  return owing.status === 'shown' ? mailingPlan(owing.units, AS_OF) : mailingPlan([], AS_OF);
};

export const mailingAsked = (locale: Locale): Mailing => ({ status: 'asked', plan: mailed(locale) });
export const mailingOne = (locale: Locale): Mailing => {
  const owing = owingByMail(locale);
  const units = owing.status === 'shown' ? owing.units : [];
  return { status: 'asked', plan: mailingPlan(units, AS_OF, units[1]?.unit ?? '') };
};
const fate = ({ unit, to }: MailTo, more: Partial<NonNullable<MailFate['mail']>>): MailFate => ({
  unit,
  outcome: 'mailed',
  mail: { id: unit, at: AS_OF, by: '科学技术处', to, result: 'sent', ...more },
});
export const mailingUnderWay = (locale: Locale): Mailing => {
  const all = mailed(locale).to;
  return { status: 'sending', all, done: all.slice(0, 3).map((to) => fate(to, {})) };
};
export const mailingEnded = (locale: Locale): Mailing => {
  const all = mailed(locale).to;
  const done = all.map((to, at) =>
    at === 1
      ? fate(to, { result: 'refused', isPassing: false, reply: '550 5.1.1 no such user here' })
      : at === 3
        ? fate(to, { result: 'refused', isPassing: true, reply: '452 4.2.2 mailbox full' })
        : at === 4
          ? fate(to, { result: 'unknown' })
          : fate(to, {}),
  );
  return { status: 'ended', all, done };
};
export const mailingHalted = (locale: Locale): Mailing => {
  const all = mailed(locale).to;
  const [first, ...others] = all;
  const mail = { id: 'x', at: AS_OF, by: '科学技术处', to: MAIL_FROM, result: 'notSent', reason: 'login' } as const;
  return {
    status: 'ended',
    all: first === undefined ? [] : [first, ...others],
    done: first === undefined ? [] : [fate(first, {})],
    halt: { why: 'notSent', mail: { ...mail, reply: '535 Authentication credentials invalid' } },
  };
};
