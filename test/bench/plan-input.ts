/** 附件2 sheets of any length, filled as units fill them: the official blank sheet with realistic activities. */

import { entryPlan } from '#domain/entry/entry-plan';
import type { FormDefinition } from '#domain/form/form';
import { formDefinitionSchema } from '#domain/form/form';
import { PLAN_FORM } from '#domain/form/forms/plan';
import type { Round } from '#domain/form/round';
import type { PlanCell, PlanValue, WorkbookPlan } from '#domain/sheet/sheet-plan';

/** In the round as an administrator would have it; `blankRows` is how many the sheet is laid out with. */
export function planForm(blankRows: number): FormDefinition {
  const [section] = PLAN_FORM.sections;
  return formDefinitionSchema.parse({ ...PLAN_FORM, sections: [{ ...section, blankRows }] });
}

/** The example round with `units` units, and 附件2 with room for `rows` activities each. */
export function benchRound(base: Round, units: number, rows: number): Round {
  const roster = Array.from({ length: units }, (_, at) => ({
    code: `U${String(at + 1).padStart(3, '0')}`,
    name: `第${at + 1}学院`,
    kind: '学院',
    aliases: [],
  }));
  const forms = base.forms.map((form) =>
    form.definition.id === PLAN_FORM.id ? { ...form, definition: planForm(rows) } : form,
  );
  return { ...base, roster, forms };
}

const HEAD_ROWS = 4;

/** The unit's sheet with every row filled; `seed` makes units and versions differ. */
export function filledPlan(form: FormDefinition, round: Round, unit: string, seed: number): WorkbookPlan {
  const blank = entryPlan(form, round, { unit, created: '2023-05-10T00:00:00Z' });
  const [section] = form.sections;
  const [sheet, ...others] = blank.sheets;
  if (section?.kind !== 'list' || sheet === undefined) throw new Error('附件2 is a list');
  const activities = Array.from({ length: section.blankRows }, (_, number) => activity(seed, number, unit));
  const rows = sheet.rows.map((row, at) => {
    const values = activities[at - HEAD_ROWS];
    if (values === undefined) return { ...row, cells: row.cells.map((cell, column) => withSum(cell, column)) };
    const cells = row.cells.map((cell, column) => {
      const value = values[section.columns[column]?.key ?? ''];
      return value === undefined ? cell : { ...cell, value };
    });
    return { ...row, cells };
  });
  /** 合计 as Excel shows it once the rows are filled. */
  function withSum(cell: PlanCell | null, column: number): PlanCell | null {
    const key = section?.kind === 'list' ? (section.columns[column]?.key ?? '') : '';
    if (cell?.formula === undefined) return cell;
    const hundredths = activities.reduce((sum, values) => sum + Math.round(Number(values[key] ?? 0) * 100), 0);
    return { ...cell, result: hundredths / 100 };
  }
  return { ...blank, sheets: [{ ...sheet, rows }, ...others] };
}

const CATEGORIES = ['党的二十大精神宣传', '科普进校园', '单位开放周', '学术交流', '弘扬科学家精神'];
const SUBJECTS = ['农业电商技术', '人工智能通识', '校园急救知识', '海报里的科学史', '智能会计体验', '古建筑测绘'];
const KINDS = ['讲座', '展览', '开放日', '培训'];
const VENUES = ['第二教学楼305', '图书馆一层大厅', '城南小学', '实训楼大厅'];
const AUDIENCES = ['社会公众', '大学生', '青少年', '农村居民'];
const SUMMARY = '面向公众开展，由教师和学生志愿者讲解、演示并答疑，现场发放宣传资料。';

function activity(seed: number, number: number, unit: string): Readonly<Record<string, PlanValue>> {
  const n = seed * 7 + number;
  const pick = (list: readonly string[]) => list[n % list.length] ?? '';
  const day = (at: number) => ({ date: `2023-05-${String(20 + at).padStart(2, '0')}` });
  const isOnline = n % 3 === 2;
  const mode = isOnline ? '线上线下结合' : '线下';
  return {
    name: `${pick(SUBJECTS)}${pick(KINDS)}(第${number + 1}期)`,
    category: pick(CATEGORIES),
    mode,
    startDate: day(n % 8),
    endDate: day((n % 8) + (n % 3)),
    venue: pick(VENUES),
    audience: pick(AUDIENCES),
    sessions: 1 + (n % 4),
    offline: 60 + ((n * 37) % 400),
    ...(isOnline ? { online: 200 + ((n * 211) % 3000) } : {}),
    budget: ((n * 17) % 300) / 100,
    host: unit,
    organizer: '学生科协',
    leader: '负责人甲',
    contact: '联系人乙',
    phone: `1300000${String((n * 13) % 10_000).padStart(4, '0')}`,
    summary: SUMMARY,
    recommended: n % 5 === 0 ? '是' : '否',
  };
}
