/** Entries as cards, labels beside answers, one below the other: read as a list, and every place is the card's own. */

import { askedAt, askedCells } from '#domain/reading/asked-cells';
import { parse } from '#domain/reading/parse';
import { adoptProposals } from '#domain/reading/proposals';
import { recogniseForm } from '#domain/reading/recognise/form';
import { takenCells } from '#domain/reports/taken-cells';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { type Cells, CLEAN, form, listSection, ROUND } from './sheets';

const LABELS = new Map(listSection('plan').columns.map(({ key, label }) => [key, label]));
const KEYS = ['name', ...Object.keys(CLEAN).filter((key) => key !== 'name')];

/** Two pairs to a row. */
function card(cells: Cells, more: readonly (readonly RawCell[])[] = []): readonly (readonly RawCell[])[] {
  const rows: RawCell[][] = [];
  for (let at = 0; at < KEYS.length; at += 2)
    rows.push(KEYS.slice(at, at + 2).flatMap((key) => [LABELS.get(key) ?? key, cells[key] ?? null]));
  return [...rows, ...more];
}

function sheet(...cards: readonly (readonly (readonly RawCell[])[])[]): RawGrid {
  const rows = [['附件2'], ['填报单位：会计学院'], ...cards.flatMap((each, at) => (at === 0 ? each : [[], ...each]))];
  return { sheet: '活动', origin: { row: 1, column: 1 }, rows, merges: [], hiddenRows: [] };
}

const TWO = sheet(
  card({ ...CLEAN, name: '甲讲座' }),
  card({ ...CLEAN, name: '乙展览', category: '单位开放周', offline: '约300' }),
);

it('reads each card as a row whose cells are where they stand', () => {
  const { rows, unit, sheet: name } = parse([TWO], form('plan'), ROUND);
  expect([unit, name]).toEqual(['会计学院', '活动']);
  expect(rows.map(({ sheet: of, row, values }) => [of, row, values.name, values.sessions])).toEqual([
    ['活动', 3, '甲讲座', 2],
    ['活动', 11, '乙展览', 2],
  ]);
  expect(rows[1]?.cells.name).toEqual({ sheet: '活动', row: 11, column: 2 });
});

it('says of a cell what it says of a list, at the cell itself, and takes its proposal there', () => {
  const result = parse([TWO], form('plan'), ROUND);
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  const at = 11 + Math.floor(KEYS.indexOf('offline') / 2);
  const column = KEYS.indexOf('offline') % 2 === 0 ? 'B' : 'D';
  expect(errors.map(({ code, address }) => [code, address])).toEqual([['count.approximate', `活动!${column}${at}`]]);
  const again = parse(adoptProposals([TWO], errors), form('plan'), ROUND);
  expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(again.rows[1]?.values.offline).toBe(300);
});

it('names what is missing at its label’s answer, and a duplicate by the first card’s place', () => {
  const twice = sheet(
    card({ ...CLEAN, name: '甲' }),
    card({ ...CLEAN, name: '甲', venue: null }),
    card({ ...CLEAN, name: '甲', category: '单位开放周' }),
  );
  const { issues } = parse([twice], form('plan'), ROUND);
  const venue = 11 + Math.floor(KEYS.indexOf('venue') / 2);
  expect(issues.find(({ code }) => code === 'cell.required')).toMatchObject({ at: { sheet: '活动', row: venue } });
  expect(issues.find(({ code }) => code === 'row.duplicate')).toMatchObject({
    at: { sheet: '活动', row: 19, column: 2 },
    payload: { first: { sheet: '活动', row: 3, column: 2 } },
  });
});

it('keeps what stands in a card beside its labels, and says so', () => {
  const { rows, issues } = parse(
    [
      sheet(
        card({ ...CLEAN, name: '甲' }, [['特别说明', '雨天改期', '备注', '无']]),
        card({ ...CLEAN, name: '乙', category: '单位开放周' }),
      ),
    ],
    form('plan'),
    ROUND,
  );
  expect(rows[0]?.extras).toEqual([['其他内容', '特别说明；雨天改期']]);
  expect(issues.map(({ code }) => code)).toContain('column.unknown');
});

it('asks in each cell for what its own label says', () => {
  const asked = askedCells(form('plan'), parse([TWO], form('plan'), ROUND).rows);
  expect(asked.every(({ isColumn }) => !isColumn)).toBe(true);
  expect(askedAt(asked, { sheet: '活动', row: 11, column: 2 })?.label).toBe('活动名称');
  expect(asked).toHaveLength(2 * KEYS.length);
});

it('is the form that its labels are of', () => {
  expect(recogniseForm([TWO], ROUND)?.id).toBe('plan');
});

it('is not looked for beside a list', () => {
  const list: RawGrid = {
    ...TWO,
    sheet: '附件2',
    rows: [KEYS.map((key) => LABELS.get(key) ?? key), KEYS.map((key) => CLEAN[key] ?? null)],
  };
  const { rows, issues } = parse([list, TWO], form('plan'), ROUND, { unit: '会计学院' });
  expect(rows).toHaveLength(1);
  expect(issues.find(({ at }) => at.sheet === '活动')).toMatchObject({ code: 'sheet.several' });
});

it('hands a colleague’s further activity over to be entered by hand: a card that is not there has no cells', () => {
  const { rows } = parse([TWO], form('plan'), ROUND);
  const at = { sheet: '活动', row: 19, column: 2 };
  const wanted = {
    section: 'activities',
    column: 'name',
    at,
    mine: null,
    theirs: '丙',
    onlyIn: 'theirs' as const,
    wholeRow: '丙',
  };
  const taken = takenCells({ form: form('plan'), round: ROUND, grids: [TWO], rows }, [wanted]);
  expect(taken).toEqual({ writes: [], byHand: [at] });
});
