/** Who owes, what became of reminding them, and a round that is locked, for the gallery. Data only. */
import type { OwingUnit } from '#client/reminding-client';
import type { CollectorState } from '#client/shapes';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { OwedForm } from '#domain/review/owing';
import { reminderText } from '#domain/review/reminder-text';
import type { Locale } from '#domain/words/locale';
import { type Owing, textOfAll } from '../../addin/pane/officer/model/reminding';

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
