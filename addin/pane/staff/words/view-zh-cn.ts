/** What a unit's people read of their forms, in Chinese: an officer's words, short, with the next step. */
import type { UntoldFact } from '../../../workbook/workbook';

import type { IssueCounts } from '../model/state';

const zhCN = {
  places: {
    forms: '换一张表',
    history: '历史版本',
  },

  forms: {
    title: '选一张表',
    window: (from: string, to: string) => `活动时间 ${from}至${to}`,
    loading: '正在读取填报任务',
    none: '本次没有需要填报的报表。如有疑问，请联系汇总单位。',
    pending: (missing: number, returned: number) =>
      [...(returned > 0 ? [`${returned}张退回`] : []), ...(missing > 0 ? [`还有${missing}张表未报`] : [])].join('，') ||
      '已全部报送',
    open: (attachment: string) => `打开${attachment}`,
  },

  card: {
    /** After a month nobody counts the days any more. */
    daysLeft: (days: number) =>
      days > 0 ? `还有${days}天` : days === 0 ? '今天截止' : days < -31 ? '已截止' : `已逾期${-days}天`,
    until: (date: string) => `${date}截止`,
    sentLate: '迟报',
    sentAt: (date: string) => `${date}报送`,
    again: (version: string) => `${version}重新有效`,
  },

  /** What the collector decided; `by` is who, `time` when. */
  standing: {
    returned: (by: string, time: string, queries: number) => `${by}${time}退回，${queries}条意见要答复。`,
    accepted: (by: string, time: string, version: string) =>
      `${by}${time}通过了${version}，不能再改。确需更正，请联系${by}重新开放。`,
    reopened: (by: string, time: string, reason: string) => `${by}${time}重新开放：${reason}`,
    extended: (until: string, reason: string) => `延期到${until}：${reason}`,
    letIn: (by: string, time: string, reason: string) =>
      `填报已锁定，${by}${time}单独为本单位开放：${reason}。改好请尽快提交，再次锁定后不能再报。`,
    locked: (by: string, time: string, reason: string) =>
      `${by}${time}锁定，不能再报：${reason}。已收到的版本不受影响；确需更正，请联系汇总单位。`,
    bar: { accepted: '已通过，不能再改', locked: '已锁定，不能再报' },
    toAnswer: (queries: number) => `${queries}条要答复`,
    allAnswered: '意见都已改',
  },

  severity: { query: '退回', error: '必改', verify: '核实', hint: '提示' },

  severityLong: {
    error: '改好才能提交',
    verify: '情况属实的，填写说明后可以提交',
    hint: '不影响提交',
  },

  sheet: {
    absentTitle: '表还没有开始',
    absent: '点击“开始填报”，会在这本工作簿里按正式版式生成一张表，单位名称已填好，能选的都有下拉列表。',
    absentFileTitle: '放入填好的表',
    absentFile:
      '用 Excel、WPS 或 Word 填好后，把文件（.xlsx、.docx、.xls、.et）拖到这里。核对在本机进行，提交前不会发出。',
    noFile: '还没有文件',
    dropHere: '把填好的文件拖到这里',
    dropOr: '也可以点击下方的“选择文件”',
    dropNow: '松开鼠标，放入文件',
    zeroLead: '确实没有活动？',
    zero: '零报告',
    start: '开始填报',
    chooseFile: '选择文件',
    otherFile: '换一个文件',
    blank: '下载空白表',
    opened: '已打开',
    copiesAnew: '旧版表格：下载的副本是 .xlsx，内容和批注都在，颜色、边框不带过来',
    reading: '正在读取表格',
    otherRoundTitle: '这是另一次活动的表',
    otherRound: (sheet: string, round: string) => `“${sheet}”是${round}的表，不按这一次核对，也不会报到这一次。`,
    otherRoundExcel: (round: string) => `要报${round}，请另开一本工作簿；内容可以沿用时，点击“搬到这一次”，原表保留。`,
    otherRoundFile: (round: string) => `要报${round}，请下载空白表填写；内容可以沿用时，点击“搬到这一次”，得到新文件。`,
    openInItsRound: '按那一次打开',
    moveHere: '搬到这一次',
    outdatedTitle: '模板有新版',
    outdated: (sheet: string, version: string) =>
      `“${sheet}”用的是旧版模板（${version}）。更新后，填过的内容会搬到新表，旧表改名保留。`,
    migrate: '更新模板',
    rows: (rows: number) => `已填${rows}行`,
    recheck: '重新核对',
    stale: '表有改动，正在重新核对',
    mark: '在表中标出',
    unmark: '取消标记',
    copy: '下载批注副本',
    corrected: '下载改好的表',
    adoptEvery: (count: number) => `全部采纳 ${count}处建议`,
    cleanTitle: '没有问题',
    clean: (rows: number, canSubmit: boolean) => `${rows}行都已核对${canSubmit ? '，可以提交' : ''}。`,
    emptyTitle: '表里还没有内容',
    empty: '填一行，这里就会核对一行。确实没有活动，可以提交零报告。',
    unread: (sheets: readonly string[]) => `${sheets.map((sheet) => `“${sheet}”`).join('、')}是图表或宏表，没有核对。`,
    unknown: (facts: readonly UntoldFact[]) =>
      `当前 Excel 版本无法识别${facts.map((fact) => UNTOLD[fact]).join('、')}，请自行检查。`,
  },

  table: {
    title: '表格',
    sheets: '工作表',
    hidden: '（隐藏）',
    hiddenRow: '这一行是隐藏的',
    hiddenColumn: '这一列是隐藏的',
    undo: '撤销',
    picture: '[图片]',
    /** What the cell holds, where it shows something else. */
    holds: (typed: string) => `实际内容 ${typed}`,
    note: (note: string) => `批注：${note}`,
    howTo: '选中单元格直接输入，双击接着改，可以粘贴一片。改动要提交或下载后才保存。',
  },

  /** On paper. */
  printed: { columns: ['类别', '单元格', '栏目', '问题', '说明'] },

  issues: {
    title: '核对结果',
    locate: (cell: string) => `定位到${cell}`,
    inCell: (action: string, cell: string) => `${action}（${cell}）`,
    locateShort: '定位',
    change: (value: string) => `改为 ${value}`,
    changeLong: '采纳建议',
    proposal: '建议改为',
    explain: '填写说明',
    reason: '说明',
    reasonField: (cell: string) => `${cell}的说明`,
    reasonHint: '按 Enter 保存，Esc 放弃',
    reasonTooShort: '说明至少2个字',
    explained: (done: number, left: number) => (left === 0 ? '都已说明' : `已说明${done}处`),
    explainAll: (count: number) => `这${count}处用同一说明`,
    editReason: '修改',
    row: (number: number) => `第${number}行`,
    unfinished: (rows: number) => `${rows}行`,
    lacks: (labels: readonly string[], count: number) =>
      `缺${labels.join('、')}${count > labels.length ? `等${count}项` : ''}`,
    alike: (count: number) => `${count}处同类`,
    adoptAll: '全部采纳',
    adoptAllOf: (title: string) => `全部采纳：${title}`,
    more: (count: number) => `再显示${count}处`,
    counts: ({ error, verify, hint, explained }: IssueCounts): string => {
      const parts = [
        ...(error > 0 ? [`${error}处必改`] : []),
        ...(verify > 0 ? [`${verify}处核实`] : []),
        ...(error + verify === 0 && explained > 0 ? [`核实都已说明`] : []),
        ...(error + verify + explained === 0 && hint > 0 ? [`${hint}处提示`] : []),
      ];
      return parts.length > 0 ? parts.join(' · ') : '没有问题';
    },
  },

  submit: {
    action: '提交',
    retry: '重试',
    sending: '正在提交',
    sendingText: '正在发送并等待回执，请不要关闭面板。',
    queuedTitle: '待发送',
    queued: (time: string) =>
      `还没有提交（${time}）：网络不通。请不要关闭面板（先保存文件）；网络恢复后自动发送，也可以现在再试。`,
    queuedFile: (time: string) =>
      `还没有提交（${time}）：网络不通。请保持本页打开，网络恢复后自动发送；关闭本页，这次提交和在本页做的改动就没有了，可以先下载改好的表。`,
    queuedResumed: (time: string) => `上次（${time}）没有发出去。请打开原来的表，核对后再提交。`,
    sendNow: '现在发送',
    unknownTitle: '状态核对中',
    unknown: (time: string) =>
      `${time}发出后没有收到服务器回复，不能断定是否收到。请查询结果；不用重填，重复发送也只算一次。`,
    settle: '现在查询',
    recordedTitle: '已提交',
    recordedZeroTitle: '零报告已提交',
    receipt: '回执号',
    time: '提交时间',
    version: '版本',
    hash: '校验码',
    rows: '内容',
    rowCount: (count: number) => `${count}行`,
    late: '在截止时间之后提交，记为迟报，仍然有效。',
    receiptSheet: (sheet: string) => `回执已写入工作表“${sheet}”。`,
    receiptInFile: (sheet: string) => `改好的文件里有回执“${sheet}”，下载保存即可。`,
    withdraw: '撤回',
    withdrawLead: '报错了可以撤回，改好再提交。',
    standing: (receipt: string) => `回执号 ${receipt}`,
    withdrawnTitle: '已撤回',
    withdrawn: (receipt: string, returned: number | undefined) =>
      `${receipt}已撤回，${returned === undefined ? '不再计入汇总' : `第${returned}版重新有效`}。改好后可再次提交，会得到新的回执。`,
    unexplained: (count: number) =>
      `还有${count}处核实没有填写说明，什么都没有发出。情况属实的，填写说明；不属实的，改正。`,
    blockedTitle: '没有提交',
    blocked: (count: number) => `还有${count}处必改，什么都没有发出。改好后再提交。`,
    refusedTitle: '没有提交',
    recordedBar: (version: string) => `${version}已提交`,
    backToForms: '返回列表',
  },

  conflict: {
    title: '本单位已有人报送新版本',
    lead: (version: string, time: string | undefined) =>
      `没有提交：对方报的${version}${time === undefined ? '' : `（${time}）`}与表中有不同。看过后再提交，双方内容均有留存。`,
    count: (count: number) => `${count}处不同`,
    undecided: (count: number) => `${count}处待选定`,
    /** Where the counts are none, nothing is said of them. */
    summary: ({ theirs, mine, both }: Readonly<Record<'theirs' | 'mine' | 'both', number>>) =>
      [
        ...(both > 0 ? [`双方都改了${both}处，请选定`] : []),
        ...(theirs > 0 ? [`只有对方改了${theirs}处，采用对方的`] : []),
        ...(mine > 0 ? [`只有我改了${mine}处，采用我的`] : []),
      ].join('；'),
    groups: {
      both: (count: number) => `双方都改了（${count}处）`,
      theirs: (count: number) => `只有对方改了（${count}处）`,
      mine: (count: number) => `只有我改了（${count}处）`,
    },
    mine: '我的',
    theirs: '对方',
    allMine: '全部以我为准',
    allTheirs: '全部以对方为准',
    cancel: '先不提交',
    empty: '（空）',
  },

  question: {
    withdrawTitle: (version: string) => `撤回${version}？`,
    withdraw: (receipt: string, time: string, again: string | undefined) =>
      `撤回的是${time}报送的${receipt}。撤回后，${again === undefined ? '本单位这张表记为未报' : `${again}重新有效`}；表里的内容不变。`,
    again: (version: string, time: string) => `${version}（${time}报送）`,
    withdrawYes: (version: string) => `撤回${version}`,
    zeroTitle: '用零报告代替已报内容？',
    zero: (version: string, rows: number, time: string) =>
      `本单位已报${version}：${rows}行，${time}报送。以零报告代替后，这些内容不再计入汇总。`,
    zeroYes: '以零报告代替',
    replaceTitle: (version: string) => `替换已报的${version}？`,
    replace: (version: string, time: string) =>
      `没有提交：这份表不带回执，看不出是从哪一版改来的，与${time}报送的${version}不同。`,
    replaceZero: (time: string) => `没有提交：本单位${time}已报零报告，这份表会代替它。`,
    added: (count: number) => `多${count}行`,
    removed: (count: number) => `少${count}行`,
    changed: (rows: number, cells: number) => `${rows}行有改动（${cells}处）`,
    cells: '看不同之处',
    replaceYes: '替换已报内容',
    takeBackTitle: (version: string) => `取回${version}？`,
    takeBack: (sheet: string) =>
      `表里有没提交的内容。取回后会另建一张表，“${sheet}”原样保留、不再核对；删去新表即可恢复。`,
    takeBackYes: (version: string) => `取回${version}`,
    openFileTitle: (file: string) => `打开“${file}”？`,
    openFile: (before: string, cells: number) =>
      `“${before}”里有${cells}处改动没有提交，也没有下载，打开另一个文件就没有了。`,
    openFileYes: '放弃改动并打开',
    no: '取消',
  },

  history: {
    title: '历史版本',
    lead: (attachment: string) => `${attachment}每次提交都留有一版，只增不改。`,
    earlier: '更早的版本',
    none: '还没有提交过。第一次提交后，这里会有第1版。',
    loading: '正在读取历史版本',
    current: '当前',
    by: { unit: '本单位', admin: '汇总单位' },
    compare: '与上一版比较',
    comparing: '正在比较',
    same: '与上一版内容相同。',
    first: '第一次提交',
    before: '原来',
    after: '改为',
    changed: (count: number) => `${count}处不同`,
    empty: '（空）',
    open: '查看内容',
    close: '收起内容',
    opening: '正在读取',
    nothing: '这一版没有填报内容。',
    row: (number: number) => `第${number}行`,
    remarks: '核实与批注',
    noReason: '没有说明',
    more: (count: number) => `再显示${count}条`,
    takeBack: '取回这一版',
    print: '打印件',
    withdrew: (version: string, again: string | undefined) =>
      `撤回了${version}${again === undefined ? '' : `，${again}重新有效`}`,
    back: '返回',
  },
};

/** What every language must say. */
export type StaffOwnWords = typeof zhCN;

const UNTOLD: Readonly<Record<UntoldFact, string>> = {
  merges: '合并单元格',
  hiddenRows: '隐藏或筛选掉的行',
  hiddenColumns: '隐藏列',
  formats: '数字的显示格式',
  strikes: '删除线',
  partsOfText: '部分文字的删除线和上标',
  links: '超链接',
  notes: '旧式批注',
};

export const STAFF_ZH_CN: StaffOwnWords = zhCN;
