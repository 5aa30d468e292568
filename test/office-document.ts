/** A form as an office writes it in Word: another program's file, the same form as office-form.ts has in Excel. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { ACTIVITY_FORM, type OfficeForm } from './office-form';

const COLUMN_WIDTH = 900;

export interface FilledIn {
  readonly unit: string;
  /** Answers in the order of the headers. */
  readonly rows: readonly (readonly string[])[];
}

/** Blank, or as a unit sends it back. */
export async function officeDocument(
  { title, headers, notes }: OfficeForm = ACTIVITY_FORM,
  { unit, rows }: FilledIn = { unit: '           ', rows: [[], [], []] },
): Promise<Uint8Array> {
  const parts = headers.map((header) => header.split('|'));
  const upper = parts.flatMap(([name = '', part], at): TableCell[] => {
    if (part === undefined) return [cellOf(name, { rowSpan: 2 })];
    if (parts[at - 1]?.[0] === name) return [];
    return [cellOf(name, { columnSpan: parts.filter(([group]) => group === name).length })];
  });
  const lower = parts.flatMap(([, part]) => (part === undefined ? [] : [cellOf(part)]));
  const answers = rows.map((texts) => new TableRow({ children: headers.map((_, at) => cellOf(texts[at] ?? '')) }));
  const table = new Table({
    width: { size: headers.length * COLUMN_WIDTH, type: WidthType.DXA },
    columnWidths: headers.map(() => COLUMN_WIDTH),
    rows: [new TableRow({ children: upper }), new TableRow({ children: lower }), ...answers],
  });
  const lines = (text: string) => text.split('\n').map((line) => new Paragraph(line));
  const children = [
    ...lines(`附件2\n${title}\n填报单位（盖章）：${unit} 填报人：          分管领导：          填报日期：`),
    table,
    ...lines(`${notes}\n负责人签字：`),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function cellOf(text: string, spans: { readonly columnSpan?: number; readonly rowSpan?: number } = {}): TableCell {
  return new TableCell({ children: [new Paragraph(text)], ...spans });
}
