/** What the live region says of a unit's forms once something has happened: one sentence per result, in both languages. */
import type { Locale } from '#domain/words/locale';
import type { Spoken } from '../../shell/words/sentences';
import type { Question } from '../model/state';

/** Each result with what its sentence needs. */
export interface StaffResults {
  readonly laidOut: { readonly sheet: string };
  readonly downloaded: { readonly file: string };
  readonly alreadyThere: { readonly sheet: string };
  readonly migrated: { readonly sheet: string; readonly rows: number };
  readonly migratedToFile: { readonly file: string; readonly rows: number };
  /** A copy that could not be made in the format of the file. */
  readonly savedAsNew: { readonly file: string };
  readonly fileOpened: { readonly file: string };
  readonly fileOfOther: { readonly file: string; readonly attachment: string };
  readonly checked: { readonly error: number; readonly verify: number; readonly hint: number };
  readonly proposalsAdopted: { readonly cells: number; readonly changed: number };
  readonly undone: Record<never, never>;
  readonly marked: { readonly cells: number };
  readonly unmarked: Record<never, never>;
  readonly blocked: { readonly errors: number; readonly address: string };
  readonly queued: Record<never, never>;
  readonly unknown: Record<never, never>;
  readonly notReceived: Record<never, never>;
  readonly submitted: { readonly receipt: string; readonly version: number };
  readonly zeroSubmitted: { readonly receipt: string };
  /** The receipt that was taken back; the version that stands again. */
  readonly withdrawn: { readonly receipt: string; readonly returned: number | undefined };
  readonly refused: { readonly title: string };
  readonly unexplained: { readonly cells: number; readonly address: string };
  readonly explained: { readonly cells: number };
  /** Queries of the collector's that wait for the unit. */
  readonly returned: { readonly queries: number };
  readonly answered: { readonly left: number };
  readonly asked: { readonly kind: Question['kind'] };
  readonly takenBack: { readonly version: number; readonly sheet: string };
  readonly versionSaved: { readonly version: number };
  readonly conflict: {
    readonly version: number;
    readonly mine: number;
    readonly theirs: number;
    readonly both: number;
  };
  readonly undecided: { readonly cells: number; readonly address: string };
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
  savedAsNew: ({ file }) =>
    `已下载“${file}”。原文件是旧版表格，副本存成了 .xlsx：内容、合并和批注都在，颜色、边框等格式没有带过来。`,
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
  undone: () => '已撤销上一次改动。',
  marked: ({ cells }) => `已在表格中标出${cells}处。`,
  unmarked: () => '已去掉标记，恢复原来的颜色。',
  blocked: ({ errors, address }) => `没有提交：有${errors}处必须改正，第一处在${address}。`,
  queued: () => '网络不通，待发送。恢复后自动提交。',
  unknown: () => '状态核对中：没有收到服务器回复，正在查询是否已收到。',
  notReceived: () => '服务器没有收到上次的提交。请再点击一次“提交”。',
  submitted: ({ receipt, version }) => `已提交，第${version}版，回执号${receipt}。`,
  zeroSubmitted: ({ receipt }) => `零报告已提交，回执号${receipt}。`,
  withdrawn: ({ receipt, returned }) =>
    `已撤回${receipt}，${returned === undefined ? '现在没有已报的内容' : `第${returned}版重新有效`}。`,
  unexplained: ({ cells, address }) => `没有提交：有${cells}处核实没有填写说明，第一处在${address}。`,
  explained: ({ cells }) => `已为${cells}处填写同一说明。`,
  returned: ({ queries }) => `已退回：汇总单位有${queries}条意见要答复。`,
  answered: ({ left }) => (left === 0 ? '已答复，等汇总单位复核。' : `已答复，还有${left}条意见要答复。`),
  asked: ({ kind }) =>
    ({
      withdraw: '撤回前请确认。',
      zero: '没有提交：本单位已有报送内容，请确认是否以零报告代替。',
      replace: '没有提交：这份表与已报内容不同，请确认是否替换。',
      openFile: '没有打开：这份表里有没保存的改动，请确认。',
      takeBack: '没有取回：表里有没提交的内容，请确认。',
    })[kind],
  takenBack: ({ version, sheet }) => `已取回第${version}版，在工作表“${sheet}”中。`,
  versionSaved: ({ version }) => `已下载第${version}版。`,
  refused: ({ title }) => `没有提交：${title}。`,
  conflict: ({ version, mine, theirs, both }) =>
    `没有提交：本单位已报送第${version}版。对方改了${theirs}处，我改了${mine}处，双方都改了${both}处${both === 0 ? '，看过后再提交' : '，请选定'}。`,
  undecided: ({ cells, address }) => `没有提交：还有${cells}处没有选定，第一处在${address}。`,
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
  savedAsNew: ({ file }) =>
    `“${file}” was downloaded. The file is an old-format workbook, so the copy is an .xlsx: contents, merges and notes are in it, colours and borders are not.`,
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
  undone: () => 'The last change was taken back.',
  marked: ({ cells }) => `${plural(cells, 'cell')} marked in the sheet.`,
  unmarked: () => 'Marks removed; the cells have their own colours again.',
  blocked: ({ errors, address }) => `Not submitted: ${plural(errors, 'error')} to correct, the first in ${address}.`,
  queued: () => 'No connection: waiting to be sent. It goes out by itself once the connection is back.',
  unknown: () => 'Outcome not known yet: the server did not answer. Asking whether it was received.',
  notReceived: () => 'The server did not receive the last submission. Submit again.',
  submitted: ({ receipt, version }) => `Submitted as version ${version}, receipt ${receipt}.`,
  zeroSubmitted: ({ receipt }) => `Nothing to report: submitted, receipt ${receipt}.`,
  withdrawn: ({ receipt, returned }) =>
    `${receipt} was withdrawn; ${returned === undefined ? 'nothing is reported now' : `version ${returned} counts again`}.`,
  unexplained: ({ cells, address }) =>
    `Not submitted: ${cells} to verify ${cells === 1 ? 'has' : 'have'} no reason, the first in ${address}.`,
  explained: ({ cells }) => `The same reason was given for ${plural(cells, 'cell')}.`,
  returned: ({ queries }) =>
    `Returned: the collector has ${plural(queries, 'query', 'queries')} for your unit to answer.`,
  answered: ({ left }) =>
    left === 0
      ? 'Answered; the collector looks at it next.'
      : `Answered; ${plural(left, 'query', 'queries')} left to answer.`,
  asked: ({ kind }) =>
    ({
      withdraw: 'Please confirm before it is withdrawn.',
      zero: 'Not submitted: your unit has reported already. Confirm whether a zero report takes its place.',
      replace: 'Not submitted: the sheet differs from what is reported. Confirm whether it takes its place.',
      openFile: 'Not opened: this sheet has changes that are not saved. Please confirm.',
      takeBack: 'Not restored: the sheet holds what was never submitted. Please confirm.',
    })[kind],
  takenBack: ({ version, sheet }) => `Version ${version} is on sheet “${sheet}”.`,
  versionSaved: ({ version }) => `Version ${version} was downloaded.`,
  refused: ({ title }) => `Not submitted: ${title}.`,
  conflict: ({ version, mine, theirs, both }) =>
    `Not submitted: your unit has reported version ${version}. Changed by them: ${theirs}, by you: ${mine}, by both: ${both}${both === 0 ? '. Look, then submit' : '; choose for these'}.`,
  undecided: ({ cells, address }) =>
    `Not submitted: ${plural(cells, 'cell')} still to be decided, the first in ${address}.`,
  conflictMoved: () => 'The sheet has just changed. Look at the differences again.',
  notWritten: ({ addresses }) =>
    `No empty row was left for ${plural(addresses.length, 'cell')}; type them by hand: ${addresses.slice(0, 5).join(', ')}.`,
  comparedVersion: ({ version, cells }) => `Version ${version}: ${plural(cells, 'change')}.`,
};

export const STAFF_SENTENCES: Spoken<StaffResults> = { 'zh-CN': zhCN, en };
