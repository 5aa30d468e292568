/** What people read of papers beside the forms, in Chinese. */

const zhCN = {
  title: '方案与总结',
  loading: '正在看各份文稿…',
  until: (deadline: string) => `${deadline} 截止`,
  sentAt: (moment: string, version: string) => `${moment} · ${version}`,
  file: (name: string, size: string) => `${name}（${size}）`,
  kinds: (endings: string, megabytes: number) => `${endings}，${megabytes} MB 以内`,
  upload: (title: string) => `上传${title}`,
  replace: (title: string) => `换一份${title}`,
  uploadShort: '上传',
  replaceShort: '换一份',
  download: (title: string) => `下载${title}`,
  downloadShort: '下载',
  draft: '生成初稿',
  draftLead: '由已报的表写成的 Word 初稿：数字、表格、每项活动一句话；其余自己写。',
  renew: '更新数字',
  renewLead: '在已交的这一份里，只换由表生成的部分；自己写的、改过的都不动，改过处有批注。',
  versions: '历次版本',
  versionsOf: (title: string) => `${title}的历次版本`,
  by: { unit: '本单位上传', admin: '汇总单位代录' },
  downloadVersion: (version: string) => `下载${version}`,
  working: {
    upload: '正在上传…',
    download: '正在下载…',
    draft: '正在成稿…',
    versions: '正在读取…',
  },
  news: {
    handedIn: (receipt: string, version: number) => `已收到第${version}版，回执 ${receipt}`,
    late: '过了截止时间，记为迟报。',
    unread: '文件没有读出来',
    unreadLead: '没有上传：文件可能已被移动、删除，或正被别的程序占用。请关闭后重新选择。',
    drafted: (file: string) => `已保存 ${file}`,
    draftedLead: '看过、写完、改名保存后，再上传。',
    renewed: (renewed: number, added: number) => `换了${renewed}处数字，新增${added}处。`,
    kept: (kept: number) => `有${kept}处被改过或去掉了，没有动，文中有批注。`,
  },
  megabytes: (figure: string) => `${figure} MB`,
  kilobytes: (figure: string) => `${figure} KB`,
};

export type PapersOwnWords = typeof zhCN;
export const PAPERS_ZH_CN: PapersOwnWords = zhCN;
