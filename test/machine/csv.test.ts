import { BOM, csvLine, csvRows, plainText } from '#machine/csv';

describe('rows of a CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with a mark before them and no last line break',
      `${BOM}文件,理由\n1.xlsx,属实`,
      [
        ['文件', '理由'],
        ['1.xlsx', '属实'],
      ],
    ],
    [
      'with quotes, commas and line breaks inside',
      '"a,1","say ""no"""\n"two\nlines",x\n',
      [
        ['a,1', 'say "no"'],
        ['two\nlines', 'x'],
      ],
    ],
    [
      'with empty fields',
      ',\n,,b\n',
      [
        ['', ''],
        ['', '', 'b'],
      ],
    ],
    ['that end in a separator', 'a,', [['a', '']]],
    [
      'with semicolons, as other countries have them',
      '文件;理由\n1,5.xlsx;属实\n',
      [
        ['文件', '理由'],
        ['1,5.xlsx', '属实'],
      ],
    ],
    [
      'with tabs',
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['whose quote is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['of nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it('come back as they were written, whatever they hold', () => {
    const rows = [['a"b', ' x ', ''], ['1,2', '"', '\n'], ['=1+1', '-5', '@x'], ["'=x"]];
    expect(csvRows(rows.map(csvLine).join('')).map((row) => row.map(plainText))).toEqual(
      rows.map((row) => row.map(plainText)),
    );
  });
});

it('text that Excel would compute is kept from it, and read as it was', () => {
  for (const text of ['=HYPERLINK("x")', '+86', '-', '@SUM(A1)', '\tx']) {
    const [[field = ''] = []] = csvRows(csvLine([text, 'x', 'y', 'z']));
    expect([field.startsWith("'"), plainText(field)]).toEqual([true, text]);
  }
  for (const text of ['附件2!K5', "'附件4-清单'!M7", '', '5-6']) {
    expect(csvRows(csvLine([text, 'x']))).toEqual([[text, 'x']]);
    expect(plainText(text)).toBe(text);
  }
});
