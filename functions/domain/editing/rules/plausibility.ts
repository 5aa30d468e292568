/** Sentences of the rules on figures that want a second look (form/rules/plausibility.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const sumAtLeast: RuleWords<'sumAtLeast'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('几栏之和不小于某栏', 'Sum not below a figure'),
  sentence: both('{columns}之和不小于{than}', '{columns} together are not below {than}'),
  slots: {
    columns: { kind: 'columns', wants: 'figure', least: 1, label: LABELS.figures },
    than: { kind: 'column', wants: 'figure', label: LABELS.than },
  },
};

export const indicatorAtLeast: RuleWords<'indicatorAtLeast'> = {
  on: ['indicators'],
  title: both('指标不小于另一指标', 'Indicator not below another'),
  sentence: both('{indicator}不小于{than}（看{column}）', '{indicator} is not below {than} (in {column})'),
  slots: {
    indicator: { kind: 'indicator', label: LABELS.indicator },
    than: { kind: 'indicator', label: LABELS.than },
    column: { kind: 'column', wants: 'figure', label: LABELS.compared },
  },
};

export const notTheViews: RuleWords<'notTheViews'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('人次不等于播放量', 'People are not views'),
  sentence: both('{column}不应与{views}相同', '{column} is not the same as {views}'),
  slots: {
    column: { kind: 'column', wants: 'figure', label: both('人次', 'People') },
    views: { kind: 'column', wants: 'figure', label: both('播放、阅读量', 'Views') },
  },
};

export const suspiciouslySmall: RuleWords<'suspiciouslySmall'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('数小得可疑', 'Suspiciously small'),
  sentence: both(
    '{indicators}{columns}大于0而小于{below}要核实',
    '{indicators}{columns} above 0 and below {below} want a second look',
  ),
  slots: {
    indicators: { kind: 'indicators', label: LABELS.indicators },
    columns: { kind: 'columns', wants: 'figure', least: 1, label: LABELS.figures },
    below: { kind: 'number', least: 1, isWhole: true, label: both('小于', 'Below') },
  },
};

export const looksLikeYuan: RuleWords<'looksLikeYuan'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('万元填成了元', 'Yuan for 万元'),
  sentence: both(
    '{indicators}{column}达到{from}万元，核实是不是按元填的',
    '{indicators}{column} of {from} 万元 and more may be in yuan',
  ),
  slots: {
    indicators: { kind: 'indicators', label: LABELS.indicators },
    column: { kind: 'column', wants: 'figure', label: LABELS.figure },
    from: { kind: 'number', least: 0, isWhole: false, label: both('从多少万元起', 'From (万元)') },
  },
};

export const perSession: RuleWords<'perSession'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('平均每场过多', 'Too many per session'),
  sentence: both(
    '{column}平均每{sessions}超过{maximum}要核实',
    '{column} per {sessions} above {maximum} want a second look',
  ),
  slots: {
    column: { kind: 'column', wants: 'figure', label: both('人次', 'People') },
    sessions: { kind: 'column', wants: 'figure', label: both('场次', 'Sessions') },
    maximum: { kind: 'number', least: 1, isWhole: true, label: both('每场最多', 'At most') },
  },
};
