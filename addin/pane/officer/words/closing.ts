/** What the page 锁定与归档 says, in both languages. */
import type { Locale } from '#domain/words/locale';

const zhCN = {
  title: '锁定与归档',
  loading: '正在读取锁定情况',
  lockTitle: '锁定',
  open: '现在开放：各单位可以报送、更正、撤回。',
  lockLead: '锁定后各单位不能再报送；您仍可代报。随时可以重新开放。',
  reason: '给单位看的原因',
  reasonExample: '如：汇总表已上报',
  lock: '锁定',
  lockAgain: '再次锁定',
  lockedSince: (time: string) => `${time} 起锁定`,
  lockedFor: (reason: string) => `原因：${reason}`,
  reopened: (units: string) => `已单独开放：${units}`,
  unlockTitle: '重新开放',
  unlockLead: '有单位要更正时，只开放这一个单位，其余的仍锁定。',
  unit: '单位',
  chooseUnit: '选择单位',
  unlockUnit: '只开放这个单位',
  unlockAll: '全部重新开放',
  archiveTitle: '归档',
  archiveLead:
    '一个 .zip：汇总表、每一版报送的原件和回执、全部退回与通过记录、操作记录、表样，各有校验值。存档后不需要服务器也能核验：kjz verify 归档.zip',
  notLocked: '锁定以后才能归档：还能报送的填报随时会变。',
  unitsOpen: '还有单独开放的单位：等它们报完，再次锁定，然后归档。',
  archive: '下载归档',
  making: (units: number, rows: string) => `正在做归档：${units}个单位，${rows}行`,
  makingSince: (time: string) => `${time} 开始。可以先去看别的页，做好了自动下载；不要关闭这个窗口。`,
  asking: '正在准备归档',
  saved: (file: string) => `已下载“${file}”`,
  work: { lock: '正在锁定', unlock: '正在重新开放', archive: '正在做归档' },
  bar: { open: '现在开放', locked: '已锁定', some: (units: number) => `已锁定，${units}个单位开放` },
};

export type ClosingWords = typeof zhCN;

const en: ClosingWords = {
  title: 'Lock and archive',
  loading: 'Reading whether it is locked',
  lockTitle: 'Lock',
  open: 'Open: units may report, correct and withdraw.',
  lockLead: 'Once locked, units cannot report any more; you can, on their behalf. It can be reopened at any time.',
  reason: 'Reason, which units read',
  reasonExample: 'e.g. The summary was handed in',
  lock: 'Lock',
  lockAgain: 'Lock again',
  lockedSince: (time) => `Locked since ${time}`,
  lockedFor: (reason) => `Reason: ${reason}`,
  reopened: (units) => `Open all the same: ${units}`,
  unlockTitle: 'Reopen',
  unlockLead: 'Where a unit has to correct something, open it for that one alone; the others stay locked.',
  unit: 'Unit',
  chooseUnit: 'Choose a unit',
  unlockUnit: 'Reopen for this unit',
  unlockAll: 'Reopen for all',
  archiveTitle: 'Archive',
  archiveLead:
    'One .zip: the summaries, every version as it was sent with its receipt, what was returned and accepted, the audit trail, the forms, and a hash of each. It is proved without a server: kjz verify archive.zip',
  notLocked: 'It can be archived once it is locked: what is open may still change.',
  unitsOpen: 'Some units are open: once they have reported, lock again, then archive.',
  archive: 'Download archive',
  making: (units, rows) => `Making the archive: ${units} units, ${rows} rows`,
  makingSince: (time) => `Begun ${time}. It comes by itself, whichever page you look at; keep this window open.`,
  asking: 'Getting the archive ready',
  saved: (file) => `“${file}” was downloaded`,
  work: { lock: 'Locking', unlock: 'Reopening', archive: 'Making the archive' },
  bar: {
    open: 'Open',
    locked: 'Locked',
    some: (units) => `Locked; ${units} ${units === 1 ? 'unit is' : 'units are'} open`,
  },
};

export const CLOSING_WORDS: Readonly<Record<Locale, ClosingWords>> = { 'zh-CN': zhCN, en };
