/** 方案与总结 of a unit, and beside the officer's overview, for the gallery. Data only. */
import type { PaperState } from '#client/papers-client';
import type { CollectorState } from '#client/shapes';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { kindsOf, mostBytesOf } from '#domain/form/paper';
import { papersOf } from '#domain/form/round';
import type { Locale } from '#domain/words/locale';
import type { PapersActions, PapersStore } from '../../addin/pane/papers/model/actions';
import type { PapersState } from '../../addin/pane/papers/model/state';
import { problem } from './answers';

type Standing = PaperState['standing'];

const standing = (state: Standing['state'], due: string): Standing => ({
  ...{ state, due, isLate: state === 'late', isOverdue: false, isWithdrawn: false, isLocked: state === 'locked' },
  ...{ open: 0, answered: 0 },
});

const NOTHING: readonly PaperState[] = papersOf(EXAMPLE_ROUND).map(({ id, deadline, draftOf, ...paper }) => ({
  paper: id,
  ...(paper.attachment === undefined ? {} : { attachment: paper.attachment }),
  ...{ title: paper.title, deadline },
  kinds: [...kindsOf(paper)],
  mostBytes: mostBytesOf(paper),
  hasDraft: draftOf !== undefined,
  version: 0,
  standing: standing('none', deadline),
}));

const handedIn = (paper: PaperState, state: Standing['state'], name: string, version = 1): PaperState => ({
  ...paper,
  version,
  submittedAt: '2023-05-18T06:05:00.000Z',
  receipt: `${paper.paper.toUpperCase()}-U05-000${version}-7F3A9C`,
  sha256: '7f3a9c21d4e85b60a1c9e2f37b8d4056e19fa2c3b4d5e6f708192a3b4c5d6e7f',
  file: { name, kind: 'docx', bytes: 1_456_789 },
  standing: standing(state, paper.deadline),
});
const [SCHEME, CLOSING] = NOTHING as readonly [PaperState, PaperState];
const LONG = '附件1：科普活动周活动实施方案（计算机与信息工程学院2023年科技活动周-最终版2-改）.docx';
const BOTH = [handedIn(SCHEME, 'submitted', '方案.docx'), handedIn(CLOSING, 'late', LONG, 3)];

const nothing = new Proxy({} as PapersActions, { get: () => () => Promise.resolve() });

export function papers(state: Partial<PapersState> = { papers: NOTHING }): PapersStore {
  return { state: () => state, subscribe: () => () => {}, actions: nothing };
}

export const handedInBoth = () => papers({ papers: BOTH });
export const locked = () =>
  papers({ papers: NOTHING.map((paper) => ({ ...paper, standing: standing('locked', paper.deadline) })) });
export const loading = () => papers({});
export const failed = (locale: Locale) => papers({ trouble: problem(locale, true) });
export const refused = (locale: Locale) =>
  papers({
    papers: NOTHING,
    news: { paper: SCHEME.paper, news: { kind: 'trouble', trouble: problem(locale, false) } },
  });
export const unread = () => papers({ papers: NOTHING, news: { paper: SCHEME.paper, news: { kind: 'unread' } } });
export const justHandedIn = () =>
  papers({
    papers: [handedIn(SCHEME, 'late', '方案.docx'), CLOSING],
    news: {
      paper: SCHEME.paper,
      news: { kind: 'handedIn', receipt: 'SCHEME-U05-0001-7F3A9C', version: 1, isLate: true },
    },
  });
export const renewed = () =>
  papers({
    papers: BOTH,
    news: {
      paper: CLOSING.paper,
      news: { kind: 'drafted', file: '总结报告 初稿.docx', told: { renewed: 4, added: 2, kept: 1 } },
    },
    versions: {
      paper: CLOSING.paper,
      list: [3, 2, 1].map((version) => ({
        ...{ receipt: `CLOSING-U05-000${version}-7F3A9C`, submissionId: '', unit: '', paper: CLOSING.paper, version },
        ...{ sha256: '', submittedAt: '2023-05-18T06:05:00.000Z', late: version === 3 },
        file: { name: version === 3 ? LONG : '总结.docx', kind: 'docx' as const, bytes: 40_000 },
        by: version === 1 ? ('admin' as const) : ('unit' as const),
      })),
    },
  });
export const working = () => papers({ papers: BOTH, work: { paper: CLOSING.paper, what: 'upload' } });

const GRID = ['submitted', 'late', 'none', 'locked'] as const;

/** As the grid tells of each unit. */
export function withPapers(state: CollectorState): CollectorState {
  const of = (paper: PaperState, at: number): NonNullable<CollectorState['units'][number]['papers']>[string] => {
    const is = GRID[at % GRID.length] ?? 'none';
    if (is === 'none') return { version: 0, standing: standing(is, paper.deadline) };
    const { version, submittedAt, receipt, file } = handedIn(paper, is, '方案.docx', 1 + (at % 2));
    const told =
      submittedAt === undefined || receipt === undefined || file === undefined ? {} : { submittedAt, receipt, file };
    return { version, ...told, standing: standing(is, paper.deadline) };
  };
  const units = state.units.map((unit, at) => ({
    ...unit,
    papers: { [SCHEME.paper]: of(SCHEME, at), [CLOSING.paper]: of(CLOSING, 2) },
  }));
  return { ...state, units };
}

export const UNIT_PAPERS = { unit: '会计学院', paper: SCHEME.paper } as const;
