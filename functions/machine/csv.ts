/** Sheets as comma-separated text, as Excel writes and reads them (RFC 4180). Pure. */

/** Before the first line: without it Excel reads UTF-8 as the system's own code page. */
export const BOM = '\ufeff';

/** What Excel would take for a formula stands there as text. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string): string {
  const text = asPlainText(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel would take for a formula gets an apostrophe before it; `plainText` takes it off again. */
function asPlainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

export function plainText(field: string): string {
  return /^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field;
}

/**
 * Rows of fields; a field may hold line breaks within quotes. Separated by commas, or by whatever of `,` `;` and tab
 * the first line has most of: Excel writes its country's. A last line that is empty is none.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  const separator = separatorOf(body.split(/\r\n|\r|\n/, 1)[0] ?? '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    const { field, end } = fieldFrom(body, at, separator);
    row.push(field);
    const ending = body[end];
    if (ending === separator) {
      at = end + 1;
      if (at < body.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at = ending === '\r' && body[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return rows;
}

function separatorOf(line: string): string {
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** The field that begins at `from`, and where it ends: at a separator, a line break, or behind the last character. */
function fieldFrom(text: string, from: number, separator: string): { readonly field: string; readonly end: number } {
  let field = '';
  let at = from;
  if (text[at] === '"') {
    at++;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return { field: field + text.slice(at), end: text.length };
      field += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      field += '"';
      at++;
    }
  }
  const start = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at++;
  return { field: field + text.slice(start, at), end: at };
}
