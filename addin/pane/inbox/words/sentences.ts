/** What the live region says once something was done with what was mailed. */
import type { Spoken } from '../../shell/words/sentences';

export interface Counted {
  readonly count: number;
  readonly left: number;
}

export interface InboxResults {
  readonly read: Counted;
  readonly taken: Counted;
  readonly answered: Counted;
}

const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;

export const INBOX_SENTENCES: Spoken<InboxResults> = {
  'zh-CN': {
    read: ({ count, left }) =>
      left === 0 ? `已看完，清单里新增${count}件。` : `新增${count}件，还有${left}个文件没有看。`,
    taken: ({ count, left }) => (left === 0 ? `已收下${count}件。` : `已收下${count}件，${left}件没有收。`),
    answered: ({ count }) => `已下载${count}封回信草稿。`,
  },
  en: {
    read: ({ count, left }) =>
      left === 0 ? `All read: ${items(count)} more in the list.` : `${items(count)} more; ${left} files are not read.`,
    taken: ({ count, left }) => (left === 0 ? `Took in ${items(count)}.` : `Took in ${items(count)}; ${left} not.`),
    answered: ({ count }) => `Downloaded ${count} ${count === 1 ? 'draft' : 'drafts'}.`,
  },
};
