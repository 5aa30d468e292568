/** What the page 催报 says, in both languages. */
import type { Locale } from '#domain/words/locale';

const zhCN = {
  title: '催报',
  loading: '正在看谁还欠报',
  asOf: (time: string) => `截至 ${time}`,
  refresh: '刷新',
  none: '没有单位欠报。',
  noneLead: '该报的都报了，也没有退回还没改的。',
  owed: (missing: number, returned: number) =>
    [missing > 0 ? `未报${missing}份` : '', returned > 0 ? `退回未改${returned}份` : '']
      .filter((part) => part !== '')
      .join('，'),
  bar: (units: number) => `${units}个单位欠报`,
  list: '欠报的单位',
  withdrawn: '已撤回',
  queries: (count: number) => `${count}条意见`,
  left: (days: number) => (days === 0 ? '今天截止' : days > 0 ? `还有${days}天` : `逾期${-days}天`),
  locked: '已锁定',
  noContact: '没有联系人',
  fromLetterhead: '取自上次的表头',
  never: '没有催过',
  channels: { copy: '复制文字', eml: '邮件草稿' },
  last: (time: string, by: string, channel: string) => `${time} ${by} ${channel}`,
  text: '通知文字',
  copy: '复制',
  copyOf: (unit: string) => `复制给${unit}的通知`,
  copyAll: '全部复制',
  drafts: '下载邮件草稿',
  working: { copy: '正在复制并记下', eml: '正在做邮件草稿' },
  copied: (units: number) => `已复制${units}个单位的通知，并记下催过`,
  drafted: (units: number) => `已下载${units}个单位的邮件草稿，并记下催过`,
  draftsLead: '解压后逐封打开，核对收件人再发送。名单里没有邮箱的，收件人要自己填。',
  copyLead: '粘贴到群里或短信里发送。本系统不替您发送。',
  notCopied: '已记下，但没能自动复制',
  notCopiedLead: '请点“复制”再试一次，或在框里全选后按 Ctrl+C。',
  nobody: '没有可催的：这些单位刚刚都报了',
  owesNothing: (units: string) => `刚刚报了、没有催的：${units}`,
  close: '知道了',
};

export type RemindingWords = typeof zhCN;

const many = (count: number, what: string, plural = `${what}s`) => `${count} ${count === 1 ? what : plural}`;

const en: RemindingWords = {
  title: 'Reminders',
  loading: 'Looking who still owes a report',
  asOf: (time) => `As of ${time}`,
  refresh: 'Refresh',
  none: 'No unit owes a report.',
  noneLead: 'All is reported, and nothing that was returned is still out.',
  owed: (missing, returned) =>
    [missing > 0 ? `${missing} not reported` : '', returned > 0 ? `${returned} returned and not back` : '']
      .filter((part) => part !== '')
      .join(', '),
  bar: (units) => `${many(units, 'unit')} ${units === 1 ? 'owes' : 'owe'} a report`,
  list: 'Units that owe a report',
  withdrawn: 'Withdrawn',
  queries: (count) => many(count, 'query', 'queries'),
  left: (days) => (days === 0 ? 'due today' : days > 0 ? `${many(days, 'day')} left` : `${many(-days, 'day')} overdue`),
  locked: 'locked',
  noContact: 'No contact',
  fromLetterhead: 'from the last sheet',
  never: 'Not reminded yet',
  channels: { copy: 'copied', eml: 'mail draft' },
  last: (time, by, channel) => `${time}, ${by}, ${channel}`,
  text: 'Message',
  copy: 'Copy',
  copyOf: (unit) => `Copy the message to ${unit}`,
  copyAll: 'Copy all',
  drafts: 'Download mail drafts',
  working: { copy: 'Copying, and putting it on record', eml: 'Making the drafts' },
  copied: (units) => `Copied for ${many(units, 'unit')}, and on record`,
  drafted: (units) => `Drafts for ${many(units, 'unit')} downloaded, and on record`,
  draftsLead: 'Unpack, open each, look whom it is for, and send it. Without an address on the roster you fill it in.',
  copyLead: 'Paste it into a chat or a message. Nothing is sent by itself.',
  notCopied: 'On record, but it could not be copied by itself',
  notCopiedLead: 'Press Copy again, or select all in the field and press Ctrl+C.',
  nobody: 'Nobody to remind: they have all reported by now',
  owesNothing: (units) => `Reported by now, not reminded: ${units}`,
  close: 'OK',
};

export const REMINDING_WORDS: Readonly<Record<Locale, RemindingWords>> = { 'zh-CN': zhCN, en };
