/** Every word Excel shows of the add-in outside the pane, Chinese and English side by side. Limits: ShortString 125, LongString 250. */

import type { Bilingual } from '#domain/words/locale';

/** Outside VersionOverrides these two stand in elements of their own, not among the resources. */
export const addInName: Bilingual = { 'zh-CN': '科技活动周报送', en: 'Science Week Reporting' };
export const addInDescription: Bilingual = {
  'zh-CN': '在 Excel 里填报科技活动周附件2、附件4：生成报表，边填边核对，一键提交，当场拿到回执。',
  en: 'Fill in, check and submit the science week forms (Annex 2 and Annex 4) without leaving Excel, and get a receipt.',
};

/** Keys are the resource ids (≤32 characters). */
export const shortStrings = {
  'Group.Label': { 'zh-CN': '科技活动周', en: 'Science Week' },
  'Open.Label': { 'zh-CN': '打开填报面板', en: 'Open pane' },
  'Submit.Label': { 'zh-CN': '提交', en: 'Submit' },
  'GetStarted.Title': { 'zh-CN': '科技活动周报送已装好', en: 'Science Week Reporting is ready' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const longStrings = {
  'Open.Tip': {
    'zh-CN': '在表格右边打开报送面板：选择附件，开始填报，边填边看哪些单元格必改、哪些要核实。',
    en: 'Opens the pane beside the sheet: choose a form, start filling it in, and see what must be changed as you type.',
  },
  'Submit.Tip': {
    'zh-CN': '核对当前工作簿里的表并提交。有必改的问题就不提交，并定位到第一处。',
    en: 'Checks the form in this workbook and submits it. If something must be changed, nothing is sent and the first such cell is shown.',
  },
  'GetStarted.Description': {
    'zh-CN': '到“开始”选项卡，点击“科技活动周”里的“打开填报面板”，用本单位的报送码登录。',
    en: 'On the Home tab, choose Open pane in the Science Week group and sign in with your unit’s access code.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
