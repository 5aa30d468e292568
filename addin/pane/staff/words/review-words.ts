/** What a unit's people read of the collector's queries and decisions, in both languages. */
import type { Locale } from '#domain/words/locale';

const zhCN = {
  waiting: '退回',
  waitingWhy: (left: number): string => (left === 0 ? '都已改，提交后送复核' : '改数，或用文字答复'),
  sent: '待复核',
  sentWhy: '等汇总单位处理',
  told: '说明',
  toldWhy: '不用答复',
  wholeSheet: '整张表',
  cell: (cell: string) => `定位到${cell}`,
  by: (name: string, time: string) => `${name} ${time}`,
  /** As reported, nothing changed since. */
  received: (value: string) => `报送时：${value}`,
  changed: '已改',
  empty: '（空）',
  gone: (row: string) => `表里已没有这一行：${row}`,
  noSheet: (label: string, address: string) => `${label}（报送时在${address}）`,
  answer: '答复',
  inCell: (action: string, cell: string) => `${action}（${cell}）`,
  field: (cell: string) => `对${cell}的答复`,
  hint: '按 Enter 发出，Esc 放弃',
  tooShort: '答复至少2个字',
  unsent: '没有发出',
  again: '补充答复',
  cancel: '取消',
  sending: '正在发出',
  closed: (name: string, time: string) => `已处理：${name} ${time}`,
  decisions: {
    returned: '退回',
    noted: '说明',
    accepted: '通过',
    reopened: '重新开放',
    extended: '延期',
  },
  until: (date: string) => `延期到${date}`,
  title: '汇总单位的处理',
};

export type ReviewWords = typeof zhCN;

const en: ReviewWords = {
  waiting: 'Returned',
  waitingWhy: (left) => (left === 0 ? 'all changed; submit to have it reviewed' : 'correct the figure, or answer'),
  sent: 'To review',
  sentWhy: 'the collector is next',
  told: 'Notes',
  toldWhy: 'no answer needed',
  wholeSheet: 'Whole sheet',
  cell: (cell) => `Go to ${cell}`,
  by: (name, time) => `${name}, ${time}`,
  received: (value) => `Reported: ${value}`,
  changed: 'Changed',
  empty: '(empty)',
  gone: (row) => `This row is no longer in the sheet: ${row}`,
  noSheet: (label, address) => `${label} (${address} when reported)`,
  answer: 'Answer',
  inCell: (action, cell) => `${action} (${cell})`,
  field: (cell) => `Answer about ${cell}`,
  hint: 'Enter sends it, Esc drops it',
  tooShort: 'At least two characters',
  unsent: 'Not sent',
  again: 'Add to it',
  cancel: 'Cancel',
  sending: 'Sending',
  closed: (name, time) => `Settled: ${name}, ${time}`,
  decisions: {
    returned: 'Returned',
    noted: 'Note',
    accepted: 'Accepted',
    reopened: 'Reopened',
    extended: 'More time',
  },
  until: (date) => `Due ${date} instead`,
  title: 'What the collector decided',
};

export const REVIEW_WORDS: Readonly<Record<Locale, ReviewWords>> = { 'zh-CN': zhCN, en };
