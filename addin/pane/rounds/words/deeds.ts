/** What is on record, in people's words; what is not known here is shown as it stands. */
import { type Bilingual, both, type Locale } from '#domain/words/locale';

/** In the order in which they are offered. */
const ACTIONS: Readonly<Record<string, Bilingual>> = {
  'session.created': both('登录', 'Signed in'),
  'submission.accepted': both('提交', 'Submitted'),
  'submission.withdrawn': both('撤回', 'Withdrew'),
  'review.returned': both('退回', 'Returned'),
  'review.noted': both('说明', 'Noted'),
  'review.answered': both('答复', 'Answered'),
  'review.closed': both('了结', 'Closed a query'),
  'review.accepted': both('通过', 'Accepted'),
  'review.reopened': both('重新打开', 'Reopened a report'),
  'review.extended': both('延长截止时间', 'Extended a deadline'),
  'joint.joined': both('认定联合举办', 'Joined an activity of several units'),
  'joint.apart': both('认定不是联合举办', 'Kept activities apart'),
  'paperCopy.received': both('收到纸质件', 'Received a paper copy'),
  'paperCopy.undone': both('撤销收到纸质件', 'Undid receiving a paper copy'),
  'recommended.chosen': both('勾选推荐清单', 'Chose what is recommended'),
  'recommended.asMarked': both('推荐清单改回按单位标的', 'Went back to what units marked'),
  'joint.undone': both('撤销联合举办的认定', 'Undid a word on joint activities'),
  'unit.reminded': both('催报', 'Reminded a unit'),
  'unit.mailed': both('发催报邮件', 'Sent a reminder by mail'),
  'document.kept': both('留存 Word 原件', 'Kept a form’s Word file'),
  'paper.submitted': both('上传文稿', 'Handed in a paper'),
  'paper.downloaded': both('下载文稿', 'Downloaded a paper'),
  'paper.drafted': both('生成文稿初稿', 'Drafted a paper'),
  'version.downloaded': both('下载一版填报表', 'Downloaded a version'),
  'summary.downloaded': both('下载汇总', 'Downloaded a summary'),
  'archive.downloaded': both('下载归档', 'Downloaded the archive'),
  'round.created': both('新建活动', 'Made an event'),
  'round.put': both('修改活动', 'Changed an event'),
  'round.published': both('发布活动', 'Published an event'),
  'round.closed': both('结束活动', 'Closed an event'),
  'round.reopened': both('重新开放活动', 'Reopened an event'),
  'round.archived': both('归档活动', 'Archived an event'),
  'round.restored': both('取出归档', 'Took out of the archive'),
  'round.removed': both('删除活动', 'Removed an event'),
  'round.locked': both('锁定', 'Locked'),
  'round.unlocked': both('取消锁定', 'Unlocked'),
  'unit.reopened': both('单独开放一个单位', 'Opened to one unit'),
  'code.created': both('发报送码', 'Made a code'),
  'code.revoked': both('作废报送码', 'Revoked a code'),
  'audit.downloaded': both('下载操作记录', 'Downloaded the activity'),
  'unit.exported': both('导出一个单位的数据', 'Exported a unit’s data'),
  'round.purged': both('清除活动数据', 'Purged an event’s data'),
};

export const KNOWN_ACTIONS: readonly string[] = Object.keys(ACTIONS);

export function actionName(action: string, locale: Locale): string {
  return ACTIONS[action]?.[locale] ?? action;
}

const DETAILS: Readonly<Record<string, Bilingual>> = {
  reason: both('原因', 'reason'),
  name: both('名称', 'name'),
  version: both('版次', 'version'),
  until: both('延长到', 'until'),
  records: both('条数', 'records'),
  comments: both('处数', 'comments'),
  receipt: both('回执号', 'receipt'),
  channel: both('方式', 'how'),
  address: both('发往', 'to'),
  result: both('结果', 'result'),
  reply: both('邮件服务器的答复', 'the mail server said'),
};

/** Of details that are one word of a few, those words. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  channel: { copy: both('复制文字', 'copied'), eml: both('邮件草稿', 'mail drafts') },
  result: {
    sent: both('已发出', 'sent'),
    refused: both('被拒收', 'refused'),
    notSent: both('没有发出', 'not sent'),
    unknown: both('不清楚', 'not known'),
  },
};

/** What of a record's details people can read; fingerprints and ids are in the file. */
export function detailWords(detail: unknown, locale: Locale): string {
  if (typeof detail !== 'object' || detail === null) return '';
  const [between, is] = locale === 'zh-CN' ? ['；', '：'] : ['; ', ': '];
  return Object.entries(detail)
    .flatMap(([key, value]) => {
      const name = DETAILS[key]?.[locale];
      const isPlain = typeof value === 'string' || typeof value === 'number';
      const said = VALUES[key]?.[String(value)]?.[locale] ?? value;
      return name === undefined || !isPlain ? [] : [`${name}${is}${said}`];
    })
    .join(between);
}
