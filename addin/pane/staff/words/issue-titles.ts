/** What a group of issues is called: a few words per code, in both languages. A code without a title does not compile. */

import type { IssueCode } from '#domain/issues/issue';
import type { Bilingual, Locale } from '#domain/words/locale';

const title = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

const TITLES: Readonly<Record<IssueCode, Bilingual>> = {
  'cell.required': title('必填项没有填', 'Required, but empty'),
  'cell.requiredWhen': title('按情况应填而没有填', 'Required here, but empty'),
  'cell.notApplicable': title('必填项写了不适用', 'Required, but “not applicable”'),
  'cell.error': title('公式错误', 'Formula errors'),
  'cell.uncomputed': title('公式没有结果', 'Formulas without a result'),
  'cell.sameAsAbove': title('写了“同上”', 'Says “same as above”'),
  'cell.wrongKind': title('内容不是要填的', 'Not what belongs here'),
  'cell.mergedFigure': title('数字合并了几行', 'A figure merged over rows'),
  'text.tooLong': title('文字太长', 'Text too long'),
  'text.cleaned': title('有看不见的字符', 'Invisible characters'),
  'text.placeholder': title('像是还没有确定', 'Looks undecided'),
  'count.notAFigure': title('应填整数', 'Should be a whole number'),
  'count.approximate': title('填了约数', 'Approximate figures'),
  'count.formatted': title('数字带单位、逗号或全角', 'Figures with units, commas or full-width digits'),
  'count.shortForm': title('数字写成了缩写', 'Figures in a short form'),
  'count.none': title('数字写成了“无”', '“None” instead of a number'),
  'count.negative': title('数字是负的', 'Negative figures'),
  'count.fraction': title('数字不是整数', 'Not whole numbers'),
  'count.range': title('数字是一个范围', 'A range, not a figure'),
  'count.tooSmall': title('数字小于下限', 'Figures below the minimum'),
  'count.tooLarge': title('数字超出合理范围', 'Figures impossibly large'),
  'money.notAnAmount': title('应填金额', 'Should be an amount'),
  'money.approximate': title('金额是约数', 'Approximate amounts'),
  'money.formatted': title('金额带逗号或全角', 'Amounts with commas or full-width digits'),
  'money.withUnit': title('金额带单位', 'Amounts with a unit'),
  'money.none': title('金额写成了“无”', '“None” instead of an amount'),
  'money.negative': title('金额是负的', 'Negative amounts'),
  'money.tooPrecise': title('金额超过两位小数', 'More than two decimals'),
  'date.unclear': title('看不出是哪一天', 'Not one clear day'),
  'date.format': title('日期格式不对', 'Not in a date format'),
  'date.range': title('日期填了一段时间', 'A span, not a day'),
  'date.ambiguous': title('日期有两种读法', 'Dates with two readings'),
  'date.impossible': title('日历上没有的日期', 'Dates that do not exist'),
  'date.timeDropped': title('日期带有时刻', 'Dates with a time of day'),
  'date.outsideWindow': title('日期不在活动时间内', 'Dates outside the round'),
  'date.order': title('结束早于开始', 'Ends before it starts'),
  'choice.unknown': title('不在可选项里', 'Not in the list'),
  'choice.alias': title('与可选项写法不同', 'Not the list’s own wording'),
  'choice.separator': title('多项没有用“、”隔开', 'Choices not joined by “、”'),
  'phone.invalid': title('电话号码不完整', 'Incomplete telephone numbers'),
  'activityId.invalid': title('活动编号被改动', 'Activity numbers were changed'),
  'unit.missing': title('没有写填报单位', 'The unit is missing'),
  'unit.unknown': title('填报单位不在名单里', 'The unit is not on the roster'),
  'unit.alias': title('填报单位不是全称', 'Not the unit’s full name'),
  'unit.several': title('一张表写了几个单位', 'More than one unit'),
  'unit.notYours': title('不是本单位的表', 'Another unit’s sheet'),
  'sheet.notRecognised': title('没有找到表头', 'The headers were not found'),
  'sheet.otherForm': title('这是另一张表', 'This is another form'),
  'sheet.several': title('另有一张相似的工作表', 'Another sheet looks alike'),
  'section.empty': title('没有填报活动', 'No activities'),
  'column.missing': title('缺少一列', 'A column is missing'),
  'column.duplicated': title('同一列出现两次', 'A column stands twice'),
  'column.unknown': title('规定以外的列', 'Columns that the form does not have'),
  'column.unitDiffers': title('表头单位不同', 'Another unit of measure in the header'),
  'row.hidden': title('被隐藏的行', 'Hidden rows'),
  'row.markedExample': title('标着“示例”的行', 'Rows marked as examples'),
  'row.exampleSkipped': title('略去的示例行', 'Examples left out'),
  'row.afterTotal': title('合计行之后的行', 'Rows after the total'),
  'row.noteSkipped': title('当作说明的行', 'Rows taken as notes'),
  'row.duplicate': title('可能重复填报', 'Possibly reported twice'),
  'indicator.unknown': title('规定以外的指标', 'Indicators that the form does not have'),
  'indicator.byCode': title('按代码认出的指标', 'Indicators known by their code'),
  'indicator.codeDiffers': title('代码与指标不符', 'Code and indicator differ'),
  'indicator.duplicated': title('同一指标出现两次', 'An indicator stands twice'),
  'indicator.missing': title('缺少指标', 'Indicators are missing'),
  'choices.tooFew': title('活动类型太少', 'Too few types of activity'),
  'total.mismatch': title('分项与合计不一致', 'Parts and total differ'),
  'total.belowPart': title('合计小于分项', 'Total below its part'),
  'part.exceedsWhole': title('其中项大于合计', 'Part above its whole'),
  'sum.mismatch': title('与活动清单合计不一致', 'Differs from the list’s sum'),
  'figure.missing': title('应填的数字没有填', 'A figure is missing'),
  'figure.noneGiven': title('几项数字都没有填', 'None of the figures is given'),
  'figure.notExpected': title('数字与活动形式不符', 'Figure and kind do not fit'),
  'figure.below': title('两项数字逻辑关系不符', 'Figures that do not fit together'),
  'figure.equalsViews': title('人次与播放量相同', 'Participants equal views'),
  'figure.suspiciouslySmall': title('数字偏小，请核实', 'Suspiciously small figures'),
  'figure.looksLikeYuan': title('金额像是以元填写', 'Amounts that look like 元'),
  'figure.beyondReason': title('数字偏大，请核实', 'Suspiciously large figures'),
  'evidence.missing': title('印证材料不全', 'Evidence is incomplete'),
  'evidence.none': title('没有印证材料', 'No evidence'),
  'report.cellNotRead': title('现在的表样没有这一栏', 'Not asked for any more'),
  'report.measureChanged': title('表样换了计量单位', 'The unit of measure changed'),
  'links.mismatch': title('报道篇数与链接数不同', 'Reports and links differ in number'),
};

/** Empty cells of a row that somebody has begun. */
export const UNFINISHED = title('未填完', 'Unfinished');

/** A code of a newer server, which this pane does not know. */
const OTHER = title('需要核对的内容', 'To be checked');

export function titleOf(code: string, locale: Locale): string {
  return (isIssueCode(code) ? TITLES[code] : OTHER)[locale];
}

export function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(TITLES, code);
}
