/** What Microsoft documents and no adapter of ours asks for: done right or refused by name, never done wrong. */
import { host, outcome, run } from './started-host';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

it.each([
  ['orange', '#FFA500'],
  ['RebeccaPurple', '#663399'],
  ['lightgoldenrodyellow', '#FAFAD2'],
  ['grey', '#808080'],
  ['FFA500', '#FFA500'],
])('a fill may be called %s', async (name, rgb) => {
  const told = await run(async (context) => {
    const { fill } = sheetOf(context).getRange('A1').format;
    fill.color = name;
    fill.load('color');
    await context.sync();
    return fill.color;
  });
  expect(told).toBe(rgb);
});

it('a colour of no name is refused', async () => {
  const code = await outcome(async (context) => {
    sheetOf(context).getRange('A1').format.fill.color = 'nocolour';
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it('the source of a list may be a range', async () => {
  const told = await run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('B1:B2').values = [['讲座'], ['展览']];
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('B1:B2') } };
    dataValidation.load('rule,type');
    await context.sync();
    return [dataValidation.type, dataValidation.rule.list?.source];
  });
  expect(told).toEqual(['List', '=Sheet1!$B$1:$B$2']);
  expect([host.person.type('Sheet1', 'A1', '展览'), host.person.type('Sheet1', 'A1', '别的')]).toEqual([
    'accepted',
    'refusedByValidation',
  ]);
});

it.each([true, false])('of a range where nothing stands there is no used range, values only %s', async (valuesOnly) => {
  host.person.type('Sheet1', 'A1', '1');
  const code = await outcome(async (context) => {
    sheetOf(context).getRange('C3:D9').getUsedRange(valuesOnly).load('address');
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});

it('the used range of a range that holds something is told', async () => {
  host.person.type('Sheet1', 'C4', '1');
  const address = await run(async (context) => {
    const used = sheetOf(context).getRange('C3:D9').getUsedRange(true).load('address');
    await context.sync();
    return used.address;
  });
  expect(address).toBe('Sheet1!C4');
});

it.each([
  [{ address: 'https://example.edu.cn/a', textToDisplay: '通知', screenTip: '打开通知' }],
  [{ documentReference: 'Sheet1!B2', textToDisplay: '到B2', screenTip: '' }],
])('a link is told as it was made: %j', async (link) => {
  const told = await run(async (context) => {
    const cell = sheetOf(context).getRange('A1');
    cell.hyperlink = link;
    cell.load('hyperlink,values');
    await context.sync();
    return [cell.hyperlink, cell.values];
  });
  expect(told).toEqual([expect.objectContaining(link), [[link.textToDisplay]]]);
});

it.each([
  [true, 'ApiNotFound'],
  [false, undefined],
])('a row of totals is not emulated, and that is said: showTotals = %s', async (shown, code) => {
  const answer = await outcome(async (context) => {
    sheetOf(context).tables.add('A1:B3', true).showTotals = shown;
    await context.sync();
  });
  expect(answer).toBe(code);
});

it('a pattern stays when its ground gets another colour, and goes with the fill', async () => {
  const told = await run(async (context) => {
    const { fill } = sheetOf(context).getRange('A1').format;
    const tell = async () => {
      fill.load('color,pattern,patternColor');
      await context.sync();
      return [fill.color, fill.pattern, fill.patternColor];
    };
    fill.pattern = 'Gray25';
    fill.patternColor = 'red';
    const patterned = await tell();
    fill.color = '#00FF00';
    const recoloured = await tell();
    fill.clear();
    return [patterned, recoloured, await tell()];
  });
  expect(told).toEqual([
    ['#FFFFFF', 'Gray25', '#FF0000'],
    ['#00FF00', 'Gray25', '#FF0000'],
    ['#FFFFFF', 'None', '#000000'],
  ]);
});

it('a gradient cannot be set', async () => {
  const code = await outcome(async (context) => {
    sheetOf(context).getRange('A1').format.fill.pattern = 'LinearGradient';
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
