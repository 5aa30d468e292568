/** What a column's own name says of it, where no form is known that has one of that name: by how such names end. */
import type { ColumnSpec } from '../form/column-types/index';
import { type Bilingual, both } from '../words/locale';

export interface NamedKind {
  readonly spec: ColumnSpec;
  readonly certainty: 'hint' | 'guess';
  readonly why: Bilingual;
  readonly personal?: true;
}

const text = (maxLength: number): ColumnSpec => ({ type: 'text', maxLength });
const count = (unit: string): ColumnSpec => ({ type: 'count', unit, minimum: 0 });

/** What things are counted in, by how a count of them ends. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/u, '人次'],
  [/(?:人数|人员数|人员数量|名额|学生数|教师数|志愿者数)$/u, '人'],
  [/(?:场次数?|场数)$/u, '场'],
  [/(?:次数|频次)$/u, '次'],
  [/(?:播放|阅读|点击|浏览|访问|点赞|转发|下载|观看|收看|收听|粉丝|关注)(?:总)?(?:数|量|次数)$/u, '次'],
  [/(?:报道|稿件|论文|文章)(?:数|数量)$|篇数$/u, '篇'],
  [/份数$|(?:资料|材料|问卷)(?:数|数量)$/u, '份'],
  [/件数$|作品(?:数|数量)$/u, '件'],
  [/册数$/u, '册'],
  [/项数$|(?:项目|活动)(?:数|数量)$/u, '项'],
  [/块数$/u, '块'],
  [/台数$|设备(?:数|数量)$/u, '台'],
  [/课时数?$|学时数?$/u, '课时'],
  [/(?:时长|天数)$/u, '分钟'],
  [/(?:个数|数量|总数|总量|数目|小计|合计|总计)$|(?:^|[^函参])数$/u, '个'],
];

const MONEY = /(?:经费|金额|预算|费用|资金|支出|投入|花费|决算|资助额?|补助|总额)(?:总额|总计|合计|数)?$/u;
const PHONE = /(?:电话|电话号码|手机|手机号码?|联系方式|座机|固话)$/u;
const DATE_END = /(?:结束|截止|终止|完成|闭幕|结题|止|至)(?:日期|时间|年月|日)?$/u;
const DATE = /(?:日期|时间|年月日|年月|起止)(?:起|始|开始)?$|^(?:开始|起始|起|始)$/u;
/** Two answers in one cell (联系人及电话): whatever one of them is, the cell is text. */
const TWO_IN_ONE =
  /.(?:及|和|与|、|\/|／).*(?:电话|手机|联系方式|时间|日期|人数|职务|职称)|(?:时间|日期)(?:及|和|与|、|\/)地点/u;
const YES_NO = /^(?:是否|能否|可否)|是否.{0,8}$/u;
const HAVE_OR_NOT = /^有无/u;
const SEQUENCE = /^(?:序号|序|项次|行次|编号|no\.?|№)$/iu;
const PERSON = /(?:姓名|负责人|联系人|主讲人|主持人|报告人|讲解员|讲解人|指导教师|申报人|参与人|参赛选手|领队|专家)$/u;
const CHOSEN = /(?:类型|类别|分类|种类|形式|方式|级别|等级|层次|性质|学科|领域|状态|性别|对象|人群|职称)$/u;
const LONG_PROSE =
  /(?:简介|内容|说明|介绍|概述|概况|方案|措施|成效|效果|意义|情况|总结|原因|理由|亮点|特色|依据|计划|安排|经验|建议|要求|预案|备注|链接|网址|日程|时段|议程|流程)$/u;
const SHORT_PROSE =
  /(?:名称|题目|主题|标题|项目|活动|单位|部门|学院|机构|地点|地址|场所|场地|平台|媒体|材料|成果|产品|作品|职务|专业|班级|邮箱|邮件|e-?mail|编码|代码|号|编号|团队|基地|实验室|来源|渠道|网站|账号|资质|证明)$/iu;

const guessed = (name: string, zh: string, en: string): Bilingual =>
  both(`从名称“${name}”看，像是${zh}`, `By its name “${name}”, ${en}`);

/** `name`: a header or its lowest part, bare of brackets; undefined where its end says nothing. */
export function namedKind(name: string): NamedKind | undefined {
  const bare = name.toLowerCase();
  if (bare === '') return undefined;
  if (SEQUENCE.test(bare))
    return { spec: { type: 'sequence' }, certainty: 'hint', why: both('这是行号', 'These are row numbers') };
  if (HAVE_OR_NOT.test(name)) return chosen(['有', '无'], name);
  if (YES_NO.test(name)) return chosen(['是', '否'], name);
  if (TWO_IN_ONE.test(name))
    return {
      spec: text(100),
      certainty: 'guess',
      why: both('一格里要写两样，只能是文字', 'Two answers in one cell can only be text'),
    };
  if (PHONE.test(name))
    return {
      spec: { type: 'phone' },
      certainty: 'guess',
      why: guessed(name, '电话', 'a telephone number'),
      personal: true,
    };
  for (const [ending, unit] of COUNTED)
    if (ending.test(name))
      return {
        spec: count(unit),
        certainty: 'guess',
        why: guessed(name, `整数，单位${unit}`, `a whole number, in ${unit}`),
      };
  if (MONEY.test(name))
    return {
      spec: { type: 'money', unit: '万元' },
      certainty: 'guess',
      why: both(
        `从名称“${name}”看，像是金额；没有写单位，按万元`,
        `By its name “${name}”, an amount; no unit is written, 万元 is assumed`,
      ),
    };
  if (DATE_END.test(name))
    return { spec: { type: 'date', edge: 'end' }, certainty: 'guess', why: guessed(name, '结束日期', 'an end date') };
  if (DATE.test(name))
    return { spec: { type: 'date', edge: 'start' }, certainty: 'guess', why: guessed(name, '日期', 'a date') };
  if (PERSON.test(name))
    return { spec: text(20), certainty: 'guess', why: guessed(name, '姓名', "a person's name"), personal: true };
  if (CHOSEN.test(name))
    return {
      spec: text(60),
      certainty: 'guess',
      why: both(
        `“${name}”像是单选，文件里没有列出选项，先按文字`,
        `“${name}” may be chosen from a list, which the file does not give: text for now`,
      ),
    };
  if (LONG_PROSE.test(name)) return { spec: text(500), certainty: 'guess', why: guessed(name, '文字', 'text') };
  if (SHORT_PROSE.test(name)) return { spec: text(100), certainty: 'guess', why: guessed(name, '文字', 'text') };
  return undefined;
}

function chosen(choices: string[], name: string): NamedKind {
  return {
    spec: { type: 'choice', choices, aliases: [] },
    certainty: 'hint',
    why: both(`“${name}”问的是${choices.join('还是')}`, `“${name}” asks ${choices.join(' or ')}`),
  };
}
