/** Sheets of codes as Excel reads them (RFC 4180). Pure. */

/** Before the first line: without it Excel reads UTF-8 as the system's own code page. */
export const BOM = '\ufeff';

export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
