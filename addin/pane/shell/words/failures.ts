/** What went wrong outside the sheet, in words: what happened · why · what next. The server words its own refusals. */
import type { Locale } from '#domain/words/locale';
import type { LookPart, WorkbookFailure } from '../../../workbook/workbook';

export interface FailureWords {
  readonly title: string;
  readonly detail: string;
}

type Both = Readonly<Record<Locale, FailureWords>>;

const both = (zh: readonly [string, string], en: readonly [string, string]): Both => ({
  'zh-CN': { title: zh[0], detail: zh[1] },
  en: { title: en[0], detail: en[1] },
});

type Catalogue = {
  readonly [C in WorkbookFailure['code']]: (failure: Extract<WorkbookFailure, { readonly code: C }>) => Both;
};

const LOOKS: Readonly<Record<LookPart, readonly [string, string]>> = {
  looks: ['字体、边框和列宽', 'fonts, borders and widths'],
  freeze: ['冻结表头', 'frozen headers'],
  print: ['打印设置和筛选', 'page set-up and filter'],
  notes: ['单元格批注', 'notes on cells'],
};

const WORKBOOK: Catalogue = {
  cellBeingEdited: () =>
    both(
      ['有单元格正在编辑', '没有读写表格：Excel 在编辑单元格时不接受操作。请按回车键结束编辑，再试一次。'],
      ['A cell is being edited', 'Excel takes no commands while a cell is edited. Press Enter, then try again.'],
    ),
  readOnly: () =>
    both(
      ['文档是只读的', '没有写入：这份文档不允许修改。请点击“启用编辑”，或另存一份后再试。'],
      ['The document is read-only', 'Nothing was written. Choose Enable Editing, or save a copy and try again.'],
    ),
  tooLarge: () =>
    both(
      ['内容过大', '没有完成：一次要处理的单元格太多。请删去多余的行、列或图片后再试。'],
      ['Too large', 'There are too many cells for one step. Remove needless rows, columns or pictures and try again.'],
    ),
  unsupported: () =>
    both(
      ['这个版本不支持', '没有完成：当前的 Excel 版本没有这项功能。其他操作不受影响。'],
      ['Not supported here', 'This version of Excel lacks the feature. Everything else works.'],
    ),
  notOpen: () =>
    both(
      ['还没有打开文件', '没有可读的表格。请把填好的文件（.xlsx、.docx 等）拖到这里，或点击选择文件。'],
      ['No file is open', 'There is no sheet to read. Drop the filled-in file (.xlsx, .docx …) here, or choose it.'],
    ),
  sheetProtected: ({ sheet }) =>
    both(
      ['工作表受保护', `没有写入：工作表“${sheet}”受保护。请在“审阅”里撤销工作表保护后再试。`],
      ['The sheet is protected', `Nothing was written to “${sheet}”. Choose Review, Unprotect Sheet, and try again.`],
    ),
  sheetMissing: ({ sheet }) =>
    both(
      ['找不到工作表', `没有完成：工作表“${sheet}”可能已被删除或改名。请重新核对。`],
      ['The sheet was not found', `“${sheet}” may have been deleted or renamed. Check the sheet again.`],
    ),
  refused: ({ message }) => both(['没有生成文件', message['zh-CN']], ['No file was made', message.en]),
  otherInFront: () =>
    both(
      ['另一本工作簿在前面', '没有完成：Excel 现在激活的是另一本工作簿。请点击一下这本工作簿的表格，再试一次。'],
      ['Another workbook is in front', 'Excel is on another workbook. Click into the sheet of this one and try again.'],
    ),
  noCells: () =>
    both(
      ['这张工作表没有单元格', '没有完成：这是图表工作表或宏表，没有可读写的单元格。请切换到填报的工作表后再试。'],
      ['This sheet has no cells', 'It is a chart or macro sheet. Go to the sheet that is filled in and try again.'],
    ),
  overloaded: () =>
    both(
      ['Excel 忙不过来', '没有完成：Excel 的内存或请求数到了上限。请关闭不用的工作簿，等一会儿再试。'],
      [
        'Excel is overloaded',
        'It has reached its limit of memory or of requests. Close other workbooks, wait a while and try again.',
      ],
    ),
  restartNeeded: () =>
    both(
      ['请重新打开 Excel', '没有完成：Excel 提示需要重新启动。请保存文件，重新打开 Excel 后再试。'],
      ['Excel must be started again', 'Excel asks for a restart. Save the file, start Excel again and try once more.'],
    ),
  looksUndone: ({ parts }) =>
    both(
      [
        '表已生成，版式不全',
        `当前 Excel 没有做到：${parts.map((part) => LOOKS[part][0]).join('、')}。内容和核对不受影响，可以照常填报；需要时请自行设置。`,
      ],
      [
        'The sheet is there, its layout is not complete',
        `This Excel did not do: ${parts.map((part) => LOOKS[part][1]).join(', ')}. Content and checks are not affected; set it yourself where you need it.`,
      ],
    ),
  partMissing: () =>
    both(
      [
        '程序没有取全',
        '没有完成：所需的一部分程序没有下载下来，可能是网络中断，或系统刚刚升级。请检查网络后再试；网络正常时，先保存文件，再重新打开本页或面板。',
      ],
      [
        'Part of the program is missing',
        'It could not be downloaded: the network is down, or the service was just upgraded. Check the network and try again; if it is up, save your file and load this page or pane again.',
      ],
    ),
  unexpected: () =>
    both(
      ['Excel 没有完成操作', '原因不明，表格可能没有变化。请再试一次；仍不行时，保存文件后重新打开。'],
      [
        'Excel did not finish',
        'The reason is unknown; the sheet may be unchanged. Try again, or save and reopen the file.',
      ],
    ),
};

export function workbookFailureWords(failure: WorkbookFailure, locale: Locale): FailureWords {
  // The catalogue pairs each code with its failure; indexing by the code loses the pairing.
  const say = WORKBOOK[failure.code] as (failure: WorkbookFailure) => Both;
  return say(failure)[locale];
}

/** What the pane itself has to say where the server could not. */
const OTHER = {
  offline: both(
    ['连不上服务器', '没有完成：网络不通，或没有收到服务器回复。表格内容不受影响，请检查网络后再试。'],
    [
      'The server cannot be reached',
      'The network is down, or nothing answered. Your sheet is untouched; try again later.',
    ],
  ),
  unreadable: both(
    ['服务器返回内容无法识别', '没有完成：回复的不是报送系统，可能是校园网登录页或网关。请登录校园网后再试。'],
    [
      'The answer could not be read',
      'Something else than this service answered, maybe a network sign-in page. Sign in to the network and try again.',
    ],
  ),
  noRound: both(
    ['暂无填报任务', '登录成功，但汇总单位还没有发布填报任务。请等通知，或联系汇总单位。'],
    ['There is no round', 'You are signed in, but nothing has been published yet. Ask your collector.'],
  ),
  paneTooOld: both(
    ['面板版本太旧', '没有打开：这次填报任务用了本面板不认识的内容。请关闭后重新打开面板；仍不行时，联系汇总单位。'],
    [
      'This pane is too old',
      'The round uses something that this pane does not know. Close and reopen it; if that does not help, ask your collector.',
    ],
  ),
  fileRefused: both(['文件没有读取', ''], ['The file was not read', '']),
  otherVerdict: both(
    ['服务器的核对结果不同', '没有提交：服务器发现了面板没有查出的问题，已列在下面。请改正后重新提交。'],
    [
      'The server’s check differs',
      'Not submitted: the server found something that the pane did not. It is listed below; correct it and submit again.',
    ],
  ),
  headMoved: both(
    ['已有更新的版本', '没有完成：本单位已经报送了新的版本，状态已刷新。请看清后再操作一次。'],
    [
      'There is a newer version',
      'Your unit has reported a newer version; the state was refreshed. Look, then do it again.',
    ],
  ),
} as const;

export type PaneFailure = keyof typeof OTHER;

export function paneFailureWords(failure: PaneFailure, locale: Locale): FailureWords {
  return OTHER[failure][locale];
}
