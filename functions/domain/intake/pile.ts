/** Where something that was mailed stands, and why: what an officer sees of each attachment. */
import type { Bilingual } from '../words/locale';

export const PILES = ['acceptable', 'hasErrors', 'unclear', 'newerStands', 'duplicate', 'notASheet'] as const;
export type Pile = (typeof PILES)[number];

export const PILE_NAMES: Readonly<Record<Pile, Bilingual>> = {
  acceptable: { 'zh-CN': '可收', en: 'Acceptable' },
  hasErrors: { 'zh-CN': '有必改', en: 'To be fixed' },
  unclear: { 'zh-CN': '认不出', en: 'Unclear' },
  newerStands: { 'zh-CN': '已有更新的版本', en: 'Newer version stands' },
  duplicate: { 'zh-CN': '重复', en: 'Duplicate' },
  notASheet: { 'zh-CN': '不是表', en: 'No sheet' },
};

export interface PileReason {
  /** Stable, for programs. */
  readonly code: string;
  readonly message: Bilingual;
}

export interface Sorted {
  readonly pile: Pile;
  readonly reason: PileReason;
}
