/** Every state the pane can be in, by name, as the flow would make it. Data only: nothing here talks to anybody. */

import type { CollectorState } from '#client/shapes';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Locale } from '#domain/words/locale';
import { moved, standingKeys } from '../../addin/pane/officer/model/recommended';
import type { PaneState } from '../../addin/pane/pane-state';
import type { Progress, Trouble } from '../../addin/pane/shell/model/state';
import type { FormCard, SheetState, SubmitState } from '../../addin/pane/staff/model/state';
import {
  ADMIN,
  CARDS,
  card,
  DIFFERENT,
  differing,
  overview,
  plan,
  problem,
  receipt,
  report,
  reported,
  results,
  returned,
  rounds,
  UNIT,
  VERSIONS,
  version,
  withdrew,
  wrongCode,
} from './answers';
import * as closing from './closing';
import * as findings from './findings';
import { INBOX_STATES } from './inbox-states';
import {
  checked,
  doubts,
  explainedDoubts,
  few,
  inWords,
  mixed,
  nothingYet,
  only,
  onlyFirstExplained,
  onOneOfTwoSheets,
  onTwoSheets,
  pasted,
  seen,
  threeHundred,
  typing,
} from './issues';
import * as joint from './joint';
import * as officer from './officer';
import * as paperCopies from './paper-copies';
import * as papers from './papers';
import * as recommended from './recommended';
import { HISTORY_REVIEW, jointCards, RETURNED_CARDS, REVIEWED } from './reviews';
import { ROUNDS_STATES } from './rounds-states';
import { cleanTable, inDocument, LOCATED, LOCATED_IN_DOCUMENT, long, ordinary, withHidden } from './tables';

const base = (locale: Locale): PaneState => ({
  locale,
  place: 'excel',
  abilities: { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true },
  online: true,
  session: { status: 'signedIn', session: UNIT },
  screen: 'form',
  round: EXAMPLE_ROUND,
  chosenRound: EXAMPLE_ROUND.id,
  cards: CARDS,
  form: 'plan',
  papers: papers.papers(),
  sheet: checked(few(locale)),
  submit: { status: 'idle' },
  history: undefined,
  announcement: '',
});

type Change = Partial<PaneState> | ((locale: Locale) => Partial<PaneState>);
const inFile: Partial<PaneState> = {
  place: 'file',
  abilities: { layOut: 'download', select: 'inTable', mark: 'copy', watch: false },
};
const sheet = (state: SheetState): Partial<PaneState> => ({ sheet: state });
const submit = (state: SubmitState): Partial<PaneState> => ({ submit: state });
const progress = (work: Progress['work'], step?: Progress['step']): Partial<PaneState> => ({
  progress: { work, ...(step === undefined ? {} : { step }) },
});
const workbook = (failure: Extract<Trouble, { kind: 'workbook' }>['failure']): Partial<PaneState> => ({
  trouble: { kind: 'workbook', failure },
});
const signedOut = (trouble?: Trouble): Partial<PaneState> => ({
  session: { status: 'signedOut', ...(trouble === undefined ? {} : { trouble }) },
  screen: 'forms',
});
const formsOf = (cards: readonly FormCard[]): Partial<PaneState> => ({ screen: 'forms', cards });
// The key itself is taken away: the state's optional fields are absent, never undefined.
const withoutRound = { round: undefined } as unknown as Partial<PaneState>;
const withoutCards = { screen: 'forms', cards: undefined } as unknown as Partial<PaneState>;
const formsOfRounds = (count: number): Partial<PaneState> => ({
  ...formsOf(CARDS),
  session: { status: 'signedIn', session: { ...UNIT, rounds: rounds(count) } },
});
const LAST_YEARS: SheetState = {
  status: 'otherRound',
  round: { id: '2022', name: '2022年科技活动周' },
  sheet: '附件2',
};
const admin = (collector: CollectorState | 'loading'): Partial<PaneState> => ({
  session: { status: 'signedIn', session: ADMIN },
  screen: 'forms',
  collector,
  participation: { status: 'shown', view: officer.participation },
  place: 'file',
});

const CHANGES: Readonly<Record<string, Change>> = {
  'signed-out': signedOut(),
  'signed-out-wrong-code': (locale) => signedOut(wrongCode(locale)),
  'signed-out-offline': { ...signedOut({ kind: 'offline' }), online: false },
  'signed-out-code-from-link': { session: { status: 'signedOut', codeHint: '7K3QD0WXNA9T2MBV5RHC' }, screen: 'forms' },
  'signed-out-kept': {
    session: { status: 'signedOut', trouble: { kind: 'offline' }, canResume: true },
    screen: 'forms',
    online: false,
  },
  'signing-in': { session: { status: 'signingIn' }, screen: 'forms' },
  expired: { session: { status: 'expired', session: UNIT } },
  'expired-wrong-code': (locale) => ({ session: { status: 'expired', session: UNIT, trouble: wrongCode(locale) } }),

  forms: formsOf(CARDS),
  'forms-kept': {
    ...formsOf(CARDS),
    session: { status: 'signedIn', session: UNIT, keptUntil: '2023-05-18T21:40:00.000Z' },
  },
  'forms-loading': { ...withoutCards, ...progress('loading') },
  'forms-failed': (locale) => ({ ...withoutCards, trouble: problem(locale, true) }),
  'forms-none': formsOf([]),
  'forms-two-rounds': formsOfRounds(2),
  'forms-six-rounds': { ...formsOfRounds(6), chosenRound: '2018' },
  'forms-other-round-loading': {
    ...formsOfRounds(2),
    ...withoutCards,
    ...withoutRound,
    chosenRound: '2022',
    ...progress('loading'),
  },
  'forms-other-round-failed': (locale) => ({
    ...formsOfRounds(2),
    ...withoutCards,
    ...withoutRound,
    chosenRound: '2022',
    trouble: problem(locale, true),
  }),
  'forms-closed-round': {
    ...formsOfRounds(2),
    chosenRound: '2022',
    cards: [card(reported, -340), card({ ...results, deadline: '2022-06-09T00:00:00+08:00' }, -345)],
  },
  'forms-due-today': formsOf([card(plan, 0), card(results, 20)]),
  'forms-late': formsOf([card(plan, -1), card({ ...results, state: 'withdrawn', version: 2 }, 18)]),
  'forms-done': formsOf([
    card({ ...reported, late: true }, -2),
    card({ ...results, state: 'zero', version: 1, submittedAt: reported.submittedAt }, 19),
  ]),

  absent: sheet({ status: 'absent' }),
  'laying-out': { ...sheet({ status: 'absent' }), ...progress('layingOut') },
  reading: { ...sheet({ status: 'reading' }), ...progress('reading', { at: 1, of: 3 }) },
  'other-round': { ...formsOfRounds(2), screen: 'form', ...sheet(LAST_YEARS) },
  outdated: sheet({ status: 'outdated', version: '2022.2', sheet: '附件2' }),
  migrating: { ...sheet({ status: 'outdated', version: '2022.2', sheet: '附件2' }), ...progress('migrating') },
  checked: {},
  'checked-settled-one': (locale) => sheet(checked(few(locale).slice(1))),
  'checked-mixed': (locale) => sheet(checked(mixed(locale))),
  'checked-seen': (locale) => sheet(checked(seen(locale))),
  'checked-clean': sheet(checked([])),
  'checked-empty': sheet(checked([], { rows: 0 })),
  'checked-verify-only': (locale) => sheet(checked(only(locale), { isMarked: true })),
  'checked-typing': (locale) => sheet(checked(typing(locale))),
  'checked-pasted': (locale) => sheet(checked(pasted(locale))),
  'checked-one-of-two-sheets': (locale) => ({
    ...sheet(checked(onOneOfTwoSheets(locale), { sheet: '附件4' })),
    form: 'results',
  }),
  'checked-stale': (locale) => sheet(checked(few(locale), { isStale: true })),
  'checked-marked': (locale) =>
    sheet(checked(mixed(locale), { isMarked: true, unknown: ['merges', 'hiddenRows', 'strikes', 'links', 'notes'] })),
  'checked-two-sheets': (locale) => ({
    ...sheet(checked(onTwoSheets(locale), { sheet: '附件4' })),
    form: 'results',
  }),
  'checked-300': (locale) => sheet(checked(threeHundred(locale), { rows: 184 })),
  checking: (locale) => ({ ...sheet(checked(few(locale))), ...progress('checking', { at: 3, of: 5 }) }),
  marking: (locale) => ({ ...sheet(checked(few(locale))), ...progress('marking') }),

  sending: { ...submit({ status: 'sending' }), ...sheet(checked([])), ...progress('submitting') },
  queued: {
    ...submit({ status: 'queued', at: receipt.submittedAt, resumed: false }),
    ...sheet(checked([])),
    online: false,
  },
  'file-queued-resumed': {
    ...inFile,
    ...submit({ status: 'queued', at: receipt.submittedAt, resumed: true }),
    ...sheet({ status: 'absent' }),
  },
  'queued-resumed': { ...submit({ status: 'queued', at: receipt.submittedAt, resumed: true }), ...sheet(checked([])) },
  unknown: { ...submit({ status: 'unknown', at: receipt.submittedAt }), ...sheet(checked([])) },
  recorded: {
    ...submit({ status: 'recorded', receipt, receiptSheet: '回执' }),
    ...sheet(checked([])),
    cards: [card(reported, 2), card(results, 22)],
  },
  'recorded-learning': {
    ...submit({ status: 'recorded', receipt, receiptSheet: '回执' }),
    ...sheet(checked([])),
    cards: [card(plan, 2), card(results, 22)],
  },
  'recorded-late': (locale) => ({
    ...submit({ status: 'recorded', receipt: { ...receipt, late: true } }),
    ...sheet(checked(only(locale))),
    cards: [card({ ...reported, late: true }, -1), card(results, 19)],
  }),
  'recorded-zero': {
    ...submit({ status: 'recorded', receipt: { ...receipt, state: 'zero', counts: {} } }),
    ...sheet({ status: 'absent' }),
    cards: [card({ ...reported, state: 'zero' }, 2), card(results, 22)],
  },
  withdrawn: {
    ...submit({ status: 'withdrawn', receipt: { ...receipt, withdrew } }),
    ...sheet(checked([])),
    cards: [card({ ...reported, state: 'withdrawn' }, 2), card(results, 22)],
  },
  'withdrawn-returned': {
    ...submit({ status: 'withdrawn', receipt: { ...receipt, withdrew, returned } }),
    ...sheet(checked([])),
    cards: [card(reported, 2), card(results, 22)],
  },
  blocked: (locale) => ({
    ...sheet(checked(few(locale))),
    ...submit({ status: 'blocked', firstError: few(locale)[0]?.items[0]?.id ?? '' }),
  }),
  unexplained: (locale) => ({
    ...sheet(checked(doubts(1, locale))),
    ...submit({ status: 'unexplained', first: doubts(1, locale)[0]?.items[1]?.id ?? '' }),
  }),
  'unexplained-one': (locale) => ({
    ...sheet(checked(only(locale))),
    ...submit({ status: 'unexplained', first: only(locale)[0]?.items[0]?.id ?? '' }),
  }),
  'unexplained-next': (locale) => ({
    ...sheet(checked(onlyFirstExplained(locale))),
    ...submit({ status: 'unexplained', first: only(locale)[1]?.items[0]?.id ?? '' }),
  }),
  doubts: (locale) => sheet(checked(doubts(0, locale))),
  'doubts-explained': (locale) => sheet(checked(explainedDoubts(locale))),
  'checked-nothing-yet': (locale) => sheet(checked(nothingYet(locale), { rows: 0 })),
  'refused-retry': (locale) => ({
    ...sheet(checked([])),
    ...submit({ status: 'refused', trouble: problem(locale, true) }),
  }),
  refused: (locale) => ({ ...sheet(checked([])), ...submit({ status: 'refused', trouble: problem(locale, false) }) }),
  conflict: {
    ...sheet(checked([])),
    ...submit({
      status: 'conflict',
      conflict: {
        theirVersion: 2,
        theirSubmittedAt: receipt.submittedAt,
        differences: differing(4),
      },
    }),
  },
  'conflict-many': {
    ...sheet(checked([])),
    ...submit({
      status: 'conflict',
      conflict: { theirVersion: 2, differences: differing(30), undecided: differing(30)[2]?.id ?? '' },
    }),
  },
  'conflict-theirs-only': {
    ...sheet(checked([])),
    ...submit({ status: 'conflict', conflict: { theirVersion: 2, differences: differing(1) } }),
  },

  reported: { ...sheet(checked([])), cards: [card(reported, 2), card(results, 22)] },
  'reported-again': {
    ...sheet(checked([])),
    cards: [card({ ...reported, version: 5, returned }, 2), card(results, 22)],
  },
  'ask-withdraw': {
    ...sheet(checked([])),
    cards: [card(reported, 2), card(results, 22)],
    question: { kind: 'withdraw', report, returns: { version: 2, submittedAt: returned.submittedAt } },
  },
  'ask-withdraw-only': { ...sheet(checked([])), cards: [card(reported, 2)], question: { kind: 'withdraw', report } },
  'ask-zero': (locale) => ({
    ...sheet(checked(nothingYet(locale), { rows: 0 })),
    cards: [card(reported, 2), card(results, 22)],
    question: { kind: 'zero', report },
  }),
  'ask-replace': {
    ...inFile,
    ...sheet(checked([])),
    fileName: '附件2.xlsx',
    cards: [card(reported, 2), card(results, 22)],
    question: {
      kind: 'replace',
      report,
      counts: { rowsAdded: 1, rowsChanged: 3, rowsRemoved: 12, cells: 7 },
      cells: DIFFERENT,
    },
  },
  'ask-replace-zero': {
    ...inFile,
    ...sheet(checked([])),
    cards: [card({ ...reported, state: 'zero' }, 2)],
    question: {
      kind: 'replace',
      report: { ...report, rows: 0, state: 'zero' },
      counts: { rowsAdded: 12, rowsChanged: 0, rowsRemoved: 0, cells: 0 },
      cells: DIFFERENT,
    },
  },

  ...REVIEWED,
  'returned-with-issues': (locale) => ({ ...REVIEWED.returned, ...sheet(checked(few(locale))) }),
  'file-returned': (locale) => ({
    ...inFile,
    ...REVIEWED.returned,
    ...sheet(ordinary(locale)),
    fileName: '附件2.xlsx',
  }),
  'forms-returned': formsOf(RETURNED_CARDS),
  'forms-joint': (locale) => formsOf(jointCards(locale)),

  'history-reviewed': {
    screen: 'history',
    review: HISTORY_REVIEW,
    history: [
      version(3, { status: 'folded' }, { submittedAt: '2023-05-18T06:05:00.000Z' }),
      version(2, { status: 'folded' }, { submittedAt: '2023-05-17T06:05:00.000Z' }),
    ],
  },
  history: { screen: 'history', history: VERSIONS },
  'history-earlier': { screen: 'history', history: VERSIONS, earlierThan: 1 },
  'history-opened': (locale) => ({
    screen: 'history',
    history: [
      version(3, { status: 'folded' }, { withdrew, returned }),
      version(2, { status: 'folded' }, {}, { status: 'shown', ...inWords(locale) }),
      version(1, { status: 'folded' }, {}, { status: 'failed', trouble: problem(locale, true) }),
    ],
  }),
  'history-nothing': {
    screen: 'history',
    history: [version(1, { status: 'folded' }, {}, { status: 'shown', parts: [], remarks: [] })],
  },
  'ask-take-back': {
    screen: 'history',
    history: VERSIONS,
    cards: [card(reported, 2), card(results, 22)],
    question: { kind: 'takeBack', version: 2, sheet: '附件2' },
  },
  'history-loading': { screen: 'history', history: 'loading' },
  'history-empty': { screen: 'history', history: [] },
  'history-failed': (locale) => ({
    screen: 'history',
    history: [version(2, { status: 'failed', trouble: problem(locale, true) }), version(1, { status: 'folded' })],
  }),
  help: { screen: 'help' },
  'help-file': { ...inFile, screen: 'help' },

  'trouble-problem': (locale) => ({ trouble: problem(locale, true) }),
  'trouble-offline': { trouble: { kind: 'offline' }, online: false },
  'trouble-editing': workbook({ code: 'cellBeingEdited' }),
  'trouble-read-only': { ...workbook({ code: 'readOnly' }), ...sheet({ status: 'absent' }) },
  'trouble-too-large': workbook({ code: 'tooLarge' }),
  'trouble-unsupported': workbook({ code: 'unsupported' }),
  'trouble-protected': workbook({ code: 'sheetProtected', sheet: '附件4-活动清单' }),
  'trouble-missing': workbook({ code: 'sheetMissing', sheet: '附件2' }),
  'trouble-unexpected': workbook({ code: 'unexpected', detail: 'GeneralException · WorksheetCollection.getItem' }),
  offline: { online: false },
  'long-texts': (locale) => ({
    session: { status: 'signedIn', session: { ...UNIT, unit: '大数据应用与区域经济协同创新省级重点实验室（筹）' } },
    sheet: checked(mixed(locale)),
    cards: [card({ ...plan, title: '全国科技活动周暨科普日系列特色科技活动安排与开展情况统计汇总表（试行）' }, -12)],
    online: false,
  }),

  'file-absent': { ...inFile, ...sheet({ status: 'absent' }) },
  'file-checked': (locale) => ({
    ...inFile,
    ...sheet(ordinary(locale)),
    located: LOCATED,
    fileName: '附件2-计算机与信息工程学院-最终版2（改）.xlsx',
  }),
  'file-document': (locale) => ({
    ...inFile,
    ...sheet(inDocument(locale)),
    located: LOCATED_IN_DOCUMENT,
    fileName: '附件2（会计学院）.docx',
  }),
  'file-old': (locale) => ({ ...inFile, ...sheet(ordinary(locale)), fileName: '附件2-最终版.xls', copiesAnew: true }),
  'file-hidden': (locale) => ({ ...inFile, ...sheet(withHidden(locale)), fileName: '附件2.xlsx' }),
  'file-2000': (locale) => ({ ...inFile, ...sheet(long(locale)), fileName: '附件2.xlsx' }),
  'file-queued': (locale) => ({
    ...inFile,
    ...sheet(ordinary(locale)),
    ...submit({ status: 'queued', at: '2023-05-18T09:12:00.000Z', resumed: false }),
    fileName: '附件2.xlsx',
    online: false,
  }),
  'file-ask-other': (locale) => ({
    ...inFile,
    ...sheet(ordinary(locale)),
    fileName: '附件2.xlsx',
    question: { kind: 'openFile', file: '附件2（新）.xlsx', before: '附件2.xlsx', cells: 3 },
  }),
  'forms-ask-other': {
    ...inFile,
    ...formsOf(CARDS),
    question: { kind: 'openFile', file: '附件4.xlsx', before: '附件2.xlsx', cells: 1 },
  },
  'file-other-round': {
    ...inFile,
    ...formsOfRounds(2),
    screen: 'form',
    ...sheet(LAST_YEARS),
    fileName: '附件2 去年.xlsx',
  },
  'file-recorded': (locale) => ({
    ...inFile,
    ...submit({ status: 'recorded', receipt, receiptSheet: '回执' }),
    ...sheet(cleanTable(locale)),
    fileName: '附件2.xlsx',
    cards: [card(reported, 2), card(results, 22)],
  }),
  'papers-in': { ...formsOf(CARDS), papers: papers.handedInBoth() },
  'papers-loading': { ...formsOf(CARDS), papers: papers.loading() },
  'papers-failed': (locale) => ({ ...formsOf(CARDS), papers: papers.failed(locale) }),
  'papers-refused': (locale) => ({ ...formsOf(CARDS), papers: papers.refused(locale) }),
  'papers-unread': { ...formsOf(CARDS), papers: papers.unread() },
  'papers-handed-in': { ...formsOf(CARDS), papers: papers.justHandedIn() },
  'papers-renewed': { ...formsOf(CARDS), papers: papers.renewed() },
  'papers-working': { ...inFile, ...formsOf(CARDS), papers: papers.working() },
  'papers-locked': { ...formsOf(CARDS), papers: papers.locked() },
  'file-not-open': { ...inFile, ...workbook({ code: 'notOpen' }), ...sheet({ status: 'absent' }) },

  collector: admin(overview(false)),
  'collector-two-rounds': {
    ...admin(overview(false)),
    session: { status: 'signedIn', session: { ...ADMIN, rounds: rounds(2) } },
  },
  'collector-kept': {
    ...admin(overview(false)),
    session: { status: 'signedIn', session: ADMIN, keptUntil: '2023-05-18T21:40:00.000Z' },
  },
  'collector-papers': {
    ...admin(papers.withPapers(overview(false))),
    unitPapers: { ...papers.UNIT_PAPERS, store: papers.renewed() },
  },
  'collector-papers-none': {
    ...admin(papers.withPapers(overview(true))),
    unitPapers: { ...papers.UNIT_PAPERS, store: papers.papers() },
  },
  'collector-empty': admin(overview(true)),
  'collector-hundred': admin(officer.hundred(overview(false))),
  'collector-sheet': { ...admin(overview(false)), unitSheet: officer.opened() },
  'collector-sheet-clean': { ...admin(overview(false)), unitSheet: officer.opened({}, officer.clean()) },
  'collector-sheet-drafts': {
    ...admin(overview(false)),
    drafts: officer.drafts,
    unitSheet: officer.opened({}, officer.clean()),
  },
  'collector-sheet-news': (locale) => ({
    ...admin(overview(false)),
    drafts: officer.drafts,
    unitSheet: officer.opened({
      trouble: problem(locale, false),
      news: [
        { kind: 'version', version: 3, at: receipt.submittedAt, by: 'unit' },
        { kind: 'decision', decision: 'returned', at: receipt.submittedAt, by: '科学技术处' },
      ],
    }),
  }),
  'collector-sheet-behind': {
    ...admin(overview(false)),
    drafts: officer.drafts,
    unitSheet: officer.opened({ isBehind: true }),
  },
  'collector-sheet-accepted': { ...admin(overview(false)), unitSheet: officer.opened({}, officer.accepted()) },
  'collector-sheet-nothing': { ...admin(overview(false)), unitSheet: officer.opened({}, officer.nothing()) },
  'collector-sheet-versions': {
    ...admin(overview(false)),
    unitSheet: officer.opened({ shows: 'versions', comparison: officer.differences }),
  },
  'collector-sheet-loading': {
    ...admin(overview(false)),
    unitSheet: { ...officer.opened(), desk: { status: 'loading' } },
  },
  'collector-sheet-failed': (locale) => ({
    ...admin(overview(false)),
    unitSheet: { ...officer.opened(), desk: { status: 'failed', trouble: problem(locale, true) } },
  }),
  'collector-sheet-locked': {
    ...admin(closing.locked(overview(false))),
    unitSheet: officer.opened({}, officer.lockedOut()),
  },
  'collector-acceptance': { ...admin(overview(false)), acceptance: { status: 'asked', found: officer.found23 } },
  'collector-acceptance-done': {
    ...admin(overview(false)),
    acceptance: {
      status: 'accepted',
      outcome: {
        accepted: officer.found23.clean.slice(1),
        not: [{ unit: '团委', form: 'plan', version: 1, code: 'decision.stale', detail: '没有记下：其间又报了一版。' }],
      },
    },
  },
  reminding: (locale) => ({ ...admin(overview(false)), owing: closing.owing(locale) }),
  'reminding-copied': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owing(locale, 12),
    reminding: closing.reminded(locale, true),
  }),
  'reminding-not-copied': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owing(locale, 12),
    reminding: closing.reminded(locale, false),
  }),
  'reminding-drafts': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owing(locale),
    reminding: { status: 'working', channel: 'eml' },
  }),
  'reminding-mail': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owingByMail(locale),
    mailing: closing.mailingAsked(locale),
  }),
  'reminding-mail-one': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owingByMail(locale),
    mailing: closing.mailingOne(locale),
  }),
  'reminding-mail-sending': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owingByMail(locale),
    mailing: closing.mailingUnderWay(locale),
  }),
  'reminding-mail-ended': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owingByMail(locale),
    mailing: closing.mailingEnded(locale),
  }),
  'reminding-mail-halted': (locale) => ({
    ...admin(overview(false)),
    owing: closing.owingByMail(locale),
    mailing: closing.mailingHalted(locale),
  }),
  'reminding-nobody': (locale) => ({ ...admin(overview(false)), owing: closing.owing(locale, 0) }),
  'reminding-failed': (locale) => ({
    ...admin(overview(false)),
    owing: { status: 'failed', trouble: problem(locale, true) },
  }),
  'reminding-asking': { ...admin(overview(false)), owing: { status: 'asking' } },
  findings: (locale) => ({ ...admin(overview(false)), findings: { status: 'shown', view: findings.found(locale) } }),
  'findings-none': { ...admin(overview(false)), findings: { status: 'shown', view: findings.nothing } },
  'findings-asking': { ...admin(overview(false)), findings: { status: 'asking' } },
  'findings-failed': (locale) => ({
    ...admin(overview(false)),
    findings: { status: 'failed', trouble: problem(locale, true) },
  }),
  'findings-sheet': (locale) => ({
    ...admin(overview(false)),
    findings: { status: 'shown', view: findings.found(locale) },
    unitSheet: officer.opened(),
  }),
  joint: { ...admin(overview(false)), joint: { form: 'results', view: joint.all } },
  'joint-deciding': { ...admin(overview(false)), joint: { form: 'results', view: joint.undecided, work: '0a' } },
  'joint-decided': { ...admin(overview(false)), joint: { form: 'results', view: joint.done } },
  'joint-none': { ...admin(overview(false)), joint: { form: 'results', view: joint.nothing } },
  paperCopies: { ...admin(overview(false)), paperCopies: { view: paperCopies.view, scans: [] } },
  'paperCopies-scans': {
    ...admin(overview(false)),
    paperCopies: { view: paperCopies.view, scans: paperCopies.scans },
  },
  'paperCopies-all': {
    ...admin(overview(false)),
    paperCopies: { view: paperCopies.allIn, scans: paperCopies.scans.slice(-1) },
  },
  'paperCopies-plan': {
    ...admin(overview(false)),
    paperCopies: { view: paperCopies.planAlone, scans: [] },
  },
  'paperCopies-none': {
    ...admin(overview(false)),
    paperCopies: { view: paperCopies.noneYet, scans: [] },
  },
  'paperCopies-asking': { ...admin(overview(false)), paperCopies: { scans: [] } },
  'paperCopies-unknown': (locale) => ({
    ...admin(overview(false)),
    paperCopies: { view: paperCopies.view, scans: [{ id: 1, code: '000000', trouble: problem(locale, true) }] },
  }),
  recommended: { ...admin(overview(false)), recommended: { view: recommended.chosen } },
  'recommended-moved': {
    ...admin(overview(false)),
    recommended: {
      view: recommended.chosen,
      draft: moved(standingKeys(recommended.chosen), standingKeys(recommended.chosen)[1] ?? '', 0),
    },
  },
  'recommended-marked': { ...admin(overview(false)), recommended: { view: recommended.asMarked } },
  'recommended-draft': {
    ...admin(overview(false)),
    recommended: {
      view: recommended.chosen,
      draft: [
        ...standingKeys(recommended.chosen).slice(1),
        JSON.stringify(['传媒学院', '“科学之声”校园广播剧展播', 0]),
      ],
      lost: ['外国语学院 科普翻译大赛'],
    },
  },
  'recommended-saving': {
    ...admin(overview(false)),
    recommended: { view: recommended.chosen, draft: standingKeys(recommended.chosen).slice(2), isSaving: true },
  },
  'recommended-empty': { ...admin(overview(false)), recommended: { view: recommended.empty } },
  'recommended-many': { ...admin(overview(false)), recommended: { view: recommended.tooMany } },
  'recommended-asking': { ...admin(overview(false)), recommended: {} },
  'recommended-failed': (locale) => ({
    ...admin(overview(false)),
    recommended: { view: recommended.chosen, trouble: problem(locale, true) },
  }),
  'joint-many': { ...admin(overview(false)), joint: { form: 'results', view: joint.tooMany } },
  'findings-many': { ...admin(overview(false)), findings: { status: 'shown', view: findings.tooMany } },
  'joint-asking': { ...admin(overview(false)), joint: { form: 'results' } },
  'joint-failed': (locale) => ({
    ...admin(overview(false)),
    joint: { form: 'results', view: joint.undecided, trouble: problem(locale, true) },
  }),
  summary: { ...admin(overview(false)), summaries: { downloads: closing.downloads } },
  'summary-making': {
    ...admin(overview(false)),
    summaries: {
      isWorking: true,
      making: { state: 'merging', since: '2023-05-25T02:05:00.000Z', units: 40, rows: 12_480 },
    },
  },
  'summary-saved': {
    ...admin(overview(false)),
    summaries: { downloads: closing.downloads, saved: '2023年科技活动周 学校汇总.xlsx' },
  },
  'summary-failed': (locale) => ({ ...admin(overview(false)), summaries: { trouble: problem(locale, false) } }),
  'closing-open': admin(overview(false)),
  'closing-locked': admin(closing.locked(overview(false))),
  'closing-reopened': admin(closing.locked(overview(false), '会计学院', '团委')),
  'closing-archiving': {
    ...admin(closing.locked(overview(false))),
    closing: {
      work: 'archive',
      making: { state: 'merging', since: '2023-05-25T02:05:00.000Z', units: 40, rows: 12_480 },
    },
  },
  'closing-archived': {
    ...admin(closing.locked(overview(false))),
    closing: { saved: '2023年科技活动周 归档.zip' },
  },
  'closing-failed': (locale) => ({ ...admin(overview(false)), closing: { trouble: problem(locale, false) } }),
  'collector-loading': admin('loading'),
  'collector-failed': (locale) => ({
    session: { status: 'signedIn', session: ADMIN },
    ...withoutCards,
    place: 'file',
    trouble: problem(locale, true),
  }),
  ...Object.fromEntries(
    Object.entries(INBOX_STATES).map(([name, state]) => [name, { ...admin(overview(false)), ...state }]),
  ),
  ...ROUNDS_STATES,
};

export const STATE_NAMES: readonly string[] = Object.keys(CHANGES);

/** The state of that name in a language; the first one for a name that is none. */
export function namedState(name: string, locale: Locale): PaneState {
  const change = CHANGES[name] ?? {};
  return { ...base(locale), ...(typeof change === 'function' ? change(locale) : change) };
}
