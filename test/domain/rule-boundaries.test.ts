/** Where the rules about figures begin to speak, and of what: the last figure that passes, the first that does not. */
import type { Issue } from '#domain/issues/issue';
import { parse } from '#domain/reading/parse';
import { type Cells, CLEAN_RESULT, form, planWith, ROUND, resultsSheets } from './sheets';

type Said = readonly [address: string, payload: object, proposal?: unknown];

const of = (issues: readonly Issue[], code: string): readonly Said[] =>
  issues
    .filter((issue) => issue.code === code)
    .map(({ address = '', payload, proposal }) =>
      proposal === undefined ? [address, payload] : [address, payload, proposal.value],
    );

const inPlan = (code: string, cells: Cells) => of(parse([planWith(cells)], form('plan'), ROUND).issues, code);
const inList = (code: string, cells: Cells) =>
  of(parse(resultsSheets({}, [{ ...CLEAN_RESULT, ...cells }]), form('results'), ROUND).issues, code);
type Triple = readonly [number | string | null, number | string | null, number | string | null];
const inBlock = (code: string, block: Readonly<Record<string, Triple>>) =>
  of(parse(resultsSheets(block, []), form('results'), ROUND).issues, code);

const BOTH = '线上线下结合';

describe('people of a row and its sessions', () => {
  const above = (sessions: string) => ({ other: '预计场次', otherValue: sessions });
  it.each<readonly [string, Cells, readonly Said[]]>([
    ['as many', { sessions: 20, offline: 20 }, []],
    ['one fewer', { sessions: 21, offline: 20 }, [['附件2!K5', above('21')]]],
    ['as many in two columns', { mode: BOTH, sessions: 30, offline: 15, online: 15 }, []],
    ['one fewer in two columns', { mode: BOTH, sessions: 30, offline: 15, online: 14 }, [['附件2!K5', above('30')]]],
    ['fewer, online alone', { mode: '线上', sessions: 30, offline: null, online: 20 }, [['附件2!L5', above('30')]]],
    ['fewer, where a figure is doubtful', { mode: BOTH, sessions: 30, offline: 15, online: '若干' }, []],
    ['fewer than doubtful sessions', { sessions: '30场左右', offline: 20 }, []],
    ['fewer than sessions that nobody gave', { sessions: null, offline: 20 }, []],
    ['none given', { sessions: 30, offline: null }, []],
  ])('%s', (_, cells, expected) => {
    expect(inPlan('figure.below', cells)).toEqual(expected);
  });

  it.each<readonly [string, Cells, readonly Said[]]>([
    ['as many as may be', { sessions: 2, offline: 6000 }, []],
    ['one more', { sessions: 2, offline: 6001 }, [['附件2!K5', { maximum: 3000, per: '预计场次' }]]],
    ['more online', { mode: '线上', sessions: 2, offline: null, online: 900_000 }, []],
    ['more at doubtful sessions', { sessions: '两三场', offline: 900_000 }, []],
    ['more at sessions that nobody gave', { sessions: null, offline: 900_000 }, []],
    ['doubtful people', { sessions: 2, offline: '约9000' }, []],
  ])('beyond reason: %s', (_, cells, expected) => {
    expect(inPlan('figure.beyondReason', cells)).toEqual(expected);
  });
});

describe('figures that look like 万人次', () => {
  const small = { unit: '人次', below: 10 };
  it.each<readonly [string, Cells, readonly Said[]]>([
    ['0', { mode: BOTH, sessions: 1, offline: 0, online: 10 }, []],
    ['1', { sessions: 1, offline: 1 }, [['附件2!K5', small]]],
    ['9', { sessions: 1, offline: 9 }, [['附件2!K5', small]]],
    ['10', { sessions: 1, offline: 10 }, []],
    [
      'both',
      { mode: BOTH, sessions: 1, offline: 9, online: 3 },
      [
        ['附件2!K5', small],
        ['附件2!L5', small],
      ],
    ],
    ['a doubtful one', { sessions: 1, offline: '9.5' }, []],
    ['other figures', { sessions: 9, budget: 9 }, []],
  ])('%s', (_, cells, expected) => {
    expect(inPlan('figure.suspiciouslySmall', cells)).toEqual(expected);
  });

  it('of people only, not of things', () => {
    expect(inBlock('figure.suspiciouslySmall', { works: [9, null, 9], labVisits: [9, null, 9] })).toEqual([
      ['附件4!D19', small],
      ['附件4!F19', small],
    ]);
  });
});

describe('amounts that look like 元', () => {
  it.each<readonly [string, Cells, readonly Said[]]>([
    ['999.99', { budget: 999.99 }, []],
    ['1,000', { budget: 1000 }, [['附件2!M5', {}, 0.1]]],
    ['12,300, of which two decimals are left', { budget: 12_300 }, [['附件2!M5', {}, 1.23]]],
    ['12,345, of which more are left', { budget: 12_345 }, [['附件2!M5', {}]]],
    ['a doubtful one', { budget: '约5000' }, []],
    ['none', { budget: null }, []],
  ])('%s', (_, cells, expected) => {
    expect(inPlan('figure.looksLikeYuan', cells)).toEqual(expected);
  });

  it('in a block only of money', () => {
    const block = { spend: [null, null, 2000], handouts: [2000, null, 2000] } as const;
    expect(inBlock('figure.looksLikeYuan', block)).toEqual([['附件4!F29', {}, 0.2]]);
  });
});

describe('people online and views', () => {
  it.each<readonly [string, Cells, readonly Said[]]>([
    ['the same', { online: 100, views: 100 }, [["'附件4-活动清单'!L4", { other: '播放/阅读量(次)' }]]],
    ['more views', { online: 100, views: 101 }, []],
    ['fewer views', { online: 100, views: 99 }, []],
    ['none of either', { online: 0, views: 0 }, []],
    ['views alone', { online: null, views: 100 }, []],
    ['people alone', { online: 100, views: null }, []],
    ['doubtful views', { online: 100, views: '100次左右' }, []],
    ['doubtful people', { online: '约100', views: 100 }, []],
  ])('%s', (_, cells, expected) => {
    expect(inList('figure.equalsViews', cells)).toEqual(expected);
  });
});

describe('indicators beside each other', () => {
  const fewer = { other: '科普讲座场次', otherValue: '3' };
  it.each<readonly [string, Readonly<Record<string, Triple>>, readonly Said[]]>([
    ['as many people as sessions', { lectures: [3, null, 3], lecturePeople: [3, null, 3] }, []],
    ['fewer', { lectures: [3, null, 3], lecturePeople: [2, null, 2] }, [['附件4!F9', fewer]]],
    ['no people given', { lectures: [3, null, 3], lecturePeople: [null, null, null] }, []],
    ['no sessions given', { lectures: [null, null, null], lecturePeople: [2, null, 2] }, []],
    ['doubtful sessions', { lectures: [3, null, '约3'], lecturePeople: [2, null, 2] }, []],
  ])('%s', (_, block, expected) => {
    expect(inBlock('figure.below', block)).toEqual(expected);
  });

  it.each<readonly [string, Readonly<Record<string, Triple>>, readonly Said[]]>([
    ['a part as large as its whole', { news: [null, null, 2], newsProvincial: [null, null, 2] }, []],
    [
      'a part above its whole',
      { news: [null, null, 2], newsProvincial: [null, null, 3] },
      [['附件4!F26', { whole: '新闻报道', wholeValue: '2' }]],
    ],
    ['a part of a doubtful whole', { news: [null, null, '约2'], newsProvincial: [null, null, 3] }, []],
    ['a part of a whole that nobody gave', { newsProvincial: [null, null, 3], news: [null, null, null] }, []],
  ])('%s', (_, block, expected) => {
    expect(inBlock('part.exceedsWhole', block)).toEqual(expected);
  });
});

describe('evidence', () => {
  it.each<readonly [string, Cells, readonly Said[]]>([
    [
      'with people offline',
      { evidence: '照片' },
      [["'附件4-活动清单'!Q4", { evidence: '签到表', whenLabel: '线下人次' }]],
    ],
    ['with 签到表', { evidence: '签到表' }, []],
    ['with nobody offline', { evidence: '照片', offline: 0, online: 20 }, []],
    ['with nobody given', { evidence: '照片', offline: null, online: 20 }, []],
    ['none', { evidence: null }, []],
  ])('%s', (_, cells, expected) => {
    expect(inList('evidence.missing', cells)).toEqual(expected);
  });

  it.each<readonly [string, Cells, readonly Said[]]>([
    ['none', { evidence: null }, [["'附件4-活动清单'!Q4", {}]]],
    ['a dash', { evidence: '-' }, [["'附件4-活动清单'!Q4", {}]]],
    ['one', { evidence: '照片' }, []],
    ['a doubtful one', { evidence: '某物' }, []],
    ['none of what was cancelled', { evidence: null, status: '取消', reason: '天气' }, []],
    ['none of what may have been cancelled', { evidence: null, status: '不清楚' }, []],
  ])('%s is at least asked for', (_, cells, expected) => {
    expect(inList('evidence.none', cells)).toEqual(expected);
  });

  const links = (count: number, found: number): Said => [
    "'附件4-活动清单'!O4",
    { countLabel: '新闻报道(篇)', count, links: found },
  ];
  it.each<readonly [string, Cells, readonly Said[]]>([
    ['none, none', { reports: 0, reportLinks: null }, []],
    ['one, none', { reports: 1, reportLinks: null }, [links(1, 0)]],
    ['one, one', { reports: 1, reportLinks: 'https://a.example/1' }, []],
    ['none, one', { reports: 0, reportLinks: 'https://a.example/1' }, [links(0, 1)]],
    ['two that run into one another', { reports: 2, reportLinks: 'http://a.example/1HTTPS://a.example/2' }, []],
    ['two lines of words', { reports: 2, reportLinks: '山西日报\n\n太原晚报；' }, []],
    ['three words', { reports: 3, reportLinks: '山西日报、太原晚报;校报' }, []],
    ['reports that nobody counted', { reports: null, reportLinks: 'https://a.example/1' }, []],
  ])('reports and links: %s', (_, cells, expected) => {
    expect(inList('links.mismatch', cells)).toEqual(expected);
  });
});
