/**
 * The example rounds: 2023年科技活动周, on whose notice everything here rests, of a fictional school with 40 fictional
 * units; and the same one around any day. Data only.
 */
import { addDays } from '../../sheet/serial-date';
import type { Round } from '../round';
import { roundSchema } from '../round';
import { usualPapers } from '../usual-papers';
import { EXAMPLE_COLLECTOR } from './example-collector';
import { PLAN_FORM } from './plan';
import { RESULTS_FORM } from './results';

const KINDS = {
  学院: [
    '会计学院',
    '经济与金融学院',
    '工商管理学院',
    '文化旅游学院',
    '计算机与信息工程学院',
    '大数据学院',
    '建筑工程学院',
    '艺术设计学院',
    '传媒学院',
    '音乐舞蹈学院',
    '教育学院',
    '外国语学院',
  ],
  教学部: ['思政教学部', '体育教学部'],
  部处: [
    '党政办公室',
    '组织部',
    '宣传部',
    '学生处',
    '团委',
    '教务处',
    '科学技术处',
    '人事处',
    '财务处',
    '后勤管理处',
    '保卫处',
    '招生就业处',
    '国有资产与设备处',
    '国际交流处',
    '继续教育学院',
  ],
  教辅: ['图书馆', '信息中心', '创新创业中心'],
  平台: [
    '智能会计实践中心',
    '新媒体实践中心',
    '数字建造实践中心',
    '文旅实践中心',
    '艺术实践中心',
    '科普教育基地',
    '大数据应用重点实验室',
    '区域经济研究院',
  ],
} as const;

const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['计算机与信息工程学院', ['计信学院', '计算机学院']],
  ['经济与金融学院', ['经金学院']],
  ['科学技术处', ['科技处']],
  ['国有资产与设备处', ['国资处', '资产处']],
  ['党政办公室', ['党政办', '校办']],
  ['后勤管理处', ['后勤处']],
  ['招生就业处', ['招就处']],
  ['思政教学部', ['思政部', '马克思主义学院']],
  ['体育教学部', ['体育部']],
  ['创新创业中心', ['双创中心']],
]);

const WITHOUT_PAPERS: Round = roundSchema.parse({
  id: '2023',
  name: '2023年科技活动周',
  school: '晋阳科技学院',
  collector: EXAMPLE_COLLECTOR,
  window: { from: '2023-05-20', to: '2023-05-31' },
  forms: [
    { definition: PLAN_FORM, deadline: '2023-05-20T00:00:00+08:00' },
    { definition: RESULTS_FORM, deadline: '2023-06-09T00:00:00+08:00' },
  ],
  roster: Object.entries(KINDS)
    .flatMap(([kind, names]) => names.map((name) => ({ kind, name })))
    .map(({ kind, name }, at) => ({
      code: `U${String(at + 1).padStart(2, '0')}`,
      name,
      kind,
      aliases: ALIASES.get(name) ?? [],
    })),
  conventions: {
    notApplicable: ['-', '—', '–', '－', '——', '/', '不适用'],
    sameAsAbove: ['同上', '同前', '〃', '"', '“', '”', '″'],
  },
});

/** notice.md 三 (一), (四): the plan comes with a scheme, the results with a closing report. */
export const EXAMPLE_ROUND: Round = { ...WITHOUT_PAPERS, papers: [...usualPapers(WITHOUT_PAPERS)] };

/** As the days of an ordinary round lie: from the first day of its activities on. */
const PLAN_DUE_AFTER_DAYS = 5;
const WINDOW_DAYS = 12;
const RESULTS_DUE_AFTER_DAYS = 19;
/** Around a day: activities are under way since two days, the plan is due in three. */
const SINCE_DAYS = 2;

/** The same forms, units and collector in the year of that day (ISO date), from which on activities may lie. */
export function exampleRoundFrom(from: string): Round {
  if (from === EXAMPLE_ROUND.window.from) return EXAMPLE_ROUND;
  const year = from.slice(0, 4);
  const isSecondOfItsYear = year === EXAMPLE_ROUND.id;
  const lastDay = (form: string) => addDays(from, form === PLAN_FORM.id ? PLAN_DUE_AFTER_DAYS : RESULTS_DUE_AFTER_DAYS);
  const forms = EXAMPLE_ROUND.forms.map(({ definition }) => ({
    definition,
    // 24:00 of the last day.
    deadline: `${addDays(lastDay(definition.id), 1)}T00:00:00+08:00`,
  }));
  return {
    ...EXAMPLE_ROUND,
    id: isSecondOfItsYear ? `${year}-2` : year,
    name: isSecondOfItsYear ? `${year}年第二次科技活动周` : `${year}年科技活动周`,
    window: { from, to: addDays(from, WINDOW_DAYS - 1) },
    forms,
    papers: [...usualPapers({ forms })],
  };
}

/** With window and deadlines around that day (ISO date, in Beijing), and of its year: what somebody meets who starts today. */
export function exampleRoundAround(day: string): Round {
  const since = addDays(day, -SINCE_DAYS);
  const newYear = `${day.slice(0, 4)}-01-01`;
  return exampleRoundFrom(since < newYear ? newYear : since);
}
