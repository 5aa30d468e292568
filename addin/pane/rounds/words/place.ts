/** What these pages are called in the menu; apart, because the menu is there before they are. */
import type { Bilingual } from '#domain/words/locale';

export const ROUNDS_PLACE: Bilingual = { 'zh-CN': '活动、名单和报送码', en: 'Events, rosters and codes' };

/** The way back, as the officers' area calls it. */
export const OVERVIEW_PLACE: Bilingual = { 'zh-CN': '填报总览', en: 'Overview' };
