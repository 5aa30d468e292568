/** Sheets made to cost time: seeded, of up to 4 MB, of the kinds that were found or feared to be slow. */
import type { CellAppearance, RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
import { type Cells, CLEAN, planSheet, resultsSheets, sheetColumns } from '../domain/sheets';

export interface HostileSheets {
  readonly kind: string;
  readonly form: 'plan' | 'results';
  readonly sheets: readonly RawGrid[];
}

/** mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** Each grows under normalisation, matches slowly, or means something to a reader. */
const PIECES = [
  '\ufdfa',
  '填报单位：会计学院',
  '合计',
  '约200',
  '5月22日上午',
  '同上',
  '注：',
  '1,',
  '一、',
  '（',
  '\u200b',
  '0351-',
  'A1:',
  '￥',
  '２',
  '活动名称',
  '预计线下人次',
  '=',
  '会计 学院；',
  '线上线下',
  '\ud83d\udc68\u200d',
  '-',
  '   ',
] as const;

function text(random: Random, longest: number): string {
  const piece = oneOf(random, PIECES);
  return piece.repeat(Math.max(1, Math.floor(between(random, 1, longest) / piece.length)));
}

function plan(random: Random, count: number, cells: (at: number) => Cells, more: Partial<RawGrid> = {}): RawGrid {
  const rows = Array.from({ length: count }, (_, at) => ({ ...CLEAN, name: `活动${at}`, ...cells(at) }));
  return { ...planSheet(rows), ...more, ...(random() < 0.2 ? { hiddenRows: [5, 6, 7] } : {}) };
}

const grid = (rows: readonly (readonly RawCell[])[]): RawGrid => ({
  sheet: '附件2',
  origin: { row: 1, column: 1 },
  rows,
  merges: [],
  hiddenRows: [],
});

/** `size` 0–1: how near to the limits. */
const KINDS: Readonly<Record<string, (random: Random, size: number) => readonly RawGrid[]>> = {
  wrongCells: (random, size) => {
    const keys = sheetColumns('plan').map(({ key }) => key);
    return [plan(random, 1 + 5_000 * size, () => Object.fromEntries(keys.map((key) => [key, text(random, 20)])))];
  },
  wrongColumns: (random, size) => [
    plan(random, 1 + 19_000 * size, () => ({
      offline: '约200',
      startDate: '5月22日上午',
      phone: 'x',
      category: '学术',
    })),
  ],
  longTexts: (random, size) => [
    plan(random, 1 + 100 * size, () => ({
      name: text(random, 20_000),
      venue: text(random, 20_000),
      phone: text(random, 9_000),
    })),
  ],
  above: (random, size) => [
    {
      ...planSheet([CLEAN], {
        above: Array.from({ length: 1 + 90 * size }, () =>
          Array.from({ length: between(random, 1, 200) }, () => text(random, 200)),
        ),
      }),
    },
  ],
  units: (_, size) => [
    grid(Array.from({ length: 1 + 900 * size }, () => Array.from({ length: 200 }, () => '填报单位：a'))),
  ],
  headers: (random, size) => {
    const labels = sheetColumns('plan').map(({ label }) => label);
    const header = () =>
      Array.from({ length: 200 }, () => (random() < 0.8 ? oneOf(random, labels) : text(random, 300)));
    return [grid(Array.from({ length: 1 + 1_000 * size }, header))];
  },
  totals: (random, size) => [
    plan(random, 1 + 19_000 * size, (at) => (at % 2 === 0 ? {} : { name: '合计', category: null, startDate: null })),
  ],
  notes: (random, size) => [
    plan(random, 1 + 19_000 * size, () => ({ name: `注：${text(random, 30)}`, category: null, startDate: null })),
  ],
  same: (random, size) => [plan(random, 1 + 19_000 * size, () => ({ name: '同一项活动' }))],
  ditto: (random, size) => [plan(random, 1 + 15_000 * size, () => ({ offline: '同上', venue: '〃' }))],
  merges: (random, size) => {
    const count = Math.floor(1 + 5_000 * size);
    const merges = Array.from({ length: count }, (_, at): Rect => {
      const top = 5 + (random() < 0.5 ? at : 0);
      return {
        top,
        bottom: Math.min(top + between(random, 0, 3_000), 20_000),
        left: between(random, 1, 15),
        right: 21,
      };
    });
    return [plan(random, count, () => ({}), { merges })];
  },
  formulas: (random, size) => [
    plan(random, 1 + 5_000 * size, (at) => ({
      offline: { uncomputed: `SUM(K5:K${4 + at})` },
      online: { uncomputed: 'SUMIFS(K:K,C:C,"a")' },
    })),
  ],
  looks: (random, size) => {
    const count = Math.floor(1 + 900 * size);
    const appearances = Array.from({ length: count * 20 }, (_, at): CellAppearance => {
      return {
        row: 5 + Math.floor(at / 20),
        column: 1 + (at % 20),
        shown: text(random, 20),
        runs: [{ text: 'a' }, { text: 'b', raised: true }],
      };
    });
    return [plan(random, count, () => ({}), { appearances })];
  },
  sheets: (random, size) =>
    Array.from({ length: Math.floor(1 + 19 * size) }, (_, at) =>
      plan(random, 1 + 900 * size, () => ({}), { sheet: `表${at}` }),
    ),
  /** Phrases in one character in a letterhead, where names and titles are looked for. */
  phrasesAbove: (_, size) => [
    planSheet([CLEAN], {
      above: Array.from({ length: 90 }, () => Array.from({ length: 1 + 40 * size }, () => '\ufdfa'.repeat(400))),
    }),
  ],
  /** Labels whose answer is looked for beside them. */
  labelsAlone: (_, size) => {
    const keys = sheetColumns('plan').map(({ key }) => key);
    return [
      planSheet(
        Array.from({ length: 1 + 15_000 * size }, () => Object.fromEntries(keys.map((key) => [key, '填报单位：']))),
      ),
    ];
  },
  unitsAbove: (random, size) => [
    planSheet([CLEAN], {
      above: Array.from({ length: 90 }, (_, row) =>
        Array.from(
          { length: 1 + 199 * size },
          (_, column) => `${oneOf(random, ['', '填报'])}单位 会计、法学、${row}-${column}`,
        ),
      ),
    }),
  ],
  /** Marks that may be a footnote, up to where they are none. */
  footnotes: (_, size) => {
    const rows = Array.from({ length: 1 + 2_000 * size }, (_, at) => [
      at,
      `${'★'.repeat(990)}x${at}`,
      '人',
      1,
      1,
      1,
      null,
    ]);
    return resultsSheets({}, []).map((sheet) => ({ ...sheet, rows: [...sheet.rows, ...rows] }));
  },
  indicators: (random, size) => {
    const [block, ...others] = resultsSheets({}, []);
    if (block === undefined) return [];
    const again = Array.from({ length: 1 + 500 * size }, () =>
      block.rows.slice(3).map((row) => row.map((cell) => cell ?? text(random, 9))),
    );
    return [{ ...block, rows: [...block.rows, ...again.flat()] }, ...others];
  },
  results: (random, size) => {
    const keys = sheetColumns('results').map(({ key }) => key);
    const rows = Array.from({ length: 1 + 9_000 * size }, () =>
      Object.fromEntries(keys.map((key) => [key, text(random, 20)])),
    );
    return resultsSheets({}, rows);
  },
  empty: (random, size) => [grid(Array.from({ length: 1 + 19_000 * size }, () => (random() < 0.001 ? ['x'] : [])))],
};

export const HOSTILE_KINDS: readonly string[] = Object.keys(KINDS);

/** The one of that number: the same in every run. */
export function hostileSheets(number: number, size?: number): HostileSheets {
  const random = randomFrom(number);
  const kind = HOSTILE_KINDS[number % HOSTILE_KINDS.length] ?? '';
  const sheets = KINDS[kind]?.(random, size ?? random()) ?? [];
  return { kind, form: sheets[0]?.sheet === RESULTS_SHEET ? 'results' : 'plan', sheets };
}

const RESULTS_SHEET = '附件4';
