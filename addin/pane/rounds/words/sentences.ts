/** What the live region says once something was done with rounds, rosters or codes. */
import type { Spoken } from '../../shell/words/sentences';

export interface OfRound {
  readonly round: string;
}

export interface RoundsResults {
  readonly created: OfRound;
  readonly takenIn: { readonly files: number };
  readonly documentKept: { readonly file: string };
  readonly stored: OfRound;
  readonly wouldChange: Record<never, never>;
  readonly stale: Record<never, never>;
  readonly rosterRead: { readonly units: number; readonly doubts: number };
  readonly published: OfRound;
  readonly closed: OfRound;
  readonly reopened: OfRound;
  readonly archived: OfRound;
  readonly restored: OfRound;
  readonly locked: OfRound;
  readonly unlocked: OfRound;
  readonly removed: OfRound;
  readonly issued: { readonly codes: number };
  /** Absent: the code of nobody in particular. */
  readonly revoked: { readonly whose: string | undefined };
}

const codesInEnglish = (codes: number) => (codes === 1 ? '1 new code' : `${codes} new codes`);

export const ROUNDS_SENTENCES: Spoken<RoundsResults> = {
  'zh-CN': {
    created: ({ round }) => `已新建草稿：${round}。`,
    takenIn: ({ files }) => `读了${files}个文件。`,
    documentKept: ({ file }) => `已留存 Word 原件：${file}。`,
    stored: ({ round }) => `已保存：${round}。`,
    wouldChange: () => '还没有保存：会影响已报内容，请先看影响。',
    stale: () => '没有保存：别人刚改过，请看改了什么。',
    rosterRead: ({ units, doubts }) => `读出${units}个单位，${doubts === 0 ? '没有存疑' : `${doubts}处存疑`}。`,
    published: ({ round }) => `已发布：${round}。`,
    closed: ({ round }) => `已结束：${round}。`,
    reopened: ({ round }) => `已重新开放：${round}。`,
    archived: ({ round }) => `已归档：${round}。`,
    restored: ({ round }) => `已取出归档：${round}。`,
    locked: ({ round }) => `已锁定：${round}。`,
    unlocked: ({ round }) => `已取消锁定：${round}。`,
    removed: ({ round }) => `已删除：${round}。`,
    issued: ({ codes }) => (codes === 0 ? '各单位都已有报送码。' : `新发${codes}个报送码，只显示这一次。`),
    revoked: ({ whose }) => `已作废${whose === undefined ? '' : `${whose}的`}报送码。`,
  },
  en: {
    created: ({ round }) => `A draft was made: ${round}.`,
    takenIn: ({ files }) => (files === 1 ? '1 file was read.' : `${files} files were read.`),
    documentKept: ({ file }) => `The Word file is kept: ${file}.`,
    stored: ({ round }) => `Saved: ${round}.`,
    wouldChange: () => 'Not saved yet: reports are concerned. Read what becomes of them.',
    stale: () => 'Not saved: somebody else changed it. See what is different.',
    rosterRead: ({ units, doubts }) =>
      `${units} units were read, ${doubts === 0 ? 'none doubtful' : `${doubts} doubts`}.`,
    published: ({ round }) => `Published: ${round}.`,
    closed: ({ round }) => `Closed: ${round}.`,
    reopened: ({ round }) => `Reopened: ${round}.`,
    archived: ({ round }) => `Archived: ${round}.`,
    restored: ({ round }) => `Taken out of the archive: ${round}.`,
    locked: ({ round }) => `Locked: ${round}.`,
    unlocked: ({ round }) => `Unlocked: ${round}.`,
    removed: ({ round }) => `Removed: ${round}.`,
    issued: ({ codes }) =>
      codes === 0 ? 'Every unit has a code already.' : `${codesInEnglish(codes)}, shown only once.`,
    revoked: ({ whose }) => `The code${whose === undefined ? '' : ` of ${whose}`} was revoked.`,
  },
};
