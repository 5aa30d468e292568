/** The emulated host, seen through the unmodified client: reading and writing cells, and what a batch may hold. */
import { host, outcome, run } from './started-host';

describe('reading and writing', () => {
  it('writes and reads values, formulas, types and texts of several cells in one trip each', async () => {
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
      range.values = [
        ['学号', true, 0.5],
        [12, '=A2*2', ''],
      ];
      range.load('values,formulas,valueTypes,text,address');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toEqual({
      address: 'Sheet1!A1:C2',
      values: [
        ['学号', true, 0.5],
        [12, 24, ''],
      ],
      formulas: [
        ['学号', true, 0.5],
        [12, '=A2*2', ''],
      ],
      valueTypes: [
        ['String', 'Boolean', 'Double'],
        ['Double', 'Double', 'Empty'],
      ],
      text: [
        ['学号', 'TRUE', '0.5'],
        ['12', '24', ''],
      ],
    });
    expect(host.meter.roundTrips).toBe(1);
  });

  it('calculates again when a person changes what a formula reads', async () => {
    host.person.paste('Sheet1', 'A1', [[1], [2], ['=SUM(A1:A2)']]);
    host.person.type('Sheet1', 'A2', 40);
    const total = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A3').load('values');
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(total).toBe(41);
  });

  it.each([
    ['12', 12, 'General'],
    ['-1,234.50', -1234.5, '#,##0.00'],
    ['30%', 0.3, '0%'],
    ['2023-05-22', 45068, 'yyyy/m/d'],
    ['2023/5/22', 45068, 'yyyy/m/d'],
    ['2023年5月22日', 45068, 'yyyy"年"m"月"d"日"'],
    ['2023.5.22', '2023.5.22', 'General'],
    ['约200', '约200', 'General'],
    ['TRUE', true, 'General'],
    ["'012", '012', 'General'],
    ['110101199001011234', 110101199001011000, 'General'],
  ])('makes of %s what Excel makes of it', async (entered, value, format) => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[entered]];
      await context.sync();
    });
    expect(host.sheet('Sheet1').value('B2')).toBe(value);
    expect(host.sheet('Sheet1').look('B2').numberFormat ?? 'General').toBe(format);
  });

  it('keeps as text what is written into text cells, formulas too', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['007'], ['=1+1'], ['2023-5-22']];
      await context.sync();
    });
    expect(host.sheet('Sheet1').values('A1:A3')).toEqual([['007'], ['=1+1'], ['2023-5-22']]);
  });

  it('leaves cells for null, empties them for an empty text', async () => {
    host.person.paste('Sheet1', 'A1', [['甲', '乙']]);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[null, '']];
      await context.sync();
    });
    expect(host.sheet('Sheet1').values('A1:B1')).toEqual([['甲', '']]);
  });

  it('tells errors of formulas by their type', async () => {
    host.person.paste('Sheet1', 'A1', [['=1/0', '#N/A', "'#N/A"]]);
    const types = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1').load('values,valueTypes');
      await context.sync();
      return [range.values[0], range.valueTypes[0]];
    });
    expect(types).toEqual([
      ['#DIV/0!', '#N/A', '#N/A'],
      ['Error', 'Error', 'String'],
    ]);
  });

  it('takes a large block in one trip, in the row chunks that the client makes of it', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 21 }, (_, column) => row * 100 + column),
    );
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:U2000').values = rows;
      await context.sync();
    });
    expect(host.meter.roundTrips).toBe(1);
    expect(host.meter.requests[0]?.actions).toBeGreaterThan(28);
    const read = await run(async (context) => {
      const used = context.workbook.worksheets.getItem('Sheet1').getUsedRange(true).load('values');
      await context.sync();
      return used.values;
    });
    expect(read).toEqual(rows);
  });

  it('refuses values of another shape than the range', async () => {
    const code = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('limits', () => {
  it('refuses a request over 5 MB, and nothing of it is done', async () => {
    const code = await outcome(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A600');
      range.values = Array.from({ length: 600 }, () => ['汉'.repeat(3000)]);
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.sheet('Sheet1').usedArea).toBeUndefined();
  });

  it('refuses an answer over 5 MB', async () => {
    host.person.paste(
      'Sheet1',
      'A1',
      Array.from({ length: 600 }, () => ['汉'.repeat(3000)]),
    );
    const code = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('values');
      await context.sync();
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});
