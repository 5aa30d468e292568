/** The pane's own words in Chinese, whoever is signed in: an officer's, short, with the next step. The other language has the same shape. */

const zhCN = {
  product: '科技活动周报送',

  language: { own: '中文' },

  separator: '：',

  signIn: {
    title: '用报送码登录',
    lead: '一个单位一个报送码。登录后可填报、核对、提交，也能查历史版本。',
    field: '报送码',
    placeholder: 'XXXXX-XXXXX-XXXXX-XXXXX',
    where: (collector: string | undefined) =>
      `报送码由${collector ?? '汇总单位'}随通知发给各单位。没有收到或遗失，请联系${collector ?? '汇总单位'}补发。`,
    whereTitle: '没有报送码？',
    brought: '已自动填入报送码，点击“登录”即可。',
    empty: '没有登录：请先输入报送码。',
    kept: (until: string) => `本机保持登录到${until}。公用电脑用完请退出登录。`,
    action: '登录',
    busy: '正在登录',
    bar: '登录后开始',
    expiredTitle: '登录已过期',
    expired: '填好的内容都在，没有丢。请再输入一次报送码，接着做。',
  },

  top: {
    menu: '菜单',
    help: '帮助',
    signOut: '退出登录',
    offline: '离线',
  },

  rounds: {
    choice: '选择哪次活动',
    more: (count: number) => `另有${count}次`,
    fewer: '收起',
  },

  report: {
    late: '迟报',
    version: (version: number) => `第${version}版`,
  },

  help: {
    title: '帮助',
    stepsTitle: '三步报完',
    steps: {
      excel: [
        ['开始填报', '在工作簿里按正式版式生成报表，直接填，或从别处粘贴。'],
        ['看核对结果', '核对即直报系统中的审核。必改要改好；核实要填写说明；意思明确的，点击“改为”或“全部采纳”。'],
        ['提交', '得到回执号。提交后可以撤回；汇总单位已汇总的，请电话告知。'],
      ],
      file: [
        ['下载空白表', '用 Excel 或 WPS 填好，保存为 .xlsx。'],
        ['拖进来核对', '必改要改好；可下载批注副本，照着在表里改。'],
        ['提交', '得到回执号。提交后可以撤回；汇总单位已汇总的，请电话告知。'],
      ],
    },
    keysTitle: '只用键盘',
    keys: {
      excel: [
        ['F6', '在表格与面板之间切换'],
        ['Tab', '下一个按钮'],
        ['Enter', '按下按钮；保存说明'],
        ['Esc', '关闭菜单；放弃输入'],
      ],
      file: [
        ['Tab', '下一个按钮'],
        ['Enter', '按下按钮；保存说明'],
        ['Esc', '关闭菜单；放弃输入'],
      ],
    },
    dataTitle: '数据去哪里',
    data: (collector: string | undefined) => [
      '核对在本机进行，填写过程中不上传。',
      `点击“提交”后，表中内容发给${collector ?? '汇总单位'}，用于本次活动的汇总。`,
      '报送码只用来登录，不写进工作簿，也不保存；本机保持登录12小时，退出登录即清除。',
    ],
    askTitle: '仍有疑问',
    ask: (collector: string | undefined) => `请联系${collector ?? '汇总单位'}，说明回执号或问题编号。`,
    back: '返回',
  },

  trouble: {
    dismiss: '关闭',
    retry: '重试',
    notLoaded: '没有读到',
    more: '详情',
    reference: '问题编号',
  },

  copy: { action: (what: string) => `复制${what}`, done: '已复制' },

  progress: {
    loading: '正在读取',
    layingOut: '正在生成报表',
    reading: '正在读表',
    checking: '正在核对',
    marking: '正在标记',
    submitting: '正在提交',
    settling: '正在查询',
    migrating: '正在更新模板',
    deciding: '正在记录',
    step: (words: string, at: number, of: number) => `${words} ${at}/${of} …`,
    open: (words: string) => `${words} …`,
  },
};

/** What every language must say. */
export type ShellWords = typeof zhCN;

export const SHELL_ZH_CN: ShellWords = zhCN;
