/** What the live region says of a unit's forms once something has happened: one sentence per result, in both languages. */
import type { Locale } from '#domain/words/locale';
import type { Spoken } from '../../shell/words/sentences';

/** Each result with what its sentence needs. */
export interface StaffResults {
  readonly laidOut: { readonly sheet: string };
  readonly downloaded: { readonly file: string };
  readonly alreadyThere: { readonly sheet: string };
  readonly migrated: { readonly sheet: string; readonly rows: number };
  readonly migratedToFile: { readonly file: string; readonly rows: number };
  readonly fileOpened: { readonly file: string };
  readonly fileOfOther: { readonly file: string; readonly attachment: string };
  readonly checked: { readonly error: number; readonly verify: number; readonly hint: number };
  readonly proposalsAdopted: { readonly cells: number; readonly changed: number };
  readonly marked: { readonly cells: number };
  readonly unmarked: Record<never, never>;
  readonly blocked: { readonly errors: number; readonly address: string };
  readonly queued: Record<never, never>;
  readonly unknown: Record<never, never>;
  readonly notReceived: Record<never, never>;
  readonly submitted: { readonly receipt: string; readonly version: number };
  readonly zeroSubmitted: { readonly receipt: string };
  readonly withdrawn: { readonly receipt: string };
  readonly refused: { readonly title: string };
  readonly conflict: { readonly cells: number; readonly version: number };
  readonly conflictMoved: Record<never, never>;
  readonly notWritten: { readonly addresses: readonly string[] };
  readonly comparedVersion: { readonly version: number; readonly cells: number };
}

type Catalogue = Spoken<StaffResults>[Locale];

const zhCN: Catalogue = {
  laidOut: ({ sheet }) => `已在工作表“${sheet}”中生成报表，可以填报了。`,
  downloaded: ({ file }) => `已下载“${file}”。填好后，把文件拖到这里。`,
  alreadyThere: ({ sheet }) => `工作表“${sheet}”就是这张表，可以直接填报。`,
  migrated: ({ sheet, rows }) => `已更新模板：${rows}行内容移到了“${sheet}”，原来的工作表没有改动。`,
  migratedToFile: ({ file, rows }) => `已更新模板：${rows}行内容在下载的“${file}”里，请打开它继续填报。`,
  fileOpened: ({ file }) => `已打开“${file}”。`,
  fileOfOther: ({ file, attachment }) => `“${file}”是${attachment}，已转到${attachment}。`,
  checked: ({ error, verify, hint }) =>
    error + verify + hint === 0
      ? '核对完成，没有问题。'
      : `核对完成：${[
          [error, '处必改'],
          [verify, '处核实'],
          [hint, '处提示'],
        ]
          .filter(([count]) => count !== 0)
          .map(([count, of]) => `${count}${of}`)
          .join('，')}。`,
  proposalsAdopted: ({ cells, changed }) =>
    `${cells === 0 ? '没有采纳' : `已采纳${cells}处`}${changed === 0 ? '' : `；${changed}处刚刚有变化，没有改动，请再看一次`}。`,
  marked: ({ cells }) => `已在表格中标出${cells}处。`,
  unmarked: () => '已去掉标记，恢复原来的颜色。',
  blocked: ({ errors, address }) => `没有提交：有${errors}处必须改正，第一处在${address}。`,
  queued: () => '网络不通，待发送。恢复后自动提交。',
  unknown: () => '状态核对中：没有收到服务器回复，正在查询是否已收到。',
  notReceived: () => '服务器没有收到上次的提交。请再点击一次“提交”。',
  submitted: ({ receipt, version }) => `已提交，第${version}版，回执号${receipt}。`,
  zeroSubmitted: ({ receipt }) => `零报告已提交，回执号${receipt}。`,
  withdrawn: ({ receipt }) => `已撤回，回执号${receipt}。`,
  refused: ({ title }) => `没有提交：${title}。`,
  conflict: ({ cells, version }) => `没有提交：本单位已报送第${version}版，有${cells}处不同，请逐处选择。`,
  conflictMoved: () => '表格刚刚有变化，请再核对一次不同之处。',
  notWritten: ({ addresses }) =>
    `有${addresses.length}处没有空行可写，请手工填写：${addresses.slice(0, 5).join('、')}。`,
  comparedVersion: ({ version, cells }) => `第${version}版有${cells}处变化。`,
};

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en: Catalogue = {
  laidOut: ({ sheet }) => `The form is laid out on sheet “${sheet}”, ready to be filled in.`,
  downloaded: ({ file }) => `“${file}” was downloaded. Fill it in, then drop it here.`,
  alreadyThere: ({ sheet }) => `Sheet “${sheet}” is this form already; go on filling it in.`,
  migrated: ({ sheet, rows }) =>
    `Template updated: ${plural(rows, 'row')} moved to “${sheet}”. The old sheet is unchanged.`,
  migratedToFile: ({ file, rows }) =>
    `Template updated: ${plural(rows, 'row')} are in the downloaded “${file}”. Open it and go on.`,
  fileOpened: ({ file }) => `“${file}” is open.`,
  fileOfOther: ({ file, attachment }) => `“${file}” is ${attachment}, which is open now.`,
  checked: ({ error, verify, hint }) =>
    error + verify + hint === 0
      ? 'Checked: nothing to correct.'
      : `Checked: ${plural(error, 'error')}, ${verify} to verify, ${plural(hint, 'hint')}.`,
  proposalsAdopted: ({ cells, changed }) =>
    `${cells === 0 ? 'Nothing was changed' : `${plural(cells, 'proposal')} accepted`}${
      changed === 0
        ? ''
        : `; ${plural(changed, 'cell')} had just changed and ${changed === 1 ? 'was' : 'were'} left alone`
    }.`,
  marked: ({ cells }) => `${plural(cells, 'cell')} marked in the sheet.`,
  unmarked: () => 'Marks removed; the cells have their own colours again.',
  blocked: ({ errors, address }) => `Not submitted: ${plural(errors, 'error')} to correct, the first in ${address}.`,
  queued: () => 'No connection: waiting to be sent. It goes out by itself once the connection is back.',
  unknown: () => 'Outcome not known yet: the server did not answer. Asking whether it was received.',
  notReceived: () => 'The server did not receive the last submission. Submit again.',
  submitted: ({ receipt, version }) => `Submitted as version ${version}, receipt ${receipt}.`,
  zeroSubmitted: ({ receipt }) => `Nothing to report: submitted, receipt ${receipt}.`,
  withdrawn: ({ receipt }) => `Withdrawn, receipt ${receipt}.`,
  refused: ({ title }) => `Not submitted: ${title}.`,
  conflict: ({ cells, version }) =>
    `Not submitted: your unit has reported version ${version}. ${plural(cells, 'cell')} differ; choose for each.`,
  conflictMoved: () => 'The sheet has just changed. Look at the differences again.',
  notWritten: ({ addresses }) =>
    `No empty row was left for ${plural(addresses.length, 'cell')}; type them by hand: ${addresses.slice(0, 5).join(', ')}.`,
  comparedVersion: ({ version, cells }) => `Version ${version}: ${plural(cells, 'change')}.`,
};

export const STAFF_SENTENCES: Spoken<StaffResults> = { 'zh-CN': zhCN, en };
