/** Highlights become conditional formats: live in Excel, of the colour and weight that a style has. */
import { strFromU8, unzipSync } from 'fflate';
import { SHEET_STYLES } from '#domain/sheet/sheet-styles';
import { writeWorkbook } from '#xlsx/write';
import { columnOf } from './plan-of-everything';

it('a highlight is a rule over its range, earlier ones first', async () => {
  const plan = columnOf([{ value: '合格' }, { value: '不"合格' }, { value: 3 }]);
  const [sheet] = plan.sheets;
  if (sheet === undefined) throw new Error('a plan of one sheet');
  const column = { top: 1, left: 1, bottom: 3, right: 1 };
  const highlighted = {
    ...sheet,
    highlights: [
      { range: column, when: 'equal', value: '不"合格', style: 'attention' },
      { range: { ...column, top: 3 }, when: 'notEqual', value: 0, style: 'good' },
    ],
  } as const;
  const parts = unzipSync(await writeWorkbook({ ...plan, sheets: [highlighted] }));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const rules = [...part('xl/worksheets/sheet1.xml').matchAll(/sqref="([^"]+)"><cfRule ([^>]*)><formula>([^<]*)</g)];
  expect(rules.map(([, range, , formula]) => [range, formula])).toEqual([
    ['A1:A3', '"不""合格"'],
    ['A3:A3', '0'],
  ]);
  expect(rules.map(([, , rule]) => /operator="(\w+)"/.exec(rule ?? '')?.[1])).toEqual(['equal', 'notEqual']);
  const looks = [...part('xl/styles.xml').matchAll(/<dxf>(.*?)<\/dxf>/g)].map(([, look]) => look ?? '');
  expect(looks[0]).toContain('<b/>');
  expect(looks[0]).toContain(SHEET_STYLES.attention.font.colour);
  expect(looks[1]).not.toContain('<b/>');
  expect(looks[1]).toContain(SHEET_STYLES.good.font.colour);
});

it('of two workbooks each has its own conditions, and the same formats of cells', async () => {
  const [sheet] = columnOf([{ value: 1, style: 'count' }]).sheets;
  if (sheet === undefined) throw new Error('a plan of one sheet');
  const range = { top: 1, left: 1, bottom: 1, right: 1 };
  const stylesOf = async (style?: 'attention' | 'good') => {
    const highlights = style === undefined ? [] : [{ range, when: 'equal', value: 1, style } as const];
    const parts = unzipSync(await writeWorkbook({ ...columnOf([]), sheets: [{ ...sheet, highlights }] }));
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    return {
      conditions: /<dxfs [^>]*(?:\/>|>.*<\/dxfs>)/s.exec(styles)?.[0],
      cells: /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0],
    };
  };
  const [red, none, green] = [await stylesOf('attention'), await stylesOf(), await stylesOf('good')];
  expect(red.conditions).toContain(SHEET_STYLES.attention.font.colour);
  expect(none.conditions).toBe('<dxfs count="0"/>');
  expect(green.conditions).toContain(SHEET_STYLES.good.font.colour);
  expect(green.conditions).not.toContain(SHEET_STYLES.attention.font.colour);
  expect(none.cells).toContain('quotePrefix="1"');
  expect([red.cells, green.cells]).toEqual([none.cells, none.cells]);
});
