/** What the live region says once an officer's deed is on record, in both languages. */
import type { Spoken } from '../../shell/words/sentences';

/** `count`: comments, queries, reports; of a correction the new version. */
export interface Facts {
  readonly unit: string;
  readonly count: number;
}

export interface OfficerResults {
  readonly returned: Facts;
  readonly noted: Facts;
  readonly closed: Facts;
  readonly accepted: Facts;
  readonly reopened: Facts;
  readonly extended: Facts;
  readonly corrected: Facts;
  readonly acceptedAll: Facts;
  readonly remindersCopied: Facts;
  readonly remindersNotCopied: Facts;
  readonly draftsSaved: Facts;
  readonly mailsSent: Facts;
  readonly activitiesJoined: Facts;
  readonly activitiesKeptApart: Facts;
  readonly activitiesUndone: Facts;
  /** `count`: cells that differ. */
  readonly paperCopyReceived: Facts;
  readonly paperCopyAlready: Facts;
  readonly paperCopyDiffers: Facts;
  readonly paperCopyAmbiguous: Facts;
  readonly paperCopyUndone: Facts;
  /** `unit`: the activity's name; `count`: its place, or how many are listed. */
  readonly recommendationMoved: Facts;
  readonly recommendationsSaved: Facts;
  readonly locked: Facts;
  readonly unlocked: Facts;
}

const queries = (count: number) => `${count} ${count === 1 ? 'query' : 'queries'}`;
const units = (count: number) => `${count} ${count === 1 ? 'unit' : 'units'}`;
const comments = (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`;

export const OFFICER_SENTENCES: Spoken<OfficerResults> = {
  'zh-CN': {
    returned: ({ unit, count }) => `已退回${unit}，${count}条意见。`,
    noted: ({ unit, count }) => `已告知${unit}，${count}条说明。`,
    closed: ({ count }) => `已关闭${count}条意见。`,
    accepted: ({ unit }) => `已通过：${unit}。`,
    reopened: ({ unit }) => `已重新开放：${unit}。`,
    extended: ({ unit }) => `已延期：${unit}。`,
    corrected: ({ unit, count }) => `已代${unit}更正，这是第${count}版。`,
    acceptedAll: ({ count }) => `已通过${count}份。`,
    remindersCopied: ({ count }) => `已复制${count}个单位的通知，并记下。`,
    remindersNotCopied: () => '没能自动复制，请在框里手动复制。',
    draftsSaved: ({ count }) => `已下载${count}个单位的邮件草稿，并记下。`,
    mailsSent: ({ count }) => `已给${count}个单位发出邮件。`,
    activitiesJoined: () => '已认定为联合举办，只计牵头单位。',
    activitiesKeptApart: () => '已认定不是同一项。',
    activitiesUndone: () => '已撤销认定。',
    paperCopyReceived: ({ unit }) => `已收${unit}的纸质件。`,
    paperCopyAlready: ({ unit }) => `${unit}的纸质件已经记过。`,
    paperCopyDiffers: ({ unit, count }) => `${unit}的打印件有${count}处与现在不同，没有记。`,
    paperCopyAmbiguous: () => '对得上的不止一份，请选一份。',
    paperCopyUndone: ({ unit }) => `已撤销${unit}的纸质件。`,
    recommendationMoved: ({ unit, count }) => `${unit}，第${count}项。`,
    recommendationsSaved: ({ count }) => `已保存，列${count}项。`,
    locked: () => '已锁定。',
    unlocked: ({ unit }) => `已重新开放${unit}。`,
  },
  en: {
    returned: ({ unit, count }) => `Returned to ${unit} with ${comments(count)}.`,
    noted: ({ unit, count }) => `Told ${unit}: ${comments(count)}.`,
    closed: ({ count }) => `Closed ${queries(count)}.`,
    accepted: ({ unit }) => `Accepted: ${unit}.`,
    reopened: ({ unit }) => `Reopened: ${unit}.`,
    extended: ({ unit }) => `Extended: ${unit}.`,
    corrected: ({ unit, count }) => `Corrected for ${unit}: version ${count}.`,
    acceptedAll: ({ count }) => `Accepted ${count} ${count === 1 ? 'report' : 'reports'}.`,
    remindersCopied: ({ count }) => `Copied for ${units(count)}, and on record.`,
    remindersNotCopied: () => 'It could not be copied by itself: copy it from the field.',
    draftsSaved: ({ count }) => `Drafts for ${units(count)} downloaded, and on record.`,
    mailsSent: ({ count }) => `Mail sent to ${units(count)}.`,
    activitiesJoined: () => 'Decided: it counts once, with its lead.',
    activitiesKeptApart: () => 'Decided: not one activity.',
    activitiesUndone: () => 'Undone.',
    paperCopyReceived: ({ unit }) => `Paper copy of ${unit} received.`,
    paperCopyAlready: ({ unit }) => `The paper copy of ${unit} was recorded before.`,
    paperCopyDiffers: ({ unit, count }) =>
      `The print of ${unit} differs in ${count} ${count === 1 ? 'cell' : 'cells'}: not recorded.`,
    paperCopyAmbiguous: () => 'Several prints fit: choose one.',
    paperCopyUndone: ({ unit }) => `Undone: paper copy of ${unit}.`,
    recommendationMoved: ({ unit, count }) => `${unit}, number ${count}.`,
    recommendationsSaved: ({ count }) => `Saved: ${count} listed.`,
    locked: () => 'Locked.',
    unlocked: ({ unit }) => (unit === '' ? 'Reopened.' : `Reopened for ${unit}.`),
  },
};
