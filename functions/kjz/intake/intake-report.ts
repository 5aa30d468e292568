/** What is said of everything that was found: pile by pile for people, one entry each as JSON; and how the command ends. */
import type { VerdictIssue, WhatStands } from '#client/shapes';
import type { Evidence } from '#domain/intake/evidence';
import { PILE_NAMES, PILES, type Pile } from '#domain/intake/pile';
import { chinaTime } from '#domain/words/china-time';
import type { Bilingual, Locale } from '#domain/words/locale';
import type { MailFacts } from '#inbox/found-file';
import type { IntakeItem, Taken } from '#intake/intake-item';
import { EVIDENCE_NAMES, itemWords, speakingFor } from '#intake/item-words';
import { textTable } from '#machine/text-table';
import { EXIT, type Exit, inLocale } from '../command';

/** One entry of `intake --json`. */
export interface IntakeEntry {
  /** 会计学院.eml › 材料.zip › 附件2.xlsx */
  readonly file: string;
  readonly mail: MailFacts | null;
  readonly sha256: string | null;
  readonly form: string | null;
  /** Where it is certain. */
  readonly unit: string | null;
  /** Where it is not: shown, and never taken for it. */
  readonly seemingly: string | null;
  readonly evidence: Evidence | null;
  readonly pile: Pile;
  readonly code: string;
  readonly message: string;
  /** Absent where nothing was to be taken in. */
  readonly outcome?: Taken['outcome'];
  readonly receipt?: string;
  readonly version?: number;
  readonly issues?: readonly VerdictIssue[];
  readonly difference?: WhatStands['difference'];
  readonly changes?: WhatStands['changes'];
}

export function entryOf(item: IntakeItem, locale: Locale): IntakeEntry {
  const { file, found, sha256, sheet, unit, seemingly, evidence, pile, reason, taken, issues, standing } = item;
  return {
    ...{ file, mail: found.mail ?? null, sha256: sha256 ?? null, form: sheet?.form.id ?? null },
    ...{ unit: unit ?? null, seemingly: seemingly ?? null, evidence: evidence ?? null, pile },
    code: taken?.outcome === 'refused' ? taken.code : reason.code,
    message: messageOf(item, locale),
    ...(taken === undefined ? {} : { outcome: taken.outcome }),
    ...(taken?.outcome === 'recorded' ? { receipt: taken.receipt.receipt, version: taken.receipt.version } : {}),
    ...(issues === undefined || issues.length === 0 ? {} : { issues }),
    ...(standing?.difference === undefined ? {} : { difference: standing.difference }),
    ...(standing?.changes === undefined || standing.changes.length === 0 ? {} : { changes: standing.changes }),
  };
}

const REPLACE: Bilingual = {
  'zh-CN': '确要取代，用 --replace 写明这个文件。',
  en: 'If it shall take its place, name the file with --replace.',
};

/** What of it the command line itself can do, by the reason's code. */
const OPTIONS: ReadonlyMap<string, Bilingual> = new Map([
  [
    'intake.senderOfOther',
    {
      'zh-CN': '确是这个单位的，用 --confirm 写明这个文件。',
      en: 'If it is that unit’s, name the file with --confirm.',
    },
  ],
  ['intake.several', { 'zh-CN': '定稿用 --prefer 写明。', en: 'Name the final one with --prefer.' }],
  ['intake.newerStands', REPLACE],
  ['intake.wouldReplace', REPLACE],
  [
    'intake.needsReasons',
    { 'zh-CN': '已知理由的，用 --reasons 写明。', en: 'If you know the reasons, give them with --reasons.' },
  ],
]);

function messageOf(item: IntakeItem, locale: Locale): string {
  const said = inLocale(locale, itemWords(item));
  const option = item.taken === undefined ? OPTIONS.get(item.reason.code) : undefined;
  if (option === undefined) return said;
  return `${said}${locale === 'en' ? ' ' : ''}${inLocale(locale, option)}`;
}

/** Pile by pile, the acceptable first; of each its evidence in a few words. */
export function reportLines(items: readonly IntakeItem[], locale: Locale): readonly string[] {
  const piles = PILES.map((pile) => ({ pile, here: items.filter((item) => item.pile === pile) }));
  const lines = piles.flatMap(({ pile, here }) =>
    here.length === 0
      ? []
      : [`${inLocale(locale, PILE_NAMES[pile])} ${here.length}`, ...textTable(here.map(row), '  ')],
  );
  const counts = piles.map(({ pile, here }) => `${inLocale(locale, PILE_NAMES[pile])} ${here.length}`).join(' · ');
  const taken = items.filter((item) => item.taken?.outcome === 'recorded').length;
  const all = {
    'zh-CN': `共 ${items.length} 件：${counts}；已代录 ${taken} 件。`,
    en: `${items.length} in all: ${counts}; ${taken} recorded.`,
  };
  return [...lines, inLocale(locale, all)];

  function row(item: IntakeItem): readonly string[] {
    const { file, sheet, found, unit, seemingly } = item;
    const sender = found.mail?.from?.email ?? '';
    const sent = found.mail?.sentAt === undefined ? '' : chinaTime(found.mail.sentAt);
    const whose = unit ?? (seemingly === undefined ? '' : `${seemingly}？`);
    return [
      file,
      sheet?.form.attachment ?? '',
      whose,
      evidenceWords(item, locale),
      sender,
      sent,
      messageOf(item, locale),
    ];
  }
}

/** What speaks for the unit that it is, or seems to be: 表头+文件名. */
function evidenceWords(item: IntakeItem, locale: Locale): string {
  return speakingFor(item)
    .map((each) => inLocale(locale, EVIDENCE_NAMES[each]))
    .join('+');
}

export function exitOf(items: readonly IntakeItem[]): Exit {
  if (items.some(({ taken }) => taken?.outcome === 'unknown' || taken?.outcome === 'notAsked')) return EXIT.unusable;
  const isLeft = ({ pile, taken }: IntakeItem) =>
    taken?.outcome === 'refused' || pile === 'hasErrors' || pile === 'unclear' || pile === 'newerStands';
  return items.some(isLeft) ? EXIT.found : EXIT.ok;
}
