/** The sentences in Chinese: an officer's words, with the next step. */
import type { CellPosition } from '../../sheet/address';
import { placeWords } from '../../sheet/place-words';
import type { FigureMark } from '../issue';
import type { Catalogue, Words } from './catalogue';

const change = ({ proposal }: Words, otherwise: string) =>
  proposal === undefined ? otherwise : `可改为 ${proposal}。`;
const orChange = ({ proposal }: Words, condition: string) =>
  proposal === undefined ? '' : `；${condition}，可改为 ${proposal}`;
const MARKS: Readonly<Record<FigureMark, string>> = {
  comma: '逗号',
  space: '空格',
  apostrophe: '撇号',
  fullWidth: '全角字符',
  measure: '单位',
};
const carries = (marks: readonly FigureMark[]) =>
  marks.length === 0 ? '不是单纯的数字' : `带有${marks.map((mark) => MARKS[mark]).join('、')}`;
/** 2023-05-03 → 5月3日 */
const inWords = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
/** On the same sheet. */
const placed = (at: CellPosition) => placeWords(at, { withSheet: false });
const quoted = ({ received }: Words) => `“${received}”`;

export const zhCN: Catalogue = {
  'cell.required': (_, { label }) => `“${label}”没有填。这是必填项，请补上。`,
  'cell.requiredWhen': ({ whenLabel, whenValue }, { label }) =>
    `${whenLabel}为“${whenValue}”时，要写明“${label}”，请补上。`,
  'cell.notApplicable': (_, w) => `“${w.label}”写了${quoted(w)}（不适用），但这是必填项。请填写实际内容。`,
  'cell.error': (_, w) => `“${w.label}”里是公式错误${quoted(w)}，读不出内容。请直接填写数值或文字。`,
  'cell.uncomputed': (_, { label }) =>
    `“${label}”里的公式没有计算结果。请在 Excel 或 WPS 中打开、保存一次，或直接填写数值。`,
  'cell.sameAsAbove': (_, w) =>
    `“${w.label}”写了${quoted(w)}，合并后会看不出指哪一行。${change(w, '请写出完整内容。')}`,
  'cell.wrongKind': ({ wanted }, w) => `“${w.label}”里是${quoted(w)}，不是要填的内容。应填：${wanted}。`,
  'cell.mergedFigure': ({ rows }, w) =>
    `“${w.label}”的${quoted(w)}合并了${rows}行，汇总时每行都会计一次。如是合计数，请拆开分别填写。`,
  'cell.invisible': (_, w) => `“${w.label}”填的${quoted(w)}里夹有看不见的字符。${change(w, '请重新输入。')}`,
  'cell.shown': ({ shown }, w) =>
    `“${w.label}”显示为“${shown}”，存的却是${quoted(w)}。${change(w, '请核实以哪个为准，并改正单元格格式。')}`,
  'cell.unseen': (_, w) => `“${w.label}”存着${quoted(w)}，单元格格式却让它看不见，仍会计入。请核实；不报的请清除。`,
  'cell.struck': (_, w) => `“${w.label}”的${quoted(w)}加了删除线，仍会计入。请核实；作废的请清除。`,
  'cell.partlyStruck': ({ left }, w) =>
    left === ''
      ? `“${w.label}”的${quoted(w)}里有划掉的字。请写出要报的内容。`
      : `“${w.label}”的${quoted(w)}里有划掉的字，没划掉的是“${left}”。${change(w, '请只留要报的内容。')}`,
  'cell.raised': ({ raised }, w) =>
    `“${w.label}”的${quoted(w)}里，“${raised}”是上标，像是脚注号。${change(w, '请去掉脚注号。')}`,
  'cell.picture': (_, w) => `“${w.label}”里是一张图片，读不出内容，也不随表报送。${change(w, '请写成文字或数字。')}`,
  'cell.link': ({ address, isKept }, { label }) =>
    isKept
      ? `“${label}”带有链接，地址一并保存：${address}`
      : `“${label}”带有链接，没有保存：${address}。需要的话请写成文字。`,
  'cell.note': ({ note }, { label }) => `“${label}”这一格有批注：“${note}”。读取的是格里的内容，请看是否要改。`,
  'cell.external': (_, { label }) => `“${label}”引用了另一个文件，别人查不到来处。建议改为直接填写。`,
  'cell.mergedAcross': ({ labels }, w) =>
    `${quoted(w)}写在${labels.map((label) => `“${label}”`).join('、')}合并成的一格里，分不清各是多少。请拆开分别填写。`,
  'cell.mergedName': ({ rows }, w) =>
    `${quoted(w)}一个名称合并了${rows}行。请核实是一项活动还是${rows}项：一项写成一行，几项分别写名称。`,
  'text.tooLong': ({ maximum, length }, { label }) =>
    `“${label}”有${length}字，超过${maximum}字。请精简，或把详细内容放到附件。`,
  'text.cleaned': (_, { label }) => `“${label}”里有看不见的字符，读取时已略去。`,
  'text.placeholder': (_, w) => `“${w.label}”写的是${quoted(w)}。请核实是否还没有确定。`,
  'figure.shownAsDate': (_, w) =>
    `“${w.label}”应填数字，单元格却设成了日期，显示为${quoted(w)}。${change(w, '请改正单元格格式，填写数字。')}`,
  'count.notAFigure': ({ unit, minimum }, w) =>
    `“${w.label}”应填整数（${unit}），${quoted(w)}不是确定的数。请填写实际数字${minimum === 0 ? '；没有填0' : ''}。`,
  'count.approximate': ({ unit }, w) =>
    `“${w.label}”写的是约数${quoted(w)}，汇总只能加确定的数（${unit}）。${change(w, '请填写实际数字。')}`,
  'count.formatted': ({ unit, marks }, w) =>
    `“${w.label}”填的${quoted(w)}${carries(marks)}，表格当作文字，不能相加（${unit}）。${change(w, '请只写数字。')}`,
  'count.shortForm': ({ unit }, w) =>
    `“${w.label}”填的${quoted(w)}是缩写，表格当作文字，不能相加（${unit}）。${change(w, '请写出完整数字。')}`,
  'count.none': ({ unit }, w) => `“${w.label}”写了${quoted(w)}，应填数字（${unit}）。${change(w, '请填写数字。')}`,
  'count.negative': ({ unit }, w) => `“${w.label}”是负数${quoted(w)}，${unit}数不能小于0。请核对后填写。`,
  'count.fraction': ({ unit }, w) =>
    `“${w.label}”填的${quoted(w)}不是整数，${unit}数只能是整数。如以“万”为单位，请换算后填写。`,
  'count.range': ({ unit }, w) =>
    `“${w.label}”填的${quoted(w)}是一个范围，汇总需要一个确定的数（${unit}）。请填写实际数字。`,
  'count.tooSmall': ({ unit, minimum }, w) => `“${w.label}”是${quoted(w)}，至少应为${minimum}${unit}。请核对后填写。`,
  'count.tooLarge': ({ unit }, w) => `“${w.label}”填的${quoted(w)}超出${unit}的合理范围。请核对后填写。`,
  'money.notAnAmount': (_, w) => `“${w.label}”应填金额（万元），${quoted(w)}不是确定的数。请填写数字；没有填0。`,
  'money.approximate': (_, w) =>
    `“${w.label}”写的是约数${quoted(w)}，应填确定的金额（万元）。${change(w, '请填写实际金额。')}`,
  'money.formatted': ({ marks }, w) =>
    `“${w.label}”填的${quoted(w)}${carries(marks)}，不能相加（万元）。${change(w, '请只写数字。')}`,
  'money.withUnit': (_, w) =>
    `“${w.label}”填的${quoted(w)}带有单位，本列单位是万元，只写数字。${change(w, '请换算成万元填写，最多两位小数。')}`,
  'money.none': (_, w) => `“${w.label}”写了${quoted(w)}，应填数字（万元）。${change(w, '没有填0。')}`,
  'money.negative': (_, w) => `“${w.label}”是负数${quoted(w)}，金额不能小于0。请核对后填写。`,
  'money.tooPrecise': (_, w) => `“${w.label}”填的${quoted(w)}超过两位小数（万元）。请四舍五入到百元后填写。`,
  'date.unclear': (_, w) => `“${w.label}”填的${quoted(w)}看不出是哪一天。请填写日期，如2023-05-22。`,
  'date.format': (_, w) =>
    `“${w.label}”填的${quoted(w)}不是日期格式，不能比较先后。${change(w, '请写成如2023-05-22。')}`,
  'date.range': (_, w) =>
    `“${w.label}”填的${quoted(w)}写了一段时间，这里只填一天。${change(w, '请把起止日期分开填写。')}`,
  'date.ambiguous': ({ day, other }, w) =>
    `“${w.label}”填的${quoted(w)}可能是${inWords(day)}，也可能是${inWords(other)}。请写成如${other}。`,
  'date.monthMissing': (_, w) => `“${w.label}”填的${quoted(w)}没有写月份。请填写日期，如2023-05-22。`,
  'date.nearMidnight': (_, w) =>
    `“${w.label}”填的${quoted(w)}离第二天零点不到一分钟，像是导出时少了几秒。请核实${orChange(w, '如是第二天')}。`,
  'date.otherZone': (_, w) => `“${w.label}”填的${quoted(w)}是世界时，按北京时间是另一天。${change(w, '请填写日期。')}`,
  'date.impossible': (_, w) => `“${w.label}”填的${quoted(w)}，日历上没有这一天。请核对后填写。`,
  'date.timeDropped': (_, w) => `“${w.label}”填的${quoted(w)}带有时刻，只取日期。`,
  'date.outsideWindow': ({ from, to }, w) => `“${w.label}”填的${quoted(w)}不在活动时间${from}至${to}之内。请核对日期。`,
  'date.order': ({ otherLabel, other }, w) =>
    `“${w.label}”填的${quoted(w)}早于${otherLabel}“${other}”。请核对两个日期。`,
  'choice.unknown': ({ choices }, w) =>
    `“${w.label}”填的${quoted(w)}不在可选项里。请从下拉列表选择：${choices.join('、')}。`,
  'choice.alias': (_, w) =>
    `“${w.label}”填的${quoted(w)}与可选项的写法不同，汇总时会分成两类。${change(w, '请从下拉列表选择。')}`,
  'choice.separator': (_, w) => `“${w.label}”填的${quoted(w)}要用“、”隔开。${change(w, '请改用“、”。')}`,
  'phone.invalid': (_, w) => `“${w.label}”填的${quoted(w)}不是完整的电话号码。请填11位手机号，或带区号的座机。`,
  'phone.format': ({ hasCountryCode }, w) =>
    `“${w.label}”填的${quoted(w)}${hasCountryCode ? '带有国家代码' : '带有数字、空格和横线以外的写法'}。${change(w, '请只写号码。')}`,
  'phone.extension': ({ extension }, w) =>
    `“${w.label}”填的${quoted(w)}带有分机号“${extension}”，这里只填号码。${change(w, '请只写号码。')}分机号可写在备注里。`,
  'activityId.invalid': (_, w) =>
    `“${w.label}”填的${quoted(w)}不是系统给出的编号。${change(w, '请恢复原编号，或留空。')}`,
  'unit.missing': () => '没有找到填报单位。请在表头“填报单位：”后写上单位全称。',
  'unit.unknown': (_, w) => `填报单位${quoted(w)}不在本次填报名单里。请写单位全称；如名单有误，请联系汇总单位。`,
  'unit.alias': ({ unit }, w) => `填报单位${quoted(w)}不是全称，应为“${unit}”。${change(w, '')}`,
  'unit.several': ({ units }) => `一张表里写了${units.length}个单位：${units.join('、')}。请各单位分开填报。`,
  'unit.notYours': ({ unit }, w) =>
    `这张表的填报单位是${quoted(w)}，当前登录的是“${unit}”。如单位写错，请改为“${unit}”；如拿错了表，请换本单位的表。`,
  'unit.rowOfOther': ({ unit }, w) =>
    `这一行写的单位是${quoted(w)}，不是“${unit}”。请由该单位填报；如是本单位的活动，请改正。`,
  'unit.notSaid': ({ unit }, w) =>
    `表上没有写填报单位，将按当前登录的“${unit}”报送。请核实这是本单位的表。${change(w, '')}`,
  'sheet.notRecognised': ({ form, columns }) =>
    `没有找到“${form}”的表头${columns.length > 0 ? `（缺少：${columns.slice(0, 6).join('、')}${columns.length > 6 ? '等' : ''}）` : ''}。请使用下发的模板，或保留原有表头。`,
  'sheet.otherForm': ({ form, other }) => `这是“${other}”，不是“${form}”。请换用正确的表，或改为报送“${other}”。`,
  'sheet.several': ({ used }, w) =>
    `工作表${quoted(w)}也像这张表，而且有内容；本次只读取了“${used}”。请合并到一张工作表，或删去多余的一张。`,
  'table.sideBySide': () => `右边还有一张同样表头的表，与左边并排，没有读取。请把右边的内容移到左边的下面。`,
  'sheet.notRead': (_, w) => `工作表${quoted(w)}不是这张表，没有读取。`,
  'sheet.hiddenNotRead': ({ used }, w) =>
    `隐藏的工作表${quoted(w)}里也有内容，没有读取${used === '' ? '' : `；读取的是“${used}”`}。如要报送，请取消隐藏后移到读取的表中。`,
  'sheet.hiddenRead': (_, w) =>
    `读取的是隐藏的工作表${quoted(w)}，看得见的工作表里没有这张表。请取消隐藏，核实后再报。`,
  'section.empty': ({ form }) => `${form}没有填报任何活动。请填写；确实没有活动的，请提交零报告。`,
  'section.untouched': ({ indicators }, { label }) =>
    `“${label}”还没有填，有${indicators}个指标要填。有的填数，没有填0，不适用填“-”。`,
  'planned.unaccounted': ({ names }) =>
    `计划里的${names.length}项活动没有交代：${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}。请逐项写明完成、变更或取消。`,
  'planned.notAnnounced': ({ added }, w) =>
    `计划里没有这项活动，${w.label}写的是${quoted(w)}。${change(w, `请核实，计划外的填“${added}”。`)}`,
  'column.missing': (_, { label }) => `没有找到“${label}”这一列。请补上该列，或把改过的表头改回“${label}”。`,
  'column.duplicated': ({ first }, w) =>
    `${quoted(w)}与${placed(first)}是同一列的两种写法，无法判断以哪列为准。请删去一列。`,
  'column.unknown': (_, w) => `${quoted(w)}不是本表规定的列，内容保存，不计入汇总。`,
  'column.hidden': ({ cells }, { label }) =>
    `“${label}”这一列是隐藏的，里面有${cells}个内容会计入。请取消隐藏，核实后再报。`,
  'column.noHeader': (_, { label }) => `${label}没有栏目名，里面的内容没有计入。请补上栏目名，或移到相应的栏目。`,
  'column.maybeRenamed': ({ labels }, w) =>
    `表中没有${labels.map((label) => `“${label}”`).join('、')}，这一列${w.received === null ? '没有栏目名' : `写的是${quoted(w)}`}而有数字，没有计入。如是同一栏，请改回栏目名。`,
  'column.unitDiffers': ({ unit }, w) =>
    `“${w.label}”的单位应是${unit}，表里写的是${quoted(w)}，与规定单位相差若干倍。请换算成${unit}并改正单位。`,
  'row.hidden': () => '这一行被隐藏或筛选掉了，但仍会计入。请核实是否要报。',
  'row.markedExample': () => '这一行标着“示例”，没有计入。如为正式填报内容，请删去“示例”二字。',
  'row.exampleSkipped': () => '已略去示例行。',
  'row.afterTotal': () => '这一行在合计行之后，仍会计入。请核实合计是否包括它。',
  'row.noteSkipped': (_, w) => `这一行只有说明文字${quoted(w)}，没有当作活动。`,
  'issues.unlisted': ({ of, count, listed }) =>
    of === 'verify'
      ? `从这一处起还有${count}处同类核实没有列出。一份报表最多说明${listed}处，不能提交：往往是整列或整片的问题，请先改正。`
      : `从这一处起还有${count}处同类问题没有逐处列出。${of === 'hint' ? '' : `先改好列出的${listed}处，其余会接着列出；整列都这样时，请整列改正。`}`,
  'rows.prepared': ({ rows }) => `从这一行起有${rows}行没有名称和数字，只有预先填好的内容，没有当作活动。`,
  'row.struck': () => `这一行整行划了删除线，但仍会计入。请核实：已取消的请删去或按取消填写。`,
  'row.sharesRecord': (_, w) =>
    `这一行与上面的活动合并在一起，又另外写了内容（${quoted(w)}等），没有计入。请把它写进上面那一行；如是另一项活动，请取消合并、填完整。`,
  'row.nameOnly': (_, w) => `这一行只写了${quoted(w)}，没有当作活动。如是活动，请填完整；如是标题或说明，请移到表外。`,
  'row.duplicate': ({ first }) => `名称、开始日期、地点与${placed(first)}相同。请核实是否重复填报。`,
  'indicator.unknown': (_, w) => `${quoted(w)}不是本表规定的指标，内容保存，不计入汇总。请核对指标名称。`,
  'indicator.byCode': ({ indicator }, w) => `${quoted(w)}不是本表规定的指标，按代码认作“${indicator}”。请核对。`,
  'indicator.codeDiffers': ({ indicator }, w) =>
    `代码${quoted(w)}是“${indicator}”的，与本行的指标名称不符。请改代码或改指标名称。`,
  'indicator.duplicated': ({ first }, w) =>
    `指标${quoted(w)}在${placed(first)}已经出现，无法判断以哪行为准。请删去一行。`,
  'indicator.missing': ({ indicators }) =>
    `缺少${indicators.length}个指标：${indicators.slice(0, 5).join('、')}${indicators.length > 5 ? '等' : ''}。请核实是否删掉了行。`,
  'indicator.unanswered': (_, { label }) => `“${label}”没有填。有的填数，没有填0，不适用填“-”。`,
  'choices.tooFew': ({ minimum, found }) =>
    `每个单位至少要有${minimum}种活动类型，现在只有${found.length}种（${found.join('、')}）。请增加其他类型的活动，或核对类型。`,
  'total.mismatch': ({ parts, sum }, w) =>
    `“${w.label}”写的是${quoted(w)}，${parts.join('+')}是${sum}，两者不一致。请核对；如分项无误，可改为 ${sum}。`,
  'total.belowPart': ({ part, partValue }, w) => `“${w.label}”填的${quoted(w)}小于${part}${partValue}。请核对。`,
  'total.rowsDiffer': ({ sum }, w) =>
    `合计行的“${w.label}”是${quoted(w)}，读到的各行加起来是${sum}。请核实有没有漏行，或更正合计。`,
  'part.exceedsWhole': ({ whole, wholeValue }, w) =>
    `“${w.label}”填的${quoted(w)}大于“${whole}”的${wholeValue}。其中项不得大于合计，请核对。`,
  'sum.mismatch': ({ source, sum }, w) =>
    `“${w.label}”写的是${quoted(w)}，${source}合计是${sum}，两者不一致。请核对哪一处漏填或多填。`,
  'sum.notGiven': ({ source, sum }, w) => `“${w.label}”没有填，${source}合计是${sum}。${change(w, '请核对后填写。')}`,
  'figure.missing': ({ whenLabel, whenValue }, { label }) =>
    `${whenLabel}为“${whenValue}”，“${label}”却没有填。请补上，或核对${whenLabel}。`,
  'figure.noneGiven': ({ labels }) =>
    `${labels.map((label) => `“${label}”`).join('、')}至少要填一项，现在都是空的。请补上。`,
  'figure.notExpected': ({ whenLabel, whenValue }, w) =>
    `${whenLabel}为“${whenValue}”，“${w.label}”却填了${quoted(w)}。请核对两处，改正其一。`,
  'figure.below': ({ other, otherValue }, w) => `“${w.label}”填的${quoted(w)}少于“${other}”的${otherValue}。请核实。`,
  'figure.equalsViews': ({ other }, w) => `“${w.label}”与“${other}”都是${quoted(w)}。播放、阅读量不计入人次，请核实。`,
  'figure.suspiciouslySmall': ({ unit, below }, w) =>
    `“${w.label}”只有${quoted(w)}${unit}（小于${below}）。请核实是否以“万”为单位填写。`,
  'figure.looksLikeYuan': (_, w) => `“${w.label}”是${quoted(w)}万元，像是以元填写的。请核实${orChange(w, '如是元')}。`,
  'figure.beyondReason': ({ maximum, per }, w) =>
    `“${w.label}”填的${quoted(w)}，平均每场超过${maximum}人次（按${per}计）。请核实。`,
  'evidence.missing': ({ evidence, whenLabel }) => `填了${whenLabel}，印证材料里没有“${evidence}”。请核实并补充。`,
  'evidence.none': () => '没有填写印证材料，每项活动至少要有一种。请补充。',
  'report.cellNotRead': (_, w) =>
    `报送时“${w.label}”为${quoted(w)}，现在的表样里没有对应的栏目，没有计入汇总。请单位按新表样重报，或由汇总单位改回表样。`,
  'report.measureChanged': ({ was, now }, w) =>
    `报送时“${w.label}”为${quoted(w)}，单位是“${was}”；现在的表样要的是“${now}”，没有计入汇总。请单位按新表样重报，或由汇总单位改回表样。`,
  'links.mismatch': ({ countLabel, count, links }) => `${countLabel}是${count}篇，报道链接有${links}个。请核实。`,
};
