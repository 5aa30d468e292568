/** Text in columns for a terminal, where a Chinese character is two cells wide. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6“”‘’…—]/gu;

/** Cells that the text takes on a terminal. */
export function terminalWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - terminalWidth(text)));
}

/** Rows with every column but the last one padded to its widest cell. */
export function textTable(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, terminalWidth(cell));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)));
    return indent + cells.join('  ').trimEnd();
  });
}
