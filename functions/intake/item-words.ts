/** What is said of an item: what became of it, else why it stands where it stands; and what speaks for its unit. */
import type { Evidence } from '#domain/intake/evidence';
import type { Bilingual } from '#domain/words/locale';
import type { IntakeItem } from './intake-item';

export function itemWords({ reason, taken }: Pick<IntakeItem, 'reason' | 'taken'>): Bilingual {
  switch (taken?.outcome) {
    case 'recorded': {
      const { version, receipt } = taken.receipt;
      return {
        'zh-CN': `已代录，第${version}版，回执 ${receipt}`,
        en: `recorded on the unit’s behalf, version ${version}, receipt ${receipt}`,
      };
    }
    case 'refused':
      return { 'zh-CN': `没有收：${taken.message}`, en: `Not taken in: ${taken.message}` };
    case 'notAsked':
      return {
        'zh-CN': '没有收到服务器回复，没有收。请再试一次。',
        en: 'The server did not answer; not taken in. Try again.',
      };
    case 'unknown':
      return {
        'zh-CN': '状态核对中：没有收到服务器回复。再试一次即可，不会重复。',
        en: 'Not settled: no answer. Try again; nothing is recorded twice.',
      };
    default:
      return reason.message;
  }
}

export const EVIDENCE_NAMES: Readonly<Record<keyof Evidence, Bilingual>> = {
  letterhead: { 'zh-CN': '表头', en: 'sheet' },
  fileName: { 'zh-CN': '文件名', en: 'file name' },
  sender: { 'zh-CN': '发件人', en: 'sender' },
  subject: { 'zh-CN': '主题', en: 'subject' },
};

/** What speaks for the unit that it is, or seems to be. */
export function speakingFor({
  evidence,
  unit,
  seemingly,
}: Pick<IntakeItem, 'evidence' | 'unit' | 'seemingly'>): readonly (keyof Evidence)[] {
  const whose = unit ?? seemingly;
  if (evidence === undefined || whose === undefined) return [];
  return (['letterhead', 'fileName', 'sender', 'subject'] as const).filter((each) => {
    const said = evidence[each];
    return typeof said === 'object' ? said.includes(whose) : said === whose;
  });
}
